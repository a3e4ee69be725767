import { describe, expect, it } from "vitest";
import { blockerOf, reachableStep } from "./import-step";

describe("the step of an import", () => {
  it.each([
    [null, true, null, "source"],
    ["check", true, null, "check"],
    ["check", false, null, "source"],
    ["done", true, null, "source"],
    ["done", false, "an id", "done"],
    ["constructor", true, "an id", "source"],
  ])("asked for %j with a file (%j) and the import %j is %s", (asked, hasFile, doneId, step) => {
    expect(reachableStep(asked, { hasFile, doneId })).toBe(step);
  });
});

describe("what keeps an import from being written", () => {
  const open = { leaveOutFaulty: false, createTeams: false };
  it.each([
    [0, 0, open, null],
    [1, 0, open, "Nothing is written yet. First repair one row or leave it out."],
    [0, 1, open, "Nothing is written yet. First confirm the new team."],
    [
      3,
      2,
      open,
      "Nothing is written yet. First repair 3 rows or leave them out, and confirm the 2 new teams.",
    ],
    [
      3,
      2,
      { ...open, leaveOutFaulty: true },
      "Nothing is written yet. First confirm the 2 new teams.",
    ],
    [3, 2, { leaveOutFaulty: true, createTeams: true }, null],
  ])("with %i faulty rows and %i new teams is named", (error, teams, choices, words) => {
    const newTeams = Array.from({ length: teams });
    expect(blockerOf({ counts: { error }, newTeams }, choices)).toBe(words);
  });
});
