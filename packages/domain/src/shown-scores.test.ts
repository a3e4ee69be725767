import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatChange, formatScore, formatShown, fromCm, roundTo, usualCutsCm } from "./units";
import { shippedRuleSet } from "./verdicts/rule-set/rule-set";

const score = fc.integer({ min: 0, max: 2500 }).map((hundredths) => hundredths / 100);
const unit = fc.constantFrom("cm", "in" as const);

describe("a score as it is shown", () => {
  it("is rounded once, half away from zero, and finer where a cut is near", () => {
    expect(formatScore(11.85, "cm")).toBe("11.9");
    expect(formatScore(9.35, "cm")).toBe("9.4");
    expect(formatShown(9.347, "cm")).toBe("9.4");
    expect(formatScore(10.15, "cm")).toBe("10.15");
    expect(formatScore(10.1, "cm")).toBe("10.1");
    expect(formatScore(10.15, "in")).toBe("3.996");
    expect(formatScore(10.16, "in")).toBe("4.000");
    expect(formatScore(10.1, "in")).toBe("3.976");
  });

  it("never stands on the other side of a cut than it is", () => {
    fc.assert(
      fc.property(score, unit, fc.constantFrom(...usualCutsCm), (cm, reader, cut) => {
        const shown = Number(formatScore(cm, reader));
        const shownCut = roundTo(fromCm(cut, reader), reader === "cm" ? 2 : 3);
        if (cm < cut) expect(shown).toBeLessThan(shownCut);
        else expect(shown).toBeGreaterThanOrEqual(shownCut);
      }),
    );
  });

  it("reads alike from centimetres and from the reader's unit", () => {
    fc.assert(
      fc.property(score, unit, (cm, reader) => {
        expect(formatShown(roundTo(fromCm(cm, reader), 4), reader)).toBe(formatScore(cm, reader));
      }),
    );
  });

  it("has the shipped cuts", () => {
    const { limitedBelowCm, excellentAboveCm } = shippedRuleSet.bands;
    expect(usualCutsCm).toEqual([limitedBelowCm, excellentAboveCm]);
  });
});

describe("a change as it is shown", () => {
  it("is the difference of the numbers shown", () => {
    expect(formatChange({ fromCm: 9.85, toCm: 10.54 }, "cm")).toBe("+0.6");
    expect(formatChange({ fromCm: 10, toCm: 10.15 }, "cm")).toBe("+0.15");
    fc.assert(
      fc.property(score, score, unit, (from, to, reader) => {
        const change = Number(formatChange({ fromCm: from, toCm: to }, reader).replace("−", "-"));
        const shown = Number(formatScore(to, reader)) - Number(formatScore(from, reader));
        expect(change).toBeCloseTo(shown, 3);
      }),
    );
  });

  it("shows near a bound of the error on which side it lies", () => {
    expect(formatChange({ fromCm: 8.32, toCm: 10.2 }, "cm", [0.69, 1.9])).toBe("+1.88");
    expect(formatChange({ fromCm: 10.2, toCm: 8.3 }, "cm", [0.69, 1.9])).toBe("−1.9");
  });
});
