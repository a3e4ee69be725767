import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statisticsByName } from "../trends/statistics-by-name";
import { falseChangeProbability, pairedTeamChange, trueResponseSpread } from "./change";
import { approximateAngle, lungeAngle, lungeSlope } from "./lunge-geometry";
import {
  minimalDetectableChange,
  semFromDuplicates,
  semOfAgreement,
  semOfMean,
  testerError,
} from "./measurement-error";
import { normalProbability, normalQuantile } from "./normal";
import { respondersShare, wilsonInterval } from "./proportion";
import { regressionToMeanGain, regressionToMeanSingle, shrunkenScore } from "./regression-to-mean";
import { detectableTotalChange, ordinaryLeastSquares, slopeStandardError, theilSen } from "./slope";
import { irregularEwma, trendBreaks } from "./smoothing";
import { quantile, summary } from "./summary";

const tDays = [0, 14, 35, 40, 63];
const y = [8, 8.4, 9.6, 9.2, 10.4];
const numbers = fc.array(fc.double({ min: 0, max: 25, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

describe("the check values of domain.md section 3", () => {
  test("the smoothed line", () => {
    const smooth = irregularEwma({ tDays, y });
    [8, 8.194633, 9.082994, 9.107785, 9.967806].forEach((value, i) => {
      expect(smooth[i]).toBeCloseTo(value, 6);
    });
  });

  test("Theil–Sen stands a typing error that bends least squares", () => {
    const typo = [8, 8.4, 9.6, 25, 10.4];
    expect(theilSen({ tDays, y })?.slopePerWeek).toBeCloseTo(0.241026, 6);
    expect(theilSen({ tDays, y })?.intercept).toBeCloseTo(7.994872, 6);
    expect(theilSen({ tDays, y: typo })?.slopePerWeek).toBeCloseTo(0.302857, 6);
    expect(ordinaryLeastSquares({ tDays, y })?.slopePerWeek).toBeCloseTo(0.267567, 6);
    expect(ordinaryLeastSquares({ tDays, y })?.intercept).toBeCloseTo(7.957994, 6);
    expect(ordinaryLeastSquares({ tDays, y })?.slopeStandardError).toBeCloseTo(0.035852, 6);
    expect(ordinaryLeastSquares({ tDays, y: typo })?.slopePerWeek).toBeCloseTo(0.715718, 6);
  });

  test("the error of a slope and what it can detect", () => {
    expect(slopeStandardError({ tWeeks: [0, 3, 6, 9], sem: 0.69 })).toBeCloseTo(0.103, 3);
    expect(detectableTotalChange({ tWeeks: [0, 3, 6, 9], sem: 0.69 })).toBeCloseTo(1.81, 2);
    const weekly = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(slopeStandardError({ tWeeks: weekly, sem: 0.69 })).toBeCloseTo(0.076, 3);
    expect(detectableTotalChange({ tWeeks: weekly, sem: 0.69 })).toBeCloseTo(1.34, 2);
    expect(slopeStandardError({ tWeeks: [3, 3], sem: 0.69 })).toBeNull();
  });

  test("quartiles of type 7 and the MAD", () => {
    const x = [6.5, 7.2, 8, 8.8, 9.1, 10.2, 10.9, 11.5, 12.7, 14, 17.8];
    const five = summary({ x: [...x].reverse() });
    expect(five).toMatchObject({ n: 11, q1: 8.4, median: 10.2 });
    expect(five?.q3).toBeCloseTo(12.1, 9);
    expect(five?.mad).toBeCloseTo(2.2, 9);
    expect(summary({ x: [] })).toBeNull();
  });

  test("Wilson's interval", () => {
    const [low, high] = wilsonInterval({ k: 4, n: 11 }) ?? [];
    expect(low).toBeCloseTo(0.1517, 4);
    expect(high).toBeCloseTo(0.6462, 4);
    expect(wilsonInterval({ k: 0, n: 8 })?.[1]).toBeCloseTo(0.3244, 4);
    expect(wilsonInterval({ k: 0, n: 0 })).toBeNull();
  });

  test("regression to the mean", () => {
    const cohort = { mean: 10.47, sd: 3.1, selectedBelow: 10 };
    expect(regressionToMeanGain({ ...cohort, reliability: 0.95 })).toBeCloseTo(0.139, 3);
    expect(regressionToMeanGain({ ...cohort, reliability: 0.8 })).toBeCloseTo(0.556, 3);
    expect(regressionToMeanGain({ ...cohort, reliability: 0.65 })).toBeCloseTo(0.973, 3);
    expect(regressionToMeanSingle({ mean: 10, reliability: 0.8, value: 7 })).toBeCloseTo(0.6, 9);
    expect(shrunkenScore({ mean: 10, reliability: 0.8, value: 7 })).toBeCloseTo(7.6, 9);
  });

  test("many looks make false changes", () => {
    expect(falseChangeProbability({ looks: 8 })).toBeCloseTo(0.34, 2);
  });

  test("the geometry of the lunge", () => {
    const angles = [0, 10, 12.7, 17.8].map((distanceCm) => lungeAngle({ distanceCm }));
    [20, 35.8, 40.6, 50.8].forEach((angle, i) => {
      expect(Math.abs((angles[i] ?? 0) - angle)).toBeLessThan(0.1);
    });
    const slopes = [5, 10, 12.7].map((distanceCm) => lungeSlope({ distanceCm }));
    [1.58, 1.72, 1.84].forEach((slope, i) => {
      expect(slopes[i]).toBeCloseTo(slope, 2);
    });
    expect(lungeAngle({ distanceCm: 40 })).toBeNull();
    expect(lungeSlope({ distanceCm: 27 })).toBeNull();
    expect(lungeAngle({ distanceCm: 27 })).toBe(90);
    const approximate = [7.99, 8, 12, 12.01].map((distanceCm) => approximateAngle({ distanceCm }));
    expect(approximate).toEqual([null, 3.6 * 8, 3.6 * 12, null]);
  });
});

describe("measuring error", () => {
  test("the minimal detectable change at 95 and 90 %, and of three attempts", () => {
    expect(minimalDetectableChange({ sem: 0.69 })).toBeCloseTo(1.9125, 4);
    expect(minimalDetectableChange({ sem: 0.69, confidence: 0.9 })).toBeCloseTo(1.605, 3);
    expect(minimalDetectableChange({ sem: 0.69, trials: 3 })).toBeCloseTo(1.1042, 4);
  });

  test("a team's own error from duplicate tests", () => {
    expect(semFromDuplicates({ differences: [1, -1] })).toBeCloseTo(Math.SQRT1_2, 9);
    expect(semFromDuplicates({ differences: [] })).toBeNull();
  });

  test("testers who differ widen the error, more attempts shrink only their part", () => {
    expect(
      semOfAgreement({ meanSquareError: 0.4, meanSquareTesters: 2.4, athletes: 20 }),
    ).toBeCloseTo(Math.sqrt(0.5), 9);
    const error = testerError({ testers: 0.09, athletesByTesters: 0.07, error: 0.09 });
    expect(error.intra).toBeCloseTo(0.3, 9);
    expect(error.inter).toBeCloseTo(0.5, 9);
    expect(semOfMean({ between: 0.5, within: 0.6, trials: 4 })).toBeCloseTo(0.5831, 4);
  });

  test("a change is reliable from the MDC on, possible from the SEM on", () => {
    const label = (change: number) =>
      statisticsByName.changeLabel?.({ change, sem: 0.69, mdc: 1.9 });
    expect([1.899, -1.89, 0.69, 0.68].map(label)).toEqual([
      "reliable_gain",
      "possible_loss",
      "possible_gain",
      "none",
    ]);
  });
});

describe("groups", () => {
  test("a team's change counts only who was tested twice", () => {
    expect(pairedTeamChange({ before: [8, 9, null], after: [9, 11, 15] })).toEqual({
      n: 2,
      median: 1.5,
    });
    expect(pairedTeamChange({ before: [8], after: [null] })).toBeNull();
  });

  test("responders are counted in both directions", () => {
    expect(respondersShare({ changes: [2, 0, -2, 1.9], mdc: 1.9 })).toMatchObject({
      n: 4,
      gains: 2,
      losses: 1,
      share: 0.5,
    });
  });

  test("no spread of response beyond the control's", () => {
    expect(trueResponseSpread({ sdTreated: 1.3, sdControl: 1.2 })).toBeCloseTo(0.5, 9);
    expect(trueResponseSpread({ sdTreated: 1, sdControl: 1.2 })).toBeNull();
  });
});

describe("the smoothed line breaks", () => {
  test("after more than eight weeks, not at eight", () => {
    expect(irregularEwma({ tDays: [0, 57], y: [8, 12] })).toEqual([8, 12]);
    expect(irregularEwma({ tDays: [0, 56], y: [8, 12] })[1]).toBeLessThan(12);
  });

  test("at a change of protocol", () => {
    const series = ["standing_knee_to_wall", "half_kneeling"];
    expect(irregularEwma({ tDays: [0, 14], y: [8, 12], series })).toEqual([8, 12]);
    expect(trendBreaks({ tDays: [0, 14], series })).toEqual([true, true]);
  });
});

describe("properties", () => {
  test("quantiles stay within the sample and rise with p", () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (x, p) => {
        const low = quantile({ x, p: p / 2 }) ?? Number.NaN;
        const high = quantile({ x, p }) ?? Number.NaN;
        expect(low).toBeGreaterThanOrEqual(Math.min(...x));
        expect(high).toBeLessThanOrEqual(Math.max(...x));
        expect(high).toBeGreaterThanOrEqual(low - 1e-9);
      }),
    );
  });

  test("the smoothed line never leaves the range of the tests", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 80 }), (values, step) => {
        const smooth = irregularEwma({ tDays: values.map((_, i) => i * step), y: values });
        expect(Math.min(...smooth)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(Math.max(...smooth)).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test("Wilson's interval holds the share", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, any) => {
        const k = any % (n + 1);
        const [low, high] = wilsonInterval({ k, n }) ?? [1, 0];
        expect(low).toBeLessThanOrEqual(k / n + 1e-9);
        expect(high).toBeGreaterThanOrEqual(k / n - 1e-9);
      }),
    );
  });

  test("the normal quantile undoes the probability", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 9);
      }),
    );
  });
});

describe("statistics by name", () => {
  test("take a case file's input and refuse what they cannot take", () => {
    expect(statisticsByName.wilsonInterval?.({ k: 0, n: 0 })).toBeNull();
    expect(statisticsByName.minimalDetectableChange?.({ sem: "x" })).toHaveProperty("refused");
  });
});
