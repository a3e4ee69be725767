import { readFileSync } from "node:fs";
import { shippedRuleSet } from "@talus/domain/assessments/rule-set";
import { describe, expect, it } from "vitest";
import { casesOf } from "./cases";
import { differences } from "./compare";

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const vectors = read("vectors.json");
const stats = read("stats.json");

it.each(
  casesOf(vectors)
    .concat(casesOf(stats))
    .map((one) => [one.id, one] as const),
)("%s comes out as worked by hand", (_id, { run }) => {
  expect(run()).toEqual([]);
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
