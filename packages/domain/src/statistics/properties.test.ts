import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelOfChange } from "../verdicts/measurement/change";
import { asymmetryIndex, limbSymmetryIndex, sideDifference } from "./asymmetry";
import {
  falseChangeProbability,
  hodgesLehmann,
  pairedTeamChange,
  reliableChangeIndex,
  trueResponseSpread,
} from "./change";
import {
  minimalDetectableChange,
  semFromDuplicates,
  semOfAgreement,
  semOfMean,
  standardErrorOfMeasurement,
} from "./measurement-error";
import { inverseMillsRatio } from "./normal";
import { respondersShare, wilsonInterval } from "./proportion";
import {
  regressionToMeanGain,
  regressionToMeanSingle,
  reliabilityOf,
  shrunkenScore,
} from "./regression-to-mean";
import { detectableTotalChange, ordinaryLeastSquares, slopeStandardError, theilSen } from "./slope";
import { irregularEwma, trendBreaks } from "./smoothing";
import { quantile, summary } from "./summary";

/** Lengths in cm to 0.01, as they are stored. */
const cm = fc.integer({ min: 0, max: 2500 }).map((hundredths) => hundredths / 100);
const sample = fc.array(cm, { minLength: 1, maxLength: 30 });
const shift = fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100);
const scale = fc.integer({ min: 1, max: 500 }).map((hundredths) => hundredths / 100);
const sem = fc.integer({ min: 1, max: 300 }).map((hundredths) => hundredths / 100);

/** Tests on different days, in order of time. */
const series = fc
  .uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 3, maxLength: 20 })
  .chain((days) =>
    fc.record({
      tDays: fc.constant([...days].sort((a, b) => a - b)),
      y: fc.array(cm, { minLength: days.length, maxLength: days.length }),
    }),
  );

function near(actual: number | null | undefined, expected: number | null | undefined) {
  expect(actual).not.toBeNull();
  expect(actual ?? Number.NaN).toBeCloseTo(expected ?? Number.NaN, 6);
}

/** The sample in another order that `by` decides. */
function shuffled<T>(values: readonly T[], by: number): T[] {
  return values
    .map((value, i) => ({ value, key: (i * 7919 + by) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

describe("a sample", () => {
  test("moves and stretches with its values, whatever their order", () => {
    fc.assert(
      fc.property(sample, shift, scale, fc.nat(100), (x, by, times, order) => {
        const before = summary({ x });
        const after = summary({ x: shuffled(x, order).map((value) => value * times + by) });
        near(after?.median, (before?.median ?? 0) * times + by);
        near(after?.q1, (before?.q1 ?? 0) * times + by);
        near(after?.q3, (before?.q3 ?? 0) * times + by);
        near(after?.mad, (before?.mad ?? 0) * times);
      }),
    );
  });

  test("upside down has its quantiles upside down", () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (x, p) => {
        near(
          quantile({ x: x.map((value) => -value), p }),
          -(quantile({ x, p: 1 - p }) ?? Number.NaN),
        );
      }),
    );
  });

  test("meets its ends at 0 and 1, and holds p to them", () => {
    fc.assert(
      fc.property(sample, (x) => {
        expect(quantile({ x, p: 0 })).toBe(Math.min(...x));
        expect(quantile({ x, p: -1 })).toBe(Math.min(...x));
        expect(quantile({ x, p: 1.5 })).toBe(Math.max(...x));
      }),
    );
  });
});

describe("the Theil–Sen line", () => {
  test("moves and stretches with the tests, in time and in length", () => {
    fc.assert(
      fc.property(series, shift, scale, fc.nat(300), ({ tDays, y }, by, times, later) => {
        const line = theilSen({ tDays, y });
        const moved = theilSen({ tDays, y: y.map((value) => value * times + by) });
        near(moved?.slopePerWeek, (line?.slopePerWeek ?? 0) * times);
        near(moved?.intercept, (line?.intercept ?? 0) * times + by);
        const delayed = theilSen({ tDays: tDays.map((t) => t + later), y });
        near(delayed?.slopePerWeek, line?.slopePerWeek);
      }),
    );
  });

  test("adding a slope adds it", () => {
    fc.assert(
      fc.property(series, shift, ({ tDays, y }, perWeek) => {
        const steeper = y.map((value, i) => value + ((tDays[i] ?? 0) / 7) * perWeek);
        const line = theilSen({ tDays, y });
        near(theilSen({ tDays, y: steeper })?.slopePerWeek, (line?.slopePerWeek ?? 0) + perWeek);
      }),
    );
  });

  test("does not mind the order of the tests", () => {
    fc.assert(
      fc.property(series, fc.nat(100), ({ tDays, y }, order) => {
        const line = theilSen({ tDays, y });
        const other = theilSen({ tDays: shuffled(tDays, order), y: shuffled(y, order) });
        near(other?.slopePerWeek, line?.slopePerWeek);
        near(other?.intercept, line?.intercept);
      }),
    );
  });

  test("lies within the steepest pairs, and on a straight line is that line", () => {
    fc.assert(
      fc.property(series, shift, shift, ({ tDays, y }, perDay, start) => {
        const slopes = tDays.flatMap((t, i) =>
          tDays.slice(i + 1).map((later, j) => ((y[i + 1 + j] ?? 0) - (y[i] ?? 0)) / (later - t)),
        );
        const perWeek = theilSen({ tDays, y })?.slopePerWeek ?? Number.NaN;
        expect(perWeek).toBeGreaterThanOrEqual(7 * Math.min(...slopes) - 1e-9);
        expect(perWeek).toBeLessThanOrEqual(7 * Math.max(...slopes) + 1e-9);
        const straight = theilSen({ tDays, y: tDays.map((t) => start + perDay * t) });
        near(straight?.slopePerWeek, perDay * 7);
        near(straight?.intercept, start);
      }),
    );
  });

  test("one wild test of five leaves it within the slopes of the other four", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: -1e6, max: 1e6 }), (at, wild) => {
        const tDays = [0, 14, 28, 42, 56];
        const y = [8, 8.4, 8.8, 9.2, 9.6].map((value, i) => (i === at ? wild : value));
        near(theilSen({ tDays, y })?.slopePerWeek, 0.2);
      }),
    );
  });

  test("needs three different dates", () => {
    expect(theilSen({ tDays: [0, 7], y: [8, 9] })).toBeNull();
    expect(theilSen({ tDays: [0, 0, 7], y: [8, 9, 9] })).toBeNull();
    const line = theilSen({ tDays: [0, 7, 14], y: [1, 2, 30] });
    near(line?.slopePerWeek, 14.5);
    near(line?.intercept, -12.5);
  });
});

describe("least squares", () => {
  test("is bent by one wild test without bound, and has no error with two tests", () => {
    const bent = (wild: number) =>
      ordinaryLeastSquares({ tDays: [0, 14, 28, 42, 56], y: [8, 8.4, 8.8, 9.2, wild] });
    expect(bent(1e6)?.slopePerWeek).toBeGreaterThan(1e4);
    expect(ordinaryLeastSquares({ tDays: [0, 7], y: [1, 2] })).toMatchObject({
      slopePerWeek: 1,
      slopeStandardError: null,
    });
    expect(ordinaryLeastSquares({ tDays: [5, 5], y: [1, 2] })).toBeNull();
  });
});

describe("the error of a slope", () => {
  test("grows with the error of a test, and shrinks with another test", () => {
    fc.assert(
      fc.property(series, sem, ({ tDays }, error) => {
        const tWeeks = tDays.map((t) => t / 7);
        const one = slopeStandardError({ tWeeks, sem: error }) ?? Number.NaN;
        near(slopeStandardError({ tWeeks, sem: 3 * error }), 3 * one);
        const more = slopeStandardError({ tWeeks: [...tWeeks, 200], sem: error });
        expect(more ?? Number.NaN).toBeLessThan(one);
        const total = detectableTotalChange({ tWeeks, sem: error }) ?? Number.NaN;
        const span = Math.max(...tWeeks) - Math.min(...tWeeks);
        near(total, 1.959964 * one * span);
      }),
    );
  });

  test("is unknown for no test and for tests of one time", () => {
    expect(slopeStandardError({ tWeeks: [], sem: 0.69 })).toBeNull();
    expect(detectableTotalChange({ tWeeks: [2], sem: 0.69 })).toBeNull();
  });
});

describe("the smoothed line", () => {
  test("moves and stretches with the tests, and never looks ahead", () => {
    fc.assert(
      fc.property(series, shift, scale, ({ tDays, y }, by, times) => {
        const smooth = irregularEwma({ tDays, y });
        const moved = irregularEwma({ tDays, y: y.map((value) => value * times + by) });
        smooth.forEach((value, i) => {
          near(moved[i], value * times + by);
        });
        const some = Math.ceil(tDays.length / 2);
        const early = irregularEwma({ tDays: tDays.slice(0, some), y: y.slice(0, some) });
        expect(smooth.slice(0, some)).toEqual(early);
      }),
    );
  });

  test("stays between the lowest and the highest test so far", () => {
    fc.assert(
      fc.property(series, ({ tDays, y }) => {
        irregularEwma({ tDays, y }).forEach((value, i) => {
          const soFar = y.slice(0, i + 1);
          expect(value).toBeGreaterThanOrEqual(Math.min(...soFar) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...soFar) + 1e-9);
        });
      }),
    );
  });

  test("starts anew at every break, so a value before it does not matter", () => {
    fc.assert(
      fc.property(series, cm, ({ tDays, y }, other) => {
        const breaks = trendBreaks({ tDays });
        const last = breaks.lastIndexOf(true);
        const changed = y.map((value, i) => (i < last ? other : value));
        expect(irregularEwma({ tDays, y: changed }).slice(last)).toEqual(
          irregularEwma({ tDays, y }).slice(last),
        );
      }),
    );
  });

  test("a change of protocol and back makes three lines", () => {
    const protocols = ["standing", "kneeling", "standing"];
    expect(irregularEwma({ tDays: [0, 14, 28], y: [8, 9, 8.4], series: protocols })).toEqual([
      8, 9, 8.4,
    ]);
  });
});

describe("measuring error", () => {
  test("the detectable change and the index of reliable change draw the same line", () => {
    fc.assert(
      fc.property(cm, cm, sem, (before, after, error) => {
        const mdc = minimalDetectableChange({ sem: error });
        const index = reliableChangeIndex({ before, after, sem: error });
        near(index * Math.SQRT2 * error, after - before);
        fc.pre(Math.abs(Math.abs(after - before) - mdc) > 1e-6);
        expect(Math.abs(index) >= 1.959964).toBe(Math.abs(after - before) >= mdc);
      }),
    );
  });

  test("an expected practice effect is taken off first", () => {
    near(reliableChangeIndex({ before: 8, after: 10, sem: 0.69, practiceEffect: 2 }), 0);
    expect(reliableChangeIndex({ before: 8, after: 9, sem: 0 })).toBe(Number.POSITIVE_INFINITY);
  });

  test("more trials never widen it, and only their own part shrinks", () => {
    fc.assert(
      fc.property(sem, sem, fc.integer({ min: 1, max: 20 }), (between, within, trials) => {
        const one = semOfMean({ between, within, trials });
        expect(semOfMean({ between, within, trials: trials + 1 })).toBeLessThan(one);
        expect(one).toBeGreaterThan(between);
        near(
          minimalDetectableChange({ sem: within, trials: 4 }),
          (1.959964 / 2) * Math.SQRT2 * within,
        );
      }),
    );
  });

  test("duplicates that differ all alike give that difference over √2, whatever its sign", () => {
    fc.assert(
      fc.property(sem, fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (d, signs) => {
        near(semFromDuplicates({ differences: signs.map((up) => (up ? d : -d)) }), d / Math.SQRT2);
      }),
    );
  });

  test("a perfect test has no error; testers who agree by chance take nothing off", () => {
    expect(standardErrorOfMeasurement({ sd: 3, icc: 1.02 })).toBe(0);
    near(semOfAgreement({ meanSquareError: 0.36, meanSquareTesters: 0.1, athletes: 20 }), 0.6);
  });

  test("a change turned round is the other label, and only the MDC makes it reliable", () => {
    const error = { semCm: 0.69, mdcCm: 1.9 };
    fc.assert(
      fc.property(shift, (change) => {
        const label = labelOfChange(change, error);
        const other = labelOfChange(-change, error);
        expect(other).toBe(label.replace("gain", "L").replace("loss", "gain").replace("L", "loss"));
        expect(label.startsWith("reliable")).toBe(Math.abs(change) >= 1.9);
        expect(label === "none").toBe(Math.abs(change) < 0.69);
      }),
    );
  });
});

describe("a share", () => {
  test("of k has the mirrored interval of the share of n − k, and narrows with n", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (n, any) => {
        const k = any % (n + 1);
        const [low, high] = wilsonInterval({ k, n }) ?? [1, 0];
        const [otherLow, otherHigh] = wilsonInterval({ k: n - k, n }) ?? [1, 0];
        near(otherLow, 1 - high);
        near(otherHigh, 1 - low);
        const [farLow, farHigh] = wilsonInterval({ k: 4 * k, n: 4 * n }) ?? [1, 0];
        expect(farHigh - farLow).toBeLessThan(high - low);
        const [wideLow, wideHigh] = wilsonInterval({ k, n, confidence: 0.99 }) ?? [1, 0];
        expect(wideHigh - wideLow).toBeGreaterThan(high - low);
      }),
    );
  });

  test("is unknown for nobody, and where k is no count of n", () => {
    expect(wilsonInterval({ k: 0, n: 0 })).toBeNull();
    expect(wilsonInterval({ k: 5, n: 4 })).toBeNull();
    expect(wilsonInterval({ k: -1, n: 4 })).toBeNull();
    expect(respondersShare({ changes: [], mdc: 1.9 })).toBeNull();
  });

  test("counts gains and losses alike when every change turns round", () => {
    fc.assert(
      fc.property(fc.array(shift, { minLength: 1, maxLength: 40 }), (changes) => {
        const one = respondersShare({ changes, mdc: 1.9 });
        const other = respondersShare({ changes: changes.map((change) => -change), mdc: 1.9 });
        expect([other?.gains, other?.losses]).toEqual([one?.losses, one?.gains]);
        expect((one?.gains ?? 0) + (one?.losses ?? 0)).toBeLessThanOrEqual(changes.length);
      }),
    );
  });
});

describe("regression to the mean", () => {
  const group = fc.record({
    mean: cm,
    sd: fc.integer({ min: 50, max: 500 }).map((hundredths) => hundredths / 100),
    reliability: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    selectedBelow: cm,
  });

  test("is a gain, none for a perfect test, and larger the lower the cut", () => {
    fc.assert(
      fc.property(group, (input) => {
        const gain = regressionToMeanGain(input);
        expect(gain).toBeGreaterThanOrEqual(0);
        near(regressionToMeanGain({ ...input, reliability: 1 }), 0);
        const lower = regressionToMeanGain({ ...input, selectedBelow: input.selectedBelow - 1 });
        expect(lower).toBeGreaterThanOrEqual(gain - 1e-9);
      }),
    );
  });

  test("moves with the scores, and is the mean of what each of them is expected to gain", () => {
    fc.assert(
      fc.property(group, shift, (input, by) => {
        const { mean, reliability, selectedBelow } = input;
        near(
          regressionToMeanGain({ ...input, mean: mean + by, selectedBelow: selectedBelow + by }),
          regressionToMeanGain(input),
        );
        // At the cut itself the single expectation is the smallest of the group's.
        const atCut = regressionToMeanSingle({ mean, reliability, value: selectedBelow });
        expect(regressionToMeanGain(input)).toBeGreaterThanOrEqual(atCut - 1e-6);
      }),
    );
  });

  test("a score pulled to the mean has gained what regression expects", () => {
    fc.assert(
      fc.property(
        cm,
        cm,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (mean, value, reliability) => {
          const input = { mean, reliability, value };
          near(shrunkenScore(input) - value, regressionToMeanSingle(input));
          expect(Math.min(mean, value) - 1e-9).toBeLessThanOrEqual(shrunkenScore(input));
          expect(Math.max(mean, value) + 1e-9).toBeGreaterThanOrEqual(shrunkenScore(input));
        },
      ),
    );
  });

  test("the tail below a cut is exact where nobody is left to count", () => {
    near(inverseMillsRatio(0), 0.7978845608);
    near(inverseMillsRatio(-2.9999999), 3.2830986);
    near(inverseMillsRatio(-3), 3.2830986549);
    near(inverseMillsRatio(-8), 8.1213681122);
    near(inverseMillsRatio(-30), 30.0332596674);
  });

  test("reliability lies between 0 and 1, and is 0 for a group that is all alike", () => {
    fc.assert(
      fc.property(sem, sem, (error, sd) => {
        const r = reliabilityOf({ sem: error, sd });
        expect(r >= 0 && r < 1).toBe(true);
      }),
    );
    expect(reliabilityOf({ sem: 0.69, sd: 0 })).toBe(0);
    expect(reliabilityOf({ sem: 0, sd: 0 })).toBe(0);
  });
});

describe("changes of a group", () => {
  test("the estimates move and stretch with the changes, whatever their order", () => {
    fc.assert(
      fc.property(
        fc.array(shift, { minLength: 1, maxLength: 20 }),
        shift,
        scale,
        fc.nat(100),
        (changes, by, times, order) => {
          const moved = shuffled(changes, order).map((change) => change * times + by);
          near(hodgesLehmann({ changes: moved }), (hodgesLehmann({ changes }) ?? 0) * times + by);
          const zeros = changes.map(() => 0);
          near(
            pairedTeamChange({ before: zeros, after: changes })?.median,
            quantile({ x: changes, p: 0.5 }),
          );
        },
      ),
    );
  });

  test("who has only one test changes nothing", () => {
    fc.assert(
      fc.property(sample, sample, cm, (before, after, extra) => {
        const n = Math.min(before.length, after.length);
        const both = { before: before.slice(0, n), after: after.slice(0, n) };
        expect(
          pairedTeamChange({
            before: [...both.before, extra, null],
            after: [...both.after, null, extra],
          }),
        ).toEqual(pairedTeamChange(both));
      }),
    );
  });

  test("the spread of response is Pythagoras of both spreads, 0 where they are alike", () => {
    near(trueResponseSpread({ sdTreated: 1.2, sdControl: 1.2 }), 0);
    near(trueResponseSpread({ sdTreated: 5, sdControl: 4 }), 3);
  });

  test("looking more often finds more false changes, never surely one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (looks) => {
        const p = falseChangeProbability({ looks });
        expect(p).toBeGreaterThan(falseChangeProbability({ looks: looks - 1 }));
        expect(p).toBeLessThan(1);
      }),
    );
    near(falseChangeProbability({ looks: 0 }), 0);
    near(falseChangeProbability({ looks: 1 }), 0.05);
  });
});

describe("the sides", () => {
  test("swapped turn the index round and leave the difference and the symmetry", () => {
    fc.assert(
      fc.property(cm, cm, (left, right) => {
        fc.pre(left > 0 || right > 0);
        const [one, other] = [
          { left, right },
          { left: right, right: left },
        ];
        expect(sideDifference(other)).toBe(sideDifference(one));
        expect(limbSymmetryIndex(other)).toBe(limbSymmetryIndex(one));
        near(asymmetryIndex(other), -(asymmetryIndex(one) ?? Number.NaN));
        near(Math.abs(asymmetryIndex(one) ?? Number.NaN), 100 - (limbSymmetryIndex(one) ?? 0));
      }),
    );
    expect(asymmetryIndex({ left: 0, right: 0 })).toBeNull();
    expect(limbSymmetryIndex({ left: 0, right: 0 })).toBeNull();
  });
});
