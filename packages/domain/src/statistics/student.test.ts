import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseMillsRatio, normalProbability, normalQuantile } from "./normal";
import { wilsonInterval } from "./proportion";
import { ordinaryLeastSquares, theilSen } from "./slope";
import { irregularEwma } from "./smoothing";
import { studentProbability, studentQuantile, twoSidedT } from "./student";
import { quantile, summary } from "./summary";

describe("Student’s t", () => {
  it.each([
    [0.975, 1, 12.7062047],
    [0.95, 1, 6.3137515],
    [0.975, 2, 4.3026527],
    [0.975, 4, 2.7764451],
    [0.995, 7, 3.4994833],
    [0.975, 10, 2.2281389],
    [0.9, 19, 1.3277282],
    [0.975, 30, 2.0422725],
    [0.975, 120, 1.9799304],
  ])("has its %f point with %i degrees of freedom where the tables have it", (p, df, t) => {
    expect(studentQuantile(p, df)).toBeCloseTo(t, 6);
    expect(studentProbability(t, df)).toBeCloseTo(p, 7);
  });

  it("is the normal distribution where the degrees of freedom are many", () => {
    for (const p of [0.6, 0.9, 0.975, 0.995]) {
      expect(studentQuantile(p, 1e6)).toBeCloseTo(normalQuantile(p), 4);
    }
    expect(twoSidedT(0.95, 1e6)).toBeCloseTo(1.96, 3);
  });

  it("is symmetric, and its quantile undoes its probability", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (p, df) => {
          const t = studentQuantile(p, df);
          expect(studentProbability(t, df)).toBeCloseTo(p, 9);
          expect(studentProbability(-t, df)).toBeCloseTo(1 - p, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("knows no answer without degrees of freedom or with what is no number", () => {
    const none = [studentQuantile(0.9, 0), studentQuantile(0.9, Number.NaN)];
    const others = [studentQuantile(Number.NaN, 4), studentProbability(Number.NaN, 4)];
    for (const answer of [...none, ...others, studentProbability(1, -1)]) expect(answer).toBeNaN();
    expect([studentQuantile(0, 4), studentQuantile(1, 4)]).toEqual([-Infinity, Infinity]);
    const ends = [-Infinity, 0, Infinity].map((t) => studentProbability(t, 4));
    expect(ends).toEqual([0, 0.5, 1]);
  });
});

describe("what is no number", () => {
  it("is never sorted, bisected or counted away", () => {
    expect(quantile({ x: [1, Number.NaN, 2], p: 0.5 })).toBeNaN();
    expect(quantile({ x: [1, 2], p: Number.NaN })).toBeNaN();
    expect(summary({ x: [1, Number.NaN] })?.median).toBeNaN();
    expect(normalProbability(Number.NaN)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
    expect(wilsonInterval({ k: Number.NaN, n: 5 })).toBeNull();
    expect(wilsonInterval({ k: 1, n: Number.NaN })).toBeNull();
    expect(inverseMillsRatio(Number.NaN)).toBeNaN();
  });

  it("comes of a test without its value, however the others lie", () => {
    const tests = { tDays: [0, 7, 14], y: [1, 2] };
    expect(theilSen(tests)?.slopePerWeek).toBeNaN();
    expect(ordinaryLeastSquares(tests)?.slopePerWeek).toBeNaN();
    expect(irregularEwma(tests)[2]).toBeNaN();
  });
});

describe("the smoothed line", () => {
  it("is the same whatever the order in which the tests come", () => {
    const tests = fc.uniqueArray(
      fc.record({
        t: fc.integer({ min: 0, max: 200 }),
        y: fc.double({ min: 0, max: 25, noNaN: true }),
      }),
      { selector: ({ t }) => t, maxLength: 12 },
    );
    fc.assert(
      fc.property(tests, (list) => {
        const smooth = (all: typeof list) =>
          irregularEwma({ tDays: all.map(({ t }) => t), y: all.map(({ y }) => y) });
        const sorted = [...list].sort((a, b) => a.t - b.t);
        const own = smooth(list);
        expect(sorted.map((one) => own[list.indexOf(one)])).toEqual(smooth(sorted));
      }),
    );
  });
});
