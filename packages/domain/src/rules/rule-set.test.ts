import { describe, expect, it } from "vitest";
import { ownSetting } from "../sources";
import { type RuleSet, shippedRuleSet, switchableRules } from "../verdicts/rule-set/rule-set";
import { changeInWords, ruleSetDifference } from "./rule-set-difference";
import { editOf, numbersAfter } from "./rule-set-edit";
import { ruleSetApplication, ruleSetEdit } from "./rule-set-edit.schema";
import { switchableRuleWords } from "./rule-words";
import { numbersOf, ruleSetFrom } from "./stored-rule-set";
import {
  sourcesOfThreshold,
  type ThresholdId,
  thresholdIds,
  thresholds,
  thresholdValue,
} from "./thresholds";

const shippedEdit = editOf(shippedRuleSet);
const withThreshold = (id: ThresholdId, value: unknown) => ({
  ...shippedEdit,
  thresholds: { ...shippedEdit.thresholds, [id]: value },
});
const errorsOf = (edit: unknown) => {
  const parsed = ruleSetEdit.safeParse(edit);
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((one) => [one.path.join("."), one.message]));
};

describe("the thresholds", () => {
  it.each(thresholdIds)("%s has words, a source, and the shipped value within its limits", (id) => {
    const { label, does, unit, min, max } = thresholds[id];
    const value = thresholdValue(shippedRuleSet, id);
    expect([label, does, unit].every(Boolean)).toBe(true);
    expect(sourcesOfThreshold(id).length).toBeGreaterThan(0);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
  });

  it("let pain become stricter only", () => {
    expect(thresholds["pain.comfortableMaxNrs"].max).toBe(2);
    expect(thresholds["pain.risingFromNrs"].max).toBe(3);
    expect(thresholdIds.some((id) => /caution|plausible/.test(id))).toBe(false);
  });

  it("have words for every rule that can be off", () => {
    expect(Object.keys(switchableRuleWords).sort()).toEqual([...switchableRules].sort());
  });
});

describe("an edit of the rules", () => {
  it("may change nothing", () => {
    expect(errorsOf(shippedEdit)).toEqual({});
    const numbers = numbersAfter(shippedEdit, numbersOf(shippedRuleSet), {
      inForce: {},
      measured: {},
    });
    expect(numbers).toEqual(numbersOf(shippedRuleSet));
  });

  it.each<[ThresholdId, unknown, RegExp]>([
    ["bands.limitedBelowCm", 2, /“Limited below” lies between 5 and 15 cm/],
    ["bands.excellentAboveCm", 10.16, /more than “Limited below” \(10.16 cm\)/],
    ["goalCm", 9, /at least “Limited below” \(10.16 cm\)/],
    ["error.mdcCm", 0.69, /more than “No change below” \(0.69 cm\)/],
    ["asymmetry.mildMaxCm", 1.2, /at least “Sides alike up to” \(1.5 cm\)/],
    ["angleBands.fullDeg", 10, /more than/],
    ["reassess.maxDays", 14, /more than “Next test after” \(14 days\)/],
    ["pain.comfortableMaxNrs", 3, /between 0 and 2 of 10/],
    ["pain.risingFromNrs", 4, /between 1 and 3/],
    ["towel.minHoldSec", 20.5, /whole number/],
    ["adherence.minPct", "seventy", /Give a number for “Sessions done, at least”/],
    ["referral.afterWeeks", undefined, /Give a number/],
  ])("is refused at its field: %s %s", (id, value, message) => {
    expect(errorsOf(withThreshold(id, value))).toEqual({
      [`thresholds.${id}`]: expect.stringMatching(message),
    });
  });

  it("takes the edges of what is allowed", () => {
    expect(errorsOf(withThreshold("pain.comfortableMaxNrs", 0))).toEqual({});
    expect(errorsOf(withThreshold("goalCm", 10.16))).toEqual({});
    expect(errorsOf(withThreshold("asymmetry.mildMaxCm", 1.5))).toEqual({});
  });

  it("needs a word on why before it is applied", () => {
    expect(ruleSetApplication.safeParse({ ...shippedEdit, note: "  " }).success).toBe(false);
    expect(ruleSetApplication.safeParse({ ...shippedEdit, note: "Why" }).success).toBe(true);
  });

  it("switches only what can be off", () => {
    expect(ruleSetEdit.safeParse({ ...shippedEdit, off: ["safety.stop"] }).success).toBe(false);
  });

  it("takes an error from what was kept or measured, rounded, never from elsewhere", () => {
    const measured = {
      tape_lunge: {
        semCm: 0.5012,
        mdcCm: 1.3892,
        pairs: 24,
        otherTester: { semCm: 0.777, mdcCm: 2.15 },
      },
    };
    const inForce = { half_kneeling: { semCm: 0.6, mdcCm: 1.66 } };
    const edit = {
      ...shippedEdit,
      ownError: {
        tape_lunge: "measured",
        half_kneeling: "in_force",
        standing_knee_to_wall: "measured",
      } as const,
    };
    const { ownError } = numbersAfter(edit, numbersOf(shippedRuleSet), { inForce, measured });
    expect(ownError).toEqual({
      tape_lunge: { semCm: 0.5, mdcCm: 1.39, pairs: 24, otherTester: { semCm: 0.78, mdcCm: 2.15 } },
      half_kneeling: { semCm: 0.6, mdcCm: 1.66 },
    });
    const back = { ...edit, ownError: { half_kneeling: "default" } as const };
    expect(numbersAfter(back, numbersOf(shippedRuleSet), { inForce, measured }).ownError).toEqual(
      {},
    );
  });

  it("leaves the rules in force as they are", () => {
    const before = JSON.stringify(shippedRuleSet);
    const edit = ruleSetEdit.parse(withThreshold("bands.limitedBelowCm", 9));
    const after = numbersAfter(edit, numbersOf(shippedRuleSet), { inForce: {}, measured: {} });
    expect(after.bands.limitedBelowCm).toBe(9);
    expect(JSON.stringify(shippedRuleSet)).toBe(before);
  });
});

const own: RuleSet = ruleSetFrom("2026-2.1", {
  ...numbersOf(shippedRuleSet),
  bands: { limitedBelowCm: 9.5, excellentAboveCm: 12.7 },
  off: ["early_test"],
  ownError: { tape_lunge: { semCm: 0.5, mdcCm: 1.39, pairs: 24 } },
});

describe("a stored rule set", () => {
  it("is the shipped one where nothing is stored, and keeps what is", () => {
    expect(ruleSetFrom("2026-2", {})).toEqual(shippedRuleSet);
    expect(ruleSetFrom("2026-2", null)).toEqual(shippedRuleSet);
    expect(ruleSetFrom(own.version, JSON.parse(JSON.stringify(numbersOf(own))))).toEqual(own);
  });

  it("takes the shipped number where an older row has none, and leaves out what is unknown", () => {
    const rules = ruleSetFrom("2026-2.1", {
      bands: { limitedBelowCm: "9" },
      goalCm: 11,
      off: ["gone.rule", "early_test"],
      ownError: { tape_lunge: { semCm: "x" }, nothing: { semCm: 1, mdcCm: 2 } },
      other: 1,
    });
    expect(rules).toMatchObject({ bands: shippedRuleSet.bands, goalCm: 11, off: ["early_test"] });
    expect(rules.ownError).toEqual({});
    expect(rules).not.toHaveProperty("other");
  });

  it("names itself as the source of what the organisation has set, and of nothing else", () => {
    const named = Object.entries(own.sources).filter(([, sources]) => sources.includes(ownSetting));
    expect(named.map(([ruleId]) => ruleId).sort()).toEqual([
      "band.distance",
      "band.interval",
      "change.error",
    ]);
  });
});

describe("the difference of two rule sets", () => {
  it("is empty between a rule set and itself", () => {
    expect(ruleSetDifference(own, own)).toEqual([]);
  });

  it("says in words what was and what is", () => {
    expect(ruleSetDifference(shippedRuleSet, own).map(changeInWords)).toEqual([
      "Limited below: 10.16 cm → 9.5 cm",
      "Mark early tests: on → off",
      "Measuring error, lunge along a tape: the default → 0.5 cm, change from 1.39 cm, 24 pairs",
    ]);
  });
});
