import { describe, expect, it } from "vitest";
import type { AthleteType } from "../athletes/athlete";
import {
  type CountRange,
  safeTypeRules,
  shippedTypeRules,
  type TypeRules,
  typeLimits,
} from "./type-rules";

const asked = (base: AthleteType, change: Partial<TypeRules>) =>
  safeTypeRules(base, { ...shippedTypeRules[base], ...change });

describe("a type of one's own", () => {
  it.each<[AthleteType, CountRange, CountRange]>([
    ["runner", { min: 0, max: 1 }, { min: 2, max: 2 }],
    ["runner", { min: 2, max: 5 }, { min: 2, max: 5 }],
    ["runner", { min: 3, max: 4 }, { min: 3, max: 4 }],
    ["lifter", { min: 6, max: 9 }, { min: 5, max: 5 }],
    ["lifter", { min: 4, max: 3 }, { min: 3, max: 3 }],
  ])("of a %s that asks for %j sessions a week gets %j", (base, total, safe) => {
    expect(asked(base, { total }).total).toEqual(safe);
  });

  it.each<[AthleteType, CountRange, CountRange]>([
    ["runner", { min: 0, max: 4 }, { min: 0, max: 3 }],
    ["runner", { min: 4, max: 4 }, { min: 3, max: 3 }],
    ["lifter", { min: 1, max: 6 }, { min: 1, max: 5 }],
    ["lifter", { min: -1, max: 2 }, { min: 0, max: 2 }],
  ])("of a %s that asks for %j full sessions gets %j", (base, full, safe) => {
    expect(asked(base, { full }).full).toEqual(safe);
  });

  it("never has more full sessions than sessions", () => {
    const { full } = asked("lifter", { full: { min: 3, max: 5 }, total: { min: 2, max: 3 } });
    expect(full).toEqual({ min: 3, max: 3 });
  });

  it("keeps what a day asks for, but for a full session on a day that must not have one", () => {
    const days: TypeRules["days"] = {
      rest: "none",
      easy: "full",
      intervals: "full",
      tempo: "short",
      long: "none",
      lower: "full",
      upper: "full",
    };
    expect(asked("runner", { days }).days).toEqual({
      ...days,
      intervals: "short",
      lower: "short",
      upper: "short",
    });
    expect(asked("lifter", { days }).days).toEqual({ ...days, intervals: "short", upper: "short" });
  });

  it("leaves the shipped types as they are", () => {
    for (const base of ["runner", "lifter"] as const) {
      expect(asked(base, {})).toEqual(shippedTypeRules[base]);
    }
    expect(typeLimits.runner.fullMax).toBe(shippedTypeRules.runner.full.max);
  });
});
