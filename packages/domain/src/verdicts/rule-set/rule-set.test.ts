import { describe, expect, it } from "vitest";
import { noSymptoms } from "../../safety/red-flags";
import { earlierTest, judgedFacts, workedFacts, workedToday } from "../cases/worked-facts";
import type { Facts } from "../facts/facts";
import { judge } from "../verdict";
import type { RuleId, RuleSet, SwitchableRule } from "./rule-set";
import { errorFor, shippedRuleSet, switchableRules } from "./rule-set";

const without = (rule: SwitchableRule): RuleSet => ({ ...shippedRuleSet, off: [rule] });
const felt = { left: "front", right: "front" } as const;
const stuck = workedFacts({
  cm: [8.1, 8.2],
  sensation: felt,
  previous: earlierTest(8, 8),
  baseline: earlierTest(8, 8, { takenOn: "2026-08-20" }),
  weeksOnPlan: 12,
});

/** For each rule that may be switched off: facts on which it acts, and what stands without it. */
const acting: Record<
  Exclude<SwitchableRule, "unit.unlikely">,
  { facts: Facts; without: object }
> = {
  "limit.carried": {
    facts: workedFacts({ lastLimiting: { left: ["joint"], right: ["joint"] } }),
    without: { limiting: { left: ["undetermined"], right: ["undetermined"] } },
  },
  "limit.not_ankle": {
    facts: workedFacts({
      cm: [11, 12],
      squat: { below90: false, kneesForward: true, heelsDown: true },
    }),
    without: {
      limiting: { left: ["none"], right: ["none"] },
      warnings: [],
      prompts: [],
    },
  },
  "decision.refer_no_response": {
    facts: stuck,
    without: { decision: "continue", plan: { accommodations: [] } },
  },
  early_test: {
    facts: workedFacts({
      cm: [9.9, 9.9],
      previous: earlierTest(8, 8, { takenOn: "2026-11-15" }),
    }),
    without: { decision: "progress", warnings: [] },
  },
  "plan.side_bias": {
    facts: workedFacts({ cm: [8, 11] }),
    without: { plan: { sideBias: null } },
  },
  "plan.heel_lift": { facts: stuck, without: { decision: "refer", plan: { accommodations: [] } } },
};

describe("a rule that is switched off", () => {
  it.each(Object.entries(acting))("leaves no effect and no reason: %s", (rule, worked) => {
    const isNamed = ({ reasons }: { reasons: { ruleId: RuleId }[] }) =>
      reasons.some(({ ruleId }) => ruleId === rule);
    const before = judgedFacts(worked.facts);
    const after = judgedFacts(worked.facts, without(rule as SwitchableRule));
    expect(isNamed(before)).toBe(true);
    expect(before).not.toMatchObject(worked.without);
    expect(after).toMatchObject(worked.without);
    expect(isNamed(after)).toBe(false);
  });

  it("asks about no unit: unit.unlikely", () => {
    const inches = workedFacts({ cm: [4.5, 4.7], previous: earlierTest(11.2, 11.8) });
    expect(judge(inches, shippedRuleSet, workedToday).kind).toBe("needs_confirmation");
    expect(judge(inches, without("unit.unlikely"), workedToday).kind).toBe("judged");
  });

  it("can never be one that stops or refers for safety", () => {
    const safety = switchableRules.filter(
      (rule) => rule.startsWith("safety.") || rule === ("decision.refer_safety" as string),
    );
    expect(safety).toEqual([]);
    const allOff = { ...shippedRuleSet, off: switchableRules };
    const hot = workedFacts({ symptoms: { ...noSymptoms, calfWarmRed: true } });
    expect(judgedFacts(hot, allOff)).toMatchObject({
      decision: "refer",
      safety: { level: "stop", urgent: true },
      plan: { include: [] },
      schedule: null,
    });
  });
});

describe("an error of one's own", () => {
  const own: RuleSet = {
    ...shippedRuleSet,
    ownError: { half_kneeling: { semCm: 0.2, mdcCm: 0.6 } },
  };
  const half = { protocol: "half_kneeling" } as const;
  const now = workedFacts({ ...half, cm: [9, 10.4], previous: earlierTest(8.3, 10.2, half) });

  it("labels changes of its protocol, in words too, and of no other", () => {
    const judged = judgedFacts(now, own);
    expect(judged.versusPrevious).toEqual({
      left: { cm: 0.7, label: "reliable_gain" },
      right: { cm: 0.2, label: "possible_gain" },
    });
    expect(judged.reasons.find(({ ruleId }) => ruleId === "change.error")?.text).toContain(
      "Below 0.2 cm is no change, from 0.6 cm it is beyond measuring error.",
    );
    const standing = workedFacts({ cm: [9, 10.4], previous: earlierTest(8.3, 10.2) });
    expect(judgedFacts(standing, own).versusPrevious?.left?.label).toBe("possible_gain");
  });
  it("is the wider one between two testers, where it is known", () => {
    const wide = { semCm: 0.3, mdcCm: 0.9 };
    const half = { semCm: 0.2, mdcCm: 0.6 };
    const known = {
      ...shippedRuleSet,
      ownError: { half_kneeling: { ...half, otherTester: wide } },
    };
    expect(errorFor(known, "half_kneeling", "other")).toEqual(wide);
    expect(errorFor(known, "half_kneeling")).toMatchObject(half);
    expect(errorFor(own, "half_kneeling", "other")).toEqual(half);
    expect(errorFor(own, "tape_lunge", "other")).toEqual(shippedRuleSet.error);
  });
  it("draws the borderline: within one standard error of a cut", () => {
    expect(judgedFacts(now, own).borderline).toEqual({ left: false, right: false });
    expect(judgedFacts(now).borderline).toEqual({ left: false, right: true });
  });
  it("counts for possible gains in a row", () => {
    const twice = workedFacts({
      ...half,
      cm: [8.7, 9],
      previous: earlierTest(8.45, 9, half),
      beforePrevious: earlierTest(8.2, 9, half),
      baseline: earlierTest(8.2, 9, half),
    });
    expect(judgedFacts(twice).decision).toBe("continue");
    expect(judgedFacts(twice, own).decision).toBe("progress");
  });
  it("decides when a value is so far off that its unit is doubted", () => {
    const typed = workedFacts({ ...half, cm: [4, 4], previous: earlierTest(10.2, 10.2, half) });
    const kind = (rules: RuleSet) => judge(typed, rules, workedToday).kind;
    expect(kind(shippedRuleSet)).toBe("needs_confirmation");
    expect(kind({ ...own, ownError: { half_kneeling: { semCm: 1.2, mdcCm: 3.2 } } })).toBe(
      "judged",
    );
  });
});
