import { describe, expect, it } from "vitest";
import {
  isUrgent,
  noSymptoms,
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
  ])("in %j: %j", (told, flags) => {
    expect(redFlagsOf({ ...noSymptoms, ...told })).toEqual(flags);
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
});
