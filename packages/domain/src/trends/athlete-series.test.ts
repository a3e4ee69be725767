import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type LocalDate } from "../calendar";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { athleteSeries } from "./athlete-series";
import { changeWords, signedLength } from "./change-words";
import { type Attempt, maxTestsPerSeries, type TrendAssessment } from "./side-series";

const options = {
  unit: "cm" as const,
  targetCm: { left: 10.16, right: 10.16 },
  rules: shippedRuleSet,
  planStartedOn: null,
  plannedOn: null,
  today: "2025-11-20" as LocalDate,
};

function assessment(
  takenOn: LocalDate,
  leftCm: number | null,
  more: Partial<TrendAssessment> = {},
): TrendAssessment {
  return {
    id: takenOn,
    takenOn,
    protocol: "standing_knee_to_wall",
    testerId: "coach",
    leftCm,
    rightCm: null,
    attempts: [],
    ...more,
  };
}

function attempt(side: Attempt["side"], cm: number): Attempt {
  return { side, cm, rawValue: cm, rawUnit: "cm", valid: true, invalidReason: null };
}

const autumn = [
  assessment("2025-10-30", 7.6),
  assessment("2025-09-18", 7),
  assessment("2025-11-20", 8.4, {
    rightCm: 10.6,
    attempts: [
      attempt("left", 8.4),
      { ...attempt("left", 9.4), valid: false, invalidReason: "heel_lift" },
      attempt("right", 10.6),
    ],
  }),
];

describe("an athlete's series", () => {
  test("says each side in one sentence with the error band", () => {
    const [series] = athleteSeries(autumn, options);
    expect(series?.left?.value).toBe("Left 8.4 cm");
    expect(series?.left?.change).toBe(
      "+1.4 since 18 Sep: a possible gain, still within measuring error (±1.9). 1.8 cm to the target.",
    );
    expect(series?.right?.change).toBe("The first test. At or above the target.");
  });

  test("holds every try of its own side, in order of time, and the band around the first test", () => {
    const [series] = athleteSeries(autumn, options);
    expect(series?.left?.tests.map((point) => point.value)).toEqual([7, 7.6, 8.4]);
    expect(series?.left?.tests[2]?.attempts).toEqual([
      { value: 8.4, valid: true, invalidReason: null, entered: "8.4 cm" },
      { value: 9.4, valid: false, invalidReason: "heel_lift", entered: "9.4 cm" },
    ]);
    expect(series?.left?.errorBand).toEqual({ low: 5.1, high: 8.9 });
    expect(series?.scale).toEqual({ low: 5, high: 13 });
  });

  test("leaves a side without a value out, it is not 0", () => {
    const [series] = athleteSeries([assessment("2025-11-01", 8)], options);
    expect(series?.right).toBeNull();
    expect(athleteSeries([assessment("2025-11-01", null)], options)).toEqual([]);
  });

  test("starts a new series with another protocol, the newest first", () => {
    const kneeling = assessment("2025-11-21", 9, { protocol: "half_kneeling" });
    const series = athleteSeries([...autumn, kneeling], options);
    expect(series.map(({ protocol }) => protocol)).toEqual([
      "half_kneeling",
      "standing_knee_to_wall",
    ]);
    expect(series[0]?.left?.line).toEqual([{ day: expect.any(Number), value: 9 }]);
  });

  test("breaks the line at a gap of more than eight weeks", () => {
    const [series] = athleteSeries(
      [assessment("2025-01-01", 8), assessment("2025-06-01", 12)],
      options,
    );
    expect(series?.left?.line.map(({ value }) => value)).toEqual([8, null, 12]);
  });

  test("tells each try as it was typed, whatever it is shown in", () => {
    const typed = { ...attempt("left", 8.26), rawValue: 3.25, rawUnit: "in" };
    const other = { ...attempt("left", 8.89), rawValue: 3.5, rawUnit: "in" };
    const [series] = athleteSeries(
      [assessment("2025-11-01", 8.58, { attempts: [typed, other] })],
      options,
    );
    expect(series?.left?.tests[0]?.entered).toBe("3.25, 3.5 in");
    expect(series?.left?.tests[0]?.value).toBe(8.58);
  });

  test("marks a step between protocols and testers, though each has a series of its own", () => {
    const angle = assessment("2025-09-01", null, { protocol: "nwb_goniometer" });
    const other = assessment("2025-11-28", 8.5, { testerId: "athlete" });
    const [series, ...more] = athleteSeries([angle, ...autumn, other], options);
    expect(more).toEqual([]);
    expect(series?.left?.tests.map(({ marks }) => marks)).toEqual([
      ["protocol_changed"],
      [],
      [],
      ["tester_changed", "early"],
    ]);
  });

  test("a hidden half of many tests changes no mark, and the window is that of the first test", () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      assessment(addDays("2020-01-01", 16 * i), i < 150 ? 8 : 10),
    );
    const [series] = athleteSeries(many, { ...options, planStartedOn: "2020-01-01" });
    const left = series?.left;
    expect(left?.tests).toHaveLength(maxTestsPerSeries);
    expect(left?.tests.filter(({ marks }) => marks.length > 0).map(({ value }) => value)).toEqual([
      10, 10,
    ]);
    expect(left?.expectation?.from).toBe("2020-01-01");
  });

  test("shows degrees of the absolute score alone, within 8 to 12 cm", () => {
    const degrees = (cm: number) =>
      athleteSeries([assessment("2025-11-01", cm)], options)[0]?.left?.approximateDeg;
    expect([7.99, 8, 10, 12, 12.01].map(degrees)).toEqual([null, 28.8, 36, 43.2, null]);
  });

  test("knows when the next test stands, for the newest protocol alone", () => {
    const kneeling = assessment("2025-11-21", 9, { protocol: "half_kneeling" });
    const series = athleteSeries([...autumn, kneeling], options);
    expect(series.map(({ next }) => next)).toEqual([
      { from: "2025-12-05", until: "2025-12-12" },
      null,
    ]);
    const [planned] = athleteSeries(autumn, { ...options, plannedOn: "2025-12-09" });
    expect(planned?.next).toEqual({ from: "2025-12-09", until: "2025-12-09" });
  });

  test("reads in inches where the athlete does", () => {
    const [series] = athleteSeries([assessment("2025-11-01", 10.16)], { ...options, unit: "in" });
    expect(series?.left?.tests[0]?.value).toBe(4);
    expect(series?.left?.target).toBe(4);
    expect(series?.left?.errorBand).toEqual({ low: 3.252, high: 4.748 });
  });

  test("sends at most 600 points a side, and keeps the first test", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        const many = Array.from({ length: n }, (_, i) =>
          assessment(addDays("2020-01-01", 7 * i), 8 + (i % 5), {
            attempts: [1, 2, 3].map((cm) => attempt("left", cm)),
          }),
        );
        const left = athleteSeries(many, options)[0]?.left;
        const points = (left?.tests ?? []).reduce((sum, t) => sum + 1 + t.attempts.length, 0);
        expect(left?.tests.length).toBe(Math.min(n, maxTestsPerSeries));
        expect(points + (left?.line.length ?? 0)).toBeLessThanOrEqual(601);
        expect(left?.tests[0]?.takenOn).toBe("2020-01-01");
      }),
      { numRuns: 30 },
    );
  });
});

describe("a change in words", () => {
  test("is reliable from the error on, in both directions", () => {
    expect(changeWords(1.9, shippedRuleSet.error, "cm")).toBe(
      "a reliable gain, more than measuring error (±1.9)",
    );
    expect(changeWords(-2, shippedRuleSet.error, "in")).toBe(
      "a reliable loss, more than measuring error (±0.7)",
    );
    expect(changeWords(0.5, shippedRuleSet.error, "cm")).toBe("within measuring error (±1.9)");
  });

  test("has its sign, and none where nothing changed", () => {
    expect([0.64, -1.2, 0.04, -0.04].map((cm) => signedLength(cm, "cm"))).toEqual([
      "+0.6",
      "−1.2",
      "0.0",
      "0.0",
    ]);
  });
});
