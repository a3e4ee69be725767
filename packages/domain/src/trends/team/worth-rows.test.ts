import { describe, expect, it } from "vitest";
import { citationOf } from "../../science/citations";
import { quadrants, type TeamChanges } from "./team-changes";
import type { ShownSide, ShownWeek } from "./team-weeks";
import { quadrantWords, regressionWarning, worthRows } from "./worth-rows";

const side = (n: number | null, median: number | null): ShownSide => ({
  n,
  median,
  q1: median,
  q3: median,
  atTargetPct: median === null ? null : 40,
});
const week = (left: ShownSide, right: ShownSide): ShownWeek => ({
  weekStart: "2026-11-02",
  left,
  right,
  adherencePct: null,
  adherenceN: null,
});
const share = (k: number) => ({ k, n: 12, pct: 25, lowPct: 9, highPct: 53 });
const changes: TeamChanges = {
  cohort: { n: 12, median: 0.8, hodgesLehmann: 0.72, first: 8.8, last: 9.6 },
  gains: share(3),
  losses: share(0),
  expectedFalse: 0.3,
  regression: {
    n: 7,
    team: 13,
    observedMean: 1.2,
    expectedMean: 0.22,
    mean: 9.4,
    sd: 2.1,
    reliability: 0.89,
  },
  slopes: { n: 9, gains: 2, losses: 0 },
  quadrants: { did_improved: 3, did_same: 7, missed_improved: 0, missed_same: 2 },
  n: 12,
  withoutPlan: 0,
  athletes: [],
};
const reader = {
  unit: "cm" as const,
  mdc: 1.9,
  limitedBelow: 10.16,
  weeks: [
    week(side(10, 8.8), side(null, null)),
    week(side(null, null), side(6, 9)),
    week(side(13, 9.6), side(7, 9.1)),
  ],
};
const nothing: TeamChanges = {
  ...changes,
  cohort: null,
  gains: null,
  losses: null,
  expectedFalse: null,
  regression: null,
  slopes: null,
};

describe("what a team's change is worth, in rows", () => {
  it("sets the same athletes beside plain medians, gains beside chance, both directions", () => {
    expect(worthRows(changes, reader).map(({ figure, value, n }) => [figure, value, n])).toEqual([
      ["The same athletes, first to last test", "+0.8 cm (8.8 to 9.6, Hodges–Lehmann +0.7)", 12],
      [
        "Plain medians, whoever was tested",
        "left +0.8 cm (n 10, then 13), right +0.1 cm (n 6, then 7)",
        6,
      ],
      [
        "Reliable gain, 1.9 cm or more",
        "3 of 12, 25 % (95 %: 9 to 53); by chance alone about 0.3 of 12, 2.5 %",
        12,
      ],
      [
        "Reliable loss, 1.9 cm or more",
        "0 of 12, 25 % (95 %: 9 to 53); by chance alone about 0.3 of 12, 2.5 %",
        12,
      ],
      [
        "Limited at the first test (under 10.16 cm)",
        "gained +1.2 cm on average; +0.2 by regression to the mean alone",
        7,
      ],
      [
        "Slope from four dates on",
        "2 rise and 0 fall by more than their tests can take for error",
        9,
      ],
    ]);
  });

  it("says that there is not enough data, figure by figure", () => {
    const rows = worthRows(nothing, { ...reader, weeks: [] });
    expect(rows.every(({ value, n }) => /^Not enough data/.test(value) && n === null)).toBe(true);
  });

  it("stands on a source that can be opened, and makes nobody a responder", () => {
    const why = worthRows(changes, reader).flatMap((row) => row.why);
    for (const { sources } of why) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(citationOf(source).says).not.toBe("");
    }
    expect(why.map(({ text }) => text).join(" ")).toMatch(/nobody can be called a responder/);
  });

  it("speaks of no injury and of no risk", () => {
    const words = [
      ...worthRows(changes, reader).flatMap(({ figure, value, why }) => [
        figure,
        value,
        ...why.map(({ text }) => text),
      ]),
      ...quadrants.flatMap((quadrant) => Object.values(quadrantWords[quadrant])),
      regressionWarning(changes, reader) ?? "",
    ];
    expect(words.join(" ")).not.toMatch(/injur|risk|prevent/i);
  });
});

describe("the warning on a group chosen for low tests", () => {
  it("sets what it gained beside what chance alone gives", () => {
    expect(regressionWarning(changes, reader)).toBe(
      "These 7 were chosen for a first test below 10.16 cm. Such a group gains +0.2 cm by regression to the mean alone; it gained +1.2 on average.",
    );
    expect(regressionWarning(nothing, reader)).toBeNull();
  });
});
