import { expect, it } from "vitest";
import { auditWords } from "./audit-words";

it.each([
  ["review.accepted", { decision: "continue" }, "accepted Continue"],
  [
    "review.accepted",
    { decision: "progress", by: "machine" },
    "accepted Progress within the rules",
  ],
  ["assessment.recorded", { decision: "regress" }, "recorded a test, verdict Regress"],
  ["assessment.amended", {}, "corrected a test"],
  ["hold.opened", { flags: ["pop"] }, "set off a safety hold"],
  ["something.quite_new", null, "something quite new"],
])("says %s with %j as “%s”", (action, detail, said) => {
  expect(auditWords(action, detail)).toBe(said);
});
