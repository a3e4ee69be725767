import { expect, it } from "vitest";
import { ruleIds } from "../verdicts/rule-set/rule-set";
import { anchorOf } from "./anchor";
import { studies } from "./studies";

it("leads an article's line to that line, a rule to itself, a study to its name", () => {
  expect(anchorOf("003:44")).toBe("003-44");
  expect(anchorOf("K13")).toBe("K13");
  expect(anchorOf("Hoch & McKeon 2011")).toBe("hoch-mckeon-2011");
  expect(anchorOf("Journal of Athletic Training 2020")).toBe("journal-of-athletic-training-2020");
  expect(anchorOf("our rule")).toBe("our-rule");
  expect(anchorOf("plan.side_bias")).toBe("plan.side_bias");
});

it("keeps every rule and study apart", () => {
  const anchors = [...ruleIds, ...Object.keys(studies)].map(anchorOf);
  expect(new Set(anchors).size).toBe(anchors.length);
});
