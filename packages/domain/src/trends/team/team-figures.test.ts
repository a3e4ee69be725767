import { describe, expect, it } from "vitest";
import { shippedRuleSet } from "../../verdicts/rule-set/rule-set";
import { shownAsymmetry, type TeamCounts, teamFigures } from "./team-figures";
import { adherenceSentence, medianSentence, notEnoughData, targetSentence } from "./team-sentences";
import type { ShownSide, ShownWeek } from "./team-weeks";

const full: TeamCounts = {
  athletes: 12,
  measured: 10,
  change: { n: 10, gains: 4, losses: 1, medianCm: 1.27 },
  asymmetry: {
    n: 9,
    mild: 2,
    marked: 1,
    mildLeft: 2,
    markedLeft: 0,
    bins: { "-4": 2, "0": 1, "2": 5, "8": 1 },
  },
  adherence: { n: 12, planned: 40, done: 44 },
};
const none = { left: null, right: null };
const figures = (change: Partial<TeamCounts>, unit: "cm" | "in" = "cm") =>
  teamFigures({ ...full, ...change }, none, unit);

describe("a team's figures", () => {
  it("say k of n, the median in the reader's unit, and adherence of at most 100 %", () => {
    expect(figures({}, "in")).toMatchObject({
      gains: { k: 4, n: 10, pct: 40 },
      losses: { k: 1, n: 10 },
      medianChange: 0.5,
      asymmetric: { k: 3, n: 9 },
      marked: 1,
      adherencePct: 100,
      adherenceN: 12,
    });
  });
  it("hide what fewer than five stand behind, exactly at five not", () => {
    const four = figures({
      change: { ...full.change, n: 4 },
      asymmetry: { ...full.asymmetry, n: 4 },
      adherence: { ...full.adherence, n: 4 },
    });
    expect(four).toMatchObject({
      gains: null,
      medianChange: null,
      asymmetric: null,
      marked: null,
      adherencePct: null,
      adherenceN: null,
    });
    expect(figures({ change: { ...full.change, n: 5 } }).medianChange).toBe(1.27);
    expect(figures({ change: { ...full.change, medianCm: null } }).medianChange).toBeNull();
    expect(figures({ adherence: { n: 12, planned: 0, done: 0 } }).adherencePct).toBeNull();
  });
});

describe("a group's asymmetry", () => {
  const limits = shippedRuleSet.asymmetry;
  it("is a histogram from the left side lowest to the right side lowest, the zones by side", () => {
    const shown = shownAsymmetry(full.asymmetry, limits, "cm");
    expect(shown?.zones).toEqual({
      markedLeft: 0,
      mildLeft: 2,
      none: 6,
      mildRight: 0,
      markedRight: 1,
    });
    expect(shown?.bars.map(({ n }) => n)).toEqual([
      0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 5, 0, 0, 0, 0, 0, 1,
    ]);
    expect(shown?.bars[5]).toEqual({ bin: -3, to: 1.5, n: 0, zone: "none" });
    expect(shown?.bars[4]).toEqual({ bin: -4, to: 2, n: 2, zone: "mild" });
    expect(shown?.bars[16]).toEqual({ bin: 8, to: 4, n: 1, zone: "marked" });
  });
  it("stays hidden below five", () => {
    expect(shownAsymmetry({ ...full.asymmetry, n: 4 }, limits, "cm")).toBeNull();
  });
});

describe("a team's sentences", () => {
  const reader = { unit: "cm", today: "2025-11-20" } as const;
  const side = (median: number | null): ShownSide =>
    median === null
      ? { n: null, q1: null, median: null, q3: null, atTargetPct: null }
      : { n: 8, q1: median - 1, median, q3: median + 1, atTargetPct: 50 };
  const week = (weekStart: ShownWeek["weekStart"], median: number | null): ShownWeek => ({
    weekStart,
    left: side(median),
    right: side(null),
    adherencePct: median === null ? null : 75,
    adherenceN: median === null ? null : 8,
  });

  it.each([
    ["0.8 above", 9.6],
    ["0.8 below", 8],
    ["the same as in", 8.8],
  ])("say that the median is %s the first", (words, latest) => {
    const weeks = [week("2025-11-03", 8.8), week("2025-11-10", latest)];
    expect(medianSentence(weeks, "left", reader)).toContain(words);
  });
  it("compare a single week with nothing", () => {
    expect(medianSentence([week("2025-11-03", 8.8)], "left", reader)).toMatch(/\(n 8\)\.$/);
  });
  it("say so where there is not enough", () => {
    const empty = [week("2025-11-03", null)];
    expect(medianSentence(empty, "left", reader)).toBe(notEnoughData);
    expect(targetSentence(empty, reader)).toBe(notEnoughData);
    expect(adherenceSentence(empty, reader)).toBe(notEnoughData);
    expect(targetSentence([week("2025-11-03", 9)], reader)).toContain("left 50 % (n 8).");
  });
});
