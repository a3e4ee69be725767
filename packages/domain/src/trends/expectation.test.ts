import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber, type LocalDate } from "../calendar";
import { expectationNote, expectationOf, typicalGain } from "./expectation";

const start: LocalDate = "2026-08-01";
const test = (days: number, cm: number) => ({ takenOn: addDays(start, days), cm });
const of = (tests: ReturnType<typeof test>[], more = {}) =>
  expectationOf({
    tests,
    planStartedOn: start,
    unit: "cm",
    until: addDays(start, 100),
    ...more,
  });

describe("the gain that trials typically show", () => {
  it.each([
    [0, 0, 0],
    [3, 0, 1],
    [4.5, 0.25, 1.25],
    [6, 0.5, 1.5],
    [9, 0.75, 2],
    [12, 1, 2.5],
    [30, 1, 2.5],
  ])("after %s weeks is %s to %s cm", (weeks, low, high) => {
    expect(typicalGain(weeks)?.lowCm).toBeCloseTo(low, 9);
    expect(typicalGain(weeks)?.highCm).toBeCloseTo(high, 9);
  });

  it("is unknown before the plan, and never falls or crosses after it", () => {
    expect(typicalGain(-0.01)).toBeNull();
    const weeks = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(weeks, weeks, (a, b) => {
        const [early, late] = [typicalGain(Math.min(a, b)), typicalGain(Math.max(a, b))];
        expect(late?.lowCm).toBeGreaterThanOrEqual(early?.lowCm ?? Number.NaN);
        expect(late?.highCm).toBeGreaterThanOrEqual(early?.highCm ?? Number.NaN);
        expect(early?.highCm).toBeGreaterThanOrEqual(early?.lowCm ?? Number.NaN);
      }),
    );
  });
});

describe("the expectation window", () => {
  it("starts at the plan from the test before it, and bends at 3, 6 and 12 weeks", () => {
    const window = of([test(-20, 9), test(-2, 8), test(42, 9)]);
    expect(window?.from).toBe(start);
    expect(window?.points).toEqual([
      { day: dayNumber(start), low: 8, high: 8 },
      { day: dayNumber(start) + 21, low: 8, high: 9 },
      { day: dayNumber(start) + 42, low: 8.5, high: 9.5 },
      { day: dayNumber(start) + 84, low: 9, high: 10.5 },
    ]);
    expect(window?.standing).toBe("within");
    expect(window?.sentence).toBe(
      "By week 6 trials typically show +0.5 to +1.5 cm; this side is at +1.0, inside it.",
    );
  });

  it("starts at the first test since, where none stands before the plan or it is over eight weeks old", () => {
    expect(of([test(5, 8), test(26, 9)])?.from).toBe(addDays(start, 5));
    expect(of([test(-57, 8), test(5, 8), test(26, 9)])?.from).toBe(addDays(start, 5));
    expect(of([test(-56, 8), test(26, 9)])?.from).toBe(start);
  });

  it("ends with the chart", () => {
    expect(of([test(0, 8), test(20, 9)], { until: addDays(start, 28) })?.points.at(-1)).toEqual({
      day: dayNumber(start) + 28,
      low: 8.17,
      high: 9.17,
    });
  });

  it("is not there without a plan, or before a second test", () => {
    expect(of([test(0, 8), test(20, 9)], { planStartedOn: null })).toBeNull();
    expect(of([test(0, 8)])).toBeNull();
    expect(of([])).toBeNull();
    expect(of([test(-20, 8), test(-2, 9)])).toBeNull();
  });

  it.each([
    [8.49, "below"],
    [8.5, "within"],
    [9.5, "within"],
    [9.51, "above"],
  ])("%s cm six weeks after 8 is %s", (cm, standing) => {
    expect(of([test(0, 8), test(42, cm)])?.standing).toBe(standing);
  });

  it("reads in inches, and says where trials end", () => {
    const inches = of([test(0, 10.16), test(140, 12.7)], { unit: "in" });
    expect(inches?.points[0]).toEqual({ day: dayNumber(start), low: 4, high: 4 });
    expect(inches?.sentence).toMatch(
      /^Trials end at week 12, typically with \+0\.4 to \+1\.0 in; in week 20 this side is at \+1\.0/,
    );
  });

  it("promises nothing and says no word of injury", () => {
    expect(expectationNote).toMatch(/no promise/);
    expect(expectationNote).not.toMatch(/injur|risk|prevent/i);
  });
});
