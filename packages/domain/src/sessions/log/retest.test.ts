import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedRuleSet } from "../../verdicts/rule-set/rule-set";
import { acuteHistory, type StoredRetest } from "../acute-changes";
import {
  doubtfulSides,
  retestProtocols,
  retestRefusals,
  retestUnitSuggestion,
  type SessionRetest,
} from "./retest";

const retest = (
  unit: SessionRetest["unit"],
  left: [number, number] | null,
  right: [number, number] | null = null,
): SessionRetest => ({
  protocol: "standing_knee_to_wall",
  unit,
  left: left && { before: left[0], after: left[1] },
  right: right && { before: right[0], after: right[1] },
});

describe("a retest", () => {
  it("is done by a test that gives a distance", () => {
    expect(retestProtocols).toEqual(["standing_knee_to_wall", "half_kneeling", "tape_lunge"]);
  });

  it.each([
    ["0 and 25 cm are the ends", retest("cm", [0, 25]), []],
    ["a negative one", retest("cm", [-0.1, 8]), ["left.before"]],
    ["more than 25 cm in any unit", retest("in", [9.84, 9.85]), ["left.after"]],
    ["no number", retest("cm", null, [Number.NaN, 8]), ["right.before"]],
    ["both sides at once", retest("cm", [8, 80], [-1, 8]), ["left.after", "right.before"]],
  ])("%s", (_name, given, fields) => {
    expect(retestRefusals(given, shippedRuleSet).map(({ field }) => field)).toEqual(fields);
  });

  it.each([
    [retest("cm", [84, 90]), "mm"],
    [retest("in", [10, 11]), "cm"],
    [retest("cm", [8, 9]), null],
    [retest("cm", [8, 900]), null],
    [retest("cm", [-1, 9]), null],
  ] as const)("%# offers another unit only where every value then fits", (given, unit) => {
    expect(retestUnitSuggestion(given, shippedRuleSet)).toBe(unit);
  });

  it("asks about a change of more than twice the detectable one, and only then", () => {
    expect(doubtfulSides(retest("cm", [6, 9.8], [9.81, 6]), shippedRuleSet)).toEqual(["right"]);
    expect(doubtfulSides(retest("cm", null), shippedRuleSet)).toEqual([]);
  });
});

const stored = (afterCm: number, more?: Partial<StoredRetest>): StoredRetest => ({
  logId: "1",
  date: "2026-11-20",
  protocol: "half_kneeling",
  side: "left",
  rawUnit: "cm",
  rawBefore: 8,
  rawAfter: afterCm,
  beforeCm: 8,
  afterCm,
  ...more,
});

describe("acute changes", () => {
  it("are beyond error from 1.5 cm on, in both directions", () => {
    const { changes } = acuteHistory([stored(9.5), stored(9.49), stored(6.5)], "cm");
    expect(changes.map(({ beyondError }) => beyondError)).toEqual([true, false, true]);
    expect(changes[1]?.entered).toBe("8 to 9.49 cm");
  });

  it("read in inches where the athlete does, a side never measured stays unknown", () => {
    const { changes, middle } = acuteHistory(
      [stored(8.89, { beforeCm: 8.255, rawUnit: "in", rawBefore: 3.25, rawAfter: 3.5 })],
      "in",
    );
    expect(changes[0]).toMatchObject({ before: 3.25, after: 3.5, change: 0.25 });
    expect(changes[0]?.entered).toBe("3.25 to 3.5 in");
    expect(middle).toEqual({ left: { n: 1, median: 0.25 }, right: null });
  });

  it("have a middle between the smallest and the largest, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 1 }), (tenths) => {
        const all = tenths.map((value) => stored(value / 10));
        const one = acuteHistory(all, "cm").middle.left;
        const other = acuteHistory([...all].reverse(), "cm").middle.left;
        expect(other).toEqual(one);
        const changes = acuteHistory(all, "cm").changes.map(({ change }) => change);
        expect(one?.median).toBeGreaterThanOrEqual(Math.min(...changes));
        expect(one?.median).toBeLessThanOrEqual(Math.max(...changes));
      }),
    );
  });
});
