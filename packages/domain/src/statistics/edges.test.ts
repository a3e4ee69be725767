import { describe, expect, it } from "vitest";
import { semAroundDrift } from "./measurement-error";
import { normalProbability, normalQuantile } from "./normal";
import { ordinaryLeastSquares, theilSen } from "./slope";
import { irregularEwma } from "./smoothing";
import { median, medianAbsoluteDeviation, summary } from "./summary";

describe("at the edges", () => {
  it("an empty sample has no summary, one value has no spread", () => {
    expect(summary({ x: [] })).toBeNull();
    expect(median({ x: [] })).toBeNull();
    expect(medianAbsoluteDeviation({ x: [] })).toBeNull();
    expect(summary({ x: [3] })).toMatchObject({ n: 1, median: 3, mad: 0 });
  });
  it("a line needs three dates, an ordinary one two", () => {
    expect(theilSen({ tDays: [0, 7], y: [1, 2] })).toBeNull();
    expect(theilSen({ tDays: [0, 7, 7], y: [1, 2, 3] })).toBeNull();
    expect(theilSen({ tDays: [0, 7, 14], y: [1, 2, 3] })).toEqual({
      slopePerWeek: 1,
      intercept: 1,
    });
    expect(ordinaryLeastSquares({ tDays: [7, 7], y: [1, 2] })).toBeNull();
    expect(ordinaryLeastSquares({ tDays: [0, 7], y: [1, 2] })?.slopeStandardError).toBeNull();
  });
  it("the normal distribution ends at 0 and 1", () => {
    expect([normalProbability(-9), normalProbability(9)]).toEqual([0, 1]);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
  });
  it("the error around a drift needs two pairs, and is none where all moved alike", () => {
    expect(semAroundDrift({ differences: [1] })).toBeNull();
    expect(semAroundDrift({ differences: [2, 2, 2] })).toBe(0);
    expect(semAroundDrift({ differences: [1, 3] })).toBeCloseTo(1, 12);
  });
  it("smoothing starts again after a gap of more than eight weeks", () => {
    expect(irregularEwma({ tDays: [0, 57], y: [8, 10], tauDays: 21 })).toEqual([8, 10]);
  });
});
