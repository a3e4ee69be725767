import { expect, it } from "vitest";
import { promptReasons, warningReasons } from "../verdicts/rule-set/flag-reasons";
import { ruleIds } from "../verdicts/rule-set/rule-set";
import { ruleText } from "./rule-texts";

it("says of every rule what it means, of a flag what its reason says", () => {
  for (const ruleId of ruleIds) expect(ruleText(ruleId), ruleId).not.toBe("");
  expect(ruleText("warning.tester_changed")).toBe(warningReasons.tester_changed.text);
  expect(ruleText("prompt.adherence")).toBe(promptReasons.adherence.text);
  expect(ruleText("limit.bony")).toContain("bone spur");
});
