import { describe, expect, it } from "vitest";
import {
  cautionRange,
  isUrgent,
  noSymptoms,
  painZoneOf,
  redFlagRules,
  redFlags,
  redFlagsOf,
  type Symptoms,
} from "./red-flags";

describe("a red flag", () => {
  it.each<[Partial<Symptoms>, string[]]>([
    [{}, []],
    [{ painNrs: 0 }, []],
    [{ painNrs: 5 }, []],
    [{ painNrs: 5.5 }, ["nrs_over_5"]],
    [{ painNrs: 6 }, ["nrs_over_5"]],
    [{ painQuality: "ache" }, []],
    [{ painQuality: "stretch" }, []],
    [{ painQuality: "sharp" }, ["sharp_or_shooting"]],
    [{ painQuality: "shooting" }, ["sharp_or_shooting"]],
    [{ worsening: true }, ["worsening"]],
    [{ swelling: "none" }, []],
    [{ swelling: "mild" }, []],
    [{ swelling: "marked" }, ["marked_swelling"]],
    [{ calfWarmRed: true }, ["calf_warm_red"]],
    [{ unilateral: true }, ["one_sided_calf"]],
    [{ cannotBearWeight: true }, ["cannot_bear_weight"]],
    [{ pop: true }, ["pop"]],
    [{ pop: true, painNrs: 8 }, ["nrs_over_5", "pop"]],
  ])("in %j: %j", (symptoms, flags) => {
    expect(redFlagsOf({ ...noSymptoms, ...symptoms })).toEqual(flags);
  });

  it("is urgent for a swollen, warm, red or one-sided calf only", () => {
    expect(redFlags.filter((flag) => isUrgent([flag]))).toEqual([
      "marked_swelling",
      "calf_warm_red",
      "one_sided_calf",
    ]);
    expect(isUrgent([])).toBe(false);
    expect(isUrgent(["pop", "calf_warm_red"])).toBe(true);
  });

  it("has words and a source", () => {
    for (const flag of redFlags) {
      expect(redFlagRules[flag].label).toMatch(/^[A-Z]/);
      expect(redFlagRules[flag].sources.length).toBeGreaterThan(0);
    }
  });

  it("comes at less pain where a rule set says so, never at more", () => {
    const symptoms = { ...noSymptoms, painNrs: 5 };
    expect(redFlagsOf(symptoms, { cautionMaxNrs: 4 })).toEqual(["nrs_over_5"]);
    const worse = { ...noSymptoms, painNrs: 6 };
    expect(redFlagsOf(worse, { cautionMaxNrs: 8 })).toEqual(["nrs_over_5"]);
  });
});

describe("the zones of pain", () => {
  it.each([
    [0, "comfortable", "comfortable"],
    [2, "comfortable", "caution"],
    [3, "caution", "caution"],
    [4, "caution", "stop"],
    [5, "caution", "stop"],
    [6, "stop", "stop"],
  ])("%i is %s, and with a rule set of 1 and 3 %s", (nrs, usual, strict) => {
    expect(painZoneOf(nrs)).toBe(usual);
    expect(painZoneOf(nrs, { comfortableMaxNrs: 1, cautionMaxNrs: 3 })).toBe(strict);
  });

  it("have their middle one in words", () => {
    expect(cautionRange()).toBe("3 to 5");
    expect(cautionRange({ comfortableMaxNrs: 1, cautionMaxNrs: 3 })).toBe("2 to 3");
  });
});
