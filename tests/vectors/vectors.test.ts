import { readFileSync } from "node:fs";
import { citationOf } from "@talus/domain/science/citations";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { describe, expect, it } from "vitest";
import { casesOf } from "./cases";
import { differences } from "./compare";

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const vectors = read("vectors.json");
const stats = read("stats.json");
const own = read("own-cases.json");

it.each(
  casesOf(vectors)
    .concat(casesOf(own), casesOf(stats))
    .map((one) => [one.id, one] as const),
)("%s comes out as worked by hand", (_id, { run }) => {
  expect(run()).toEqual([]);
});

it("every case of our own says which step or source it follows from", () => {
  const steps = /^(0|4)\.\d+(\.\d+)?$/;
  for (const { id, because } of own.vectors as { id: string; because: string[] }[]) {
    expect(because.length, id).toBeGreaterThan(0);
    const unknown = because.filter(
      (source) => !steps.test(source) && citationOf(source).says === "",
    );
    expect(unknown, id).toEqual([]);
  }
});

it("the shipped rule set has the thresholds of the case file", () => {
  const { constants } = vectors;
  expect(shippedRuleSet).toMatchObject({
    bands: {
      limitedBelowCm: constants.limited_below_cm,
      excellentAboveCm: constants.excellent_above_cm,
    },
    error: { semCm: constants.sem_cm, mdcCm: constants.mdc95_cm },
    asymmetry: { noneMaxCm: constants.asym_none_max_cm, mildMaxCm: constants.asym_mild_max_cm },
    plausible: { maxCm: constants.max_plausible_cm },
    pain: {
      comfortableMaxNrs: constants.pain.green_max,
      cautionMaxNrs: constants.pain.amber_max,
    },
    adherence: { minPct: constants.adherence_min_pct },
  });
});

describe("the comparison", () => {
  it("sees a wrong number, a missing code and a field that is not there", () => {
    expect(differences({ cm: 1 }, { cm: 1.02 })).toHaveLength(1);
    expect(differences({ include: ["a", "b"] }, { include: ["a"] })).toHaveLength(1);
    expect(differences({ decision: null }, {})).toHaveLength(1);
  });
  it("takes codes in any order, and looks at no field that is not expected", () => {
    expect(differences({ include: ["a", "b"] }, { include: ["b", "a"], more: 1 })).toEqual([]);
  });
  it("finds every case of a file that expects the wrong decision", () => {
    const wrong = structuredClone(vectors);
    for (const one of wrong.vectors) one.expected.decision = "none of them";
    expect(casesOf(wrong).filter(({ run }) => run().length > 0)).toHaveLength(wrong.vectors.length);
  });
});

const week = (kinds: string) =>
  Object.fromEntries(
    kinds
      .split(" ")
      .map((kind, day) => [["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day], kind]),
  );

it.each([
  [
    "a lifter",
    { athlete: "lifter", week: week("lower upper rest lower upper rest rest") },
    {
      full_before: ["Mon", "Thu"],
      full_or_rest_total: [4, 5],
      strength_days_non_consecutive: true,
      pre_lift_static_total_per_muscle_lt_s: 60,
    },
  ],
  [
    "a runner without an easy day",
    { athlete: "runner", week: week("intervals tempo long intervals tempo long intervals") },
    { full_count: [0, 0], abbreviated_on: "all", warning: "no_easy_or_rest_day" },
  ],
  [
    "a lifter in maintenance",
    { athlete: "lifter", phase: "maintenance" },
    { sessions_per_week: [2, 3], length: "abbreviated" },
  ],
])("the week of %s keeps the schedule's rules", (id, input, expected) => {
  const [only] = casesOf({ schedule_vectors: [{ id, input, expected }] });
  expect(only?.run()).toEqual([]);
});

describe("a statistic's case", () => {
  const run = (fn: string, input: unknown, expected: unknown) =>
    casesOf({ stats: [{ id: fn, fn, input, expected, tolerance: 0.001 }] })[0]?.run();

  it.each([
    ["rci", { x1: 8, x2: 10, sem: 0.69 }, 2.0496],
    [
      "teamSem",
      {
        pairs: [
          [8, 9],
          [9, 8],
        ],
      },
      Math.SQRT1_2,
    ],
    ["ewma", { t: [0, 57], y: [8, 12], tau: 21 }, [8, 12]],
    ["regressionToTheMeanGain", { mu: 10.47, sigma: 3.1, r: 0.8, cut: 10 }, 0.556],
    ["slopeSe", { tDays: [0, 21, 42, 63], sem: 0.69 }, 0.10286],
  ])("%s is understood under another name", (fn, input, expected) => {
    expect(run(fn, input, expected)).toEqual([]);
  });

  it("that expects a wrong number, or asks for what nobody knows, fails", () => {
    expect(run("rci", { before: 8, after: 10, sem: 0.69 }, 1.9)).toHaveLength(1);
    expect(run("horoscope", {}, 1)).toHaveLength(1);
    expect(run("theilSen", { tDays: [0, 7, 14], y: [1, 2] }, { slopePerWeek: 1 })).toHaveLength(1);
  });
});
