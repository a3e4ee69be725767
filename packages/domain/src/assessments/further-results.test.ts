import { describe, expect, it } from "vitest";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { caveatsBefore, type LastTest } from "./before-starting";
import { furtherRefusals, meanOfTries } from "./further-results";

const tries = (...values: number[]) => values.map((value) => ({ value, invalidReason: null }));
const both = (...values: number[]) => ({ left: tries(...values), right: tries(...values) });

describe("further tests", () => {
  it.each([
    ["heel_raise", 500, "implausible", "more than 200 raises"],
    ["heel_raise", -1, "negative", "0 raises is the least"],
    ["heel_raise", 21.5, "not_whole", "whole number"],
    ["single_leg_balance", 601, "implausible", "more than 600 s"],
    ["toe_circle", 101, "implausible", "more than 100 cm"],
    ["plantarflexion", 91, "implausible", "more than 90°"],
    ["plantarflexion", Number.NaN, "not_a_number", "give a number"],
  ] as const)("refuse a %s of %d as %s, once a side", (measure, value, reason, words) => {
    const found = furtherRefusals({ [measure]: both(value, value) });
    expect(found.map(({ field }) => field)).toEqual([`${measure}.left`, `${measure}.right`]);
    expect(found[0]).toMatchObject({ reason });
    expect(found[0]?.message).toContain(words);
  });

  it("take what lies on the edge", () => {
    expect(
      furtherRefusals({
        heel_raise: both(0, 200),
        single_leg_balance: both(600),
        toe_circle: both(100),
        plantarflexion: both(90, -10),
      }),
    ).toEqual([]);
  });

  it("count the mean of tries that count, and nothing where none does", () => {
    const slipped = { value: 90, invalidReason: "slipped" } as const;
    expect(meanOfTries([...tries(20, 30), slipped])).toBe(25);
    expect(meanOfTries([slipped])).toBeNull();
  });
});

describe("what is told before a test", () => {
  const last: LastTest = {
    takenOn: "2026-11-01",
    protocol: "standing_knee_to_wall",
    testerId: "tomas",
  };
  const next = { takenOn: "2026-11-15", protocol: last.protocol, testerId: "tomas" } as const;

  it("is nothing before a first one, and nothing after 14 days the same way", () => {
    expect(caveatsBefore(null, next, shippedRuleSet)).toEqual([]);
    expect(caveatsBefore(last, next, shippedRuleSet)).toEqual([]);
  });

  it("is that it is early, that another person measures, that it is done another way", () => {
    const odd = {
      takenOn: "2026-11-14",
      protocol: "half_kneeling",
      testerId: "anneke",
    } as const;
    expect(caveatsBefore(last, odd, shippedRuleSet)).toEqual([
      "early",
      "tester_changed",
      "protocol_changed",
    ]);
  });

  it("leaves out the days where the day is none", () => {
    expect(caveatsBefore(last, { ...next, takenOn: null }, shippedRuleSet)).toEqual([]);
  });
});
