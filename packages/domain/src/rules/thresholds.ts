import type { Source } from "../sources";
import { type RuleId, type RuleSet, shippedRuleSet } from "../verdicts/rule-set/rule-set";

/** The thresholds that an owner may change, by their place in a rule set. */
export const thresholdIds = [
  "bands.limitedBelowCm",
  "bands.excellentAboveCm",
  "goalCm",
  "error.semCm",
  "error.mdcCm",
  "asymmetry.noneMaxCm",
  "asymmetry.mildMaxCm",
  "angleBands.gaitMinimumDeg",
  "angleBands.fullDeg",
  "asymmetry.noneMaxDeg",
  "asymmetry.mildMaxDeg",
  "towel.minHoldSec",
  "pain.comfortableMaxNrs",
  "pain.risingFromNrs",
  "adherence.minPct",
  "referral.afterWeeks",
  "reassess.minDays",
  "reassess.maxDays",
] as const;
export type ThresholdId = (typeof thresholdIds)[number];

/** Where a threshold stands on the page. */
export const thresholdGroups = ["Range", "Measuring error", "Sides", "Safety", "Time"] as const;
export type ThresholdGroup = (typeof thresholdGroups)[number];

/** One threshold: its words, its unit and how far an owner may move it. */
export type Threshold = {
  group: ThresholdGroup;
  label: string;
  unit: string;
  /** The hard limits; for pain the upper one is the default, because it may only become stricter. */
  min: number;
  max: number;
  whole: boolean;
  /** What it does, in one sentence. */
  does: string;
  /** The rules that read it. */
  ruleIds: readonly RuleId[];
};

const cm = { unit: "cm", whole: false } as const;
const whole = { whole: true } as const;

/** Every threshold that an owner may change. Red flags, the stop above 5 and plausibility are not among them. */
export const thresholds: Record<ThresholdId, Threshold> = {
  "bands.limitedBelowCm": {
    ...cm,
    group: "Range",
    label: "Limited below",
    min: 5,
    max: 15,
    does: "A side that reaches less counts as limited.",
    ruleIds: ["band.distance", "band.interval"],
  },
  "bands.excellentAboveCm": {
    ...cm,
    group: "Range",
    label: "Above the usual range over",
    min: 6,
    max: 20,
    does: "A side that reaches more needs no mobility work of its own.",
    ruleIds: ["band.distance", "band.interval"],
  },
  goalCm: {
    ...cm,
    group: "Range",
    label: "Goal without a target of one’s own",
    min: 5,
    max: 20,
    does: "Both sides at the goal twice in a row: maintain.",
    ruleIds: ["decision.maintain"],
  },
  "error.semCm": {
    ...cm,
    group: "Measuring error",
    label: "No change below",
    min: 0.1,
    max: 2,
    does: "The standard error of one test: a smaller difference is called no change.",
    ruleIds: ["change.error"],
  },
  "error.mdcCm": {
    ...cm,
    group: "Measuring error",
    label: "Change beyond error from",
    min: 0.3,
    max: 4,
    does: "From here on a gain or a loss is called reliable.",
    ruleIds: ["change.error"],
  },
  "asymmetry.noneMaxCm": {
    ...cm,
    group: "Sides",
    label: "Sides alike up to",
    min: 0.5,
    max: 3,
    does: "A larger difference between left and right is called mild.",
    ruleIds: ["asymmetry.distance"],
  },
  "asymmetry.mildMaxCm": {
    ...cm,
    group: "Sides",
    label: "Mild difference up to",
    min: 1,
    max: 5,
    does: "A larger difference between left and right is called marked.",
    ruleIds: ["asymmetry.distance"],
  },
  "angleBands.gaitMinimumDeg": {
    ...whole,
    group: "Range",
    label: "Angle: little for walking below",
    unit: "°",
    min: 0,
    max: 19,
    does: "For the goniometer without body weight.",
    ruleIds: ["band.angle"],
  },
  "angleBands.fullDeg": {
    ...whole,
    group: "Range",
    label: "Angle: full from",
    unit: "°",
    min: 5,
    max: 40,
    does: "For the goniometer without body weight.",
    ruleIds: ["band.angle"],
  },
  "asymmetry.noneMaxDeg": {
    ...whole,
    group: "Sides",
    label: "Angles alike up to",
    unit: "°",
    min: 2,
    max: 12,
    does: "A larger difference of angles is called mild.",
    ruleIds: ["asymmetry.angle"],
  },
  "asymmetry.mildMaxDeg": {
    ...whole,
    group: "Sides",
    label: "Mild difference of angles up to",
    unit: "°",
    min: 4,
    max: 24,
    does: "A larger difference of angles is called marked.",
    ruleIds: ["asymmetry.angle"],
  },
  "towel.minHoldSec": {
    ...whole,
    group: "Range",
    label: "Straight-knee hold of at least",
    unit: "s",
    min: 10,
    max: 120,
    does: "A shorter hold, or a cramp, may come from the gastrocnemius.",
    ruleIds: ["limit.gastrocnemius"],
  },
  "pain.comfortableMaxNrs": {
    ...whole,
    group: "Safety",
    label: "Pain that changes nothing up to",
    unit: "of 10",
    min: 0,
    max: shippedRuleSet.pain.comfortableMaxNrs,
    does: "More than this, up to 5, calls for care and locks progression. It may only become stricter.",
    ruleIds: ["safety.caution", "decision.maintain", "decision.progress"],
  },
  "pain.risingFromNrs": {
    ...whole,
    group: "Safety",
    label: "Rising morning pain counts from",
    unit: "of 10",
    min: 1,
    max: shippedRuleSet.pain.risingFromNrs,
    does: "Morning pain that rose to this or more: regress. It may only become stricter.",
    ruleIds: ["decision.regress"],
  },
  "adherence.minPct": {
    ...whole,
    group: "Time",
    label: "Sessions done, at least",
    unit: "%",
    min: 50,
    max: 100,
    does: "With less the plan is not stepped up, and no gain does not lead to a referral.",
    ruleIds: ["decision.progress", "decision.refer_no_response"],
  },
  "referral.afterWeeks": {
    ...whole,
    group: "Time",
    label: "Refer without a gain after",
    unit: "weeks",
    min: 4,
    max: 26,
    does: "Still limited after so many weeks of sessions done: ask a clinician.",
    ruleIds: ["decision.refer_no_response"],
  },
  "reassess.minDays": {
    ...whole,
    group: "Time",
    label: "Next test after",
    unit: "days",
    min: 7,
    max: 28,
    does: "An earlier test is marked as early and does not step the plan up.",
    ruleIds: ["early_test"],
  },
  "reassess.maxDays": {
    ...whole,
    group: "Time",
    label: "Overdue after",
    unit: "days",
    min: 8,
    max: 42,
    does: "An athlete whose last test is older waits in the queue as overdue.",
    ruleIds: ["early_test"],
  },
};

type Numbers = Pick<RuleSet, "goalCm"> & Record<string, unknown>;

/** The value of a threshold in a rule set. */
export function thresholdValue(rules: Omit<RuleSet, "version" | "sources">, id: ThresholdId) {
  const [group = "", key] = id.split(".");
  const place = (rules as unknown as Numbers)[group];
  return key === undefined ? (place as number) : (place as Record<string, number>)[key];
}

/** What stands behind a threshold as shipped: the sources of the rules that read it, each once. */
export function sourcesOfThreshold(id: ThresholdId): Source[] {
  return [...new Set(thresholds[id].ruleIds.flatMap((ruleId) => shippedRuleSet.sources[ruleId]))];
}
