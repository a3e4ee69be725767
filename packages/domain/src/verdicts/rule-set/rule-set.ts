import type { ReassessDays } from "../../assessments/due";
import type { Protocol } from "../../assessments/protocols";
import { painLimits } from "../../safety/red-flags";
import type { Source } from "../../sources";
import { flagSources } from "./flag-reasons";
import { prompts, warnings } from "./flags";

/** The error of measuring in cm: standard error, and the smallest change beyond error at 95 %. */
export type MeasuringErrorCm = { semCm: number; mdcCm: number };

/** An organisation's own error, from how many pairs of repeated tests, and what it is between testers. */
export type OwnErrorCm = MeasuringErrorCm & {
  pairs?: number;
  /** Where enough pairs by different testers are known; it counts when the tester has changed. */
  otherTester?: MeasuringErrorCm;
};

/** The thresholds a verdict is judged by; data, so that a stored verdict can be replayed. */
export type RuleSet = {
  version: string;
  plausible: { maxCm: number; minDeg: number; maxDeg: number; daysAhead: number };
  bands: { limitedBelowCm: number; excellentAboveCm: number };
  angleBands: { gaitMinimumDeg: number; fullDeg: number };
  /** What counts for every distance protocol without an entry of its own. */
  error: MeasuringErrorCm;
  /** An organisation's own error from its repeated tests (F27), by protocol. */
  ownError: Partial<Record<Protocol, OwnErrorCm>>;
  /** The rules that an organisation has switched off. */
  off: readonly SwitchableRule[];
  asymmetry: { noneMaxCm: number; mildMaxCm: number; noneMaxDeg: number; mildMaxDeg: number };
  towel: { minHoldSec: number };
  pain: { comfortableMaxNrs: number; cautionMaxNrs: number; risingFromNrs: number };
  adherence: { minPct: number };
  referral: { afterWeeks: number };
  reassess: ReassessDays;
  goalCm: number;
  sources: Record<RuleId, readonly Source[]>;
};

/** Every rule that may leave a reason. */
export const ruleIds = [
  "unit.unlikely",
  "band.distance",
  "band.interval",
  "band.angle",
  "asymmetry.distance",
  "asymmetry.angle",
  "change.error",
  "change.jump",
  "change.none",
  "change.protocol",
  "limit.bony",
  "limit.joint",
  "limit.soleus",
  "limit.gastrocnemius",
  "limit.mixed",
  "limit.undetermined",
  "limit.carried",
  "limit.not_ankle",
  "limit.none",
  "limit.unknown",
  "safety.stop",
  "safety.caution",
  "safety.clear",
  "decision.refer_safety",
  "decision.refer_bony",
  "decision.refer_no_response",
  "decision.regress",
  "decision.maintain",
  "decision.progress",
  "decision.continue",
  "decision.start",
  "early_test",
  "unknown.adherence",
  "unknown.pain",
  "plan.limit",
  "plan.always",
  "plan.achilles",
  "plan.strain",
  "plan.plantar",
  "plan.leave_out",
  "plan.side_bias",
  "plan.heel_lift",
  "plan.low_dose",
  "plan.locked",
  "schedule.runner",
  "schedule.lifter",
  "schedule.maintenance",
  "schedule.none",
  ...warnings.map((flag) => `warning.${flag}` as const),
  ...prompts.map((flag) => `prompt.${flag}` as const),
] as const;
export type RuleId = (typeof ruleIds)[number];

/** The rules that an owner may switch off; those that stop or refer for safety always count. */
export const switchableRules = [
  "unit.unlikely",
  "limit.carried",
  "limit.not_ankle",
  "decision.refer_no_response",
  "early_test",
  "plan.side_bias",
  "plan.heel_lift",
] as const satisfies readonly RuleId[];
export type SwitchableRule = (typeof switchableRules)[number];

/**
 * The error of measuring that counts for a protocol: the organisation's own, else the default. Between
 * two testers the own one is wider where that is known (domain.md section 3).
 */
export function errorFor(
  { error, ownError }: Pick<RuleSet, "error" | "ownError">,
  protocol: Protocol,
  testers: "same" | "other" = "same",
): MeasuringErrorCm {
  const own = ownError[protocol];
  if (own === undefined) return error;
  return testers === "other" ? (own.otherTester ?? own) : own;
}

/** Whether a rule counts; one that is switched off leaves no effect and no reason. */
export function isOn({ off }: Pick<RuleSet, "off">, rule: SwitchableRule): boolean {
  return !off.includes(rule);
}

const ours = "our rule";

/** What shipped before with the same numbers; stored verdicts still name it. */
export const earlierShippedVersions: readonly string[] = ["2026-1"];

/** The rule set this version ships with. A changed number, or another answer, is a new version. */
export const shippedRuleSet: RuleSet = {
  version: "2026-2",
  plausible: { maxCm: 25, minDeg: -30, maxDeg: 60, daysAhead: 1 },
  bands: { limitedBelowCm: 10.16, excellentAboveCm: 12.7 },
  angleBands: { gaitMinimumDeg: 10, fullDeg: 20 },
  error: { semCm: 0.69, mdcCm: 1.9 },
  ownError: {},
  off: [],
  asymmetry: { noneMaxCm: 1.5, mildMaxCm: 3, noneMaxDeg: 6, mildMaxDeg: 12 },
  towel: { minHoldSec: 30 },
  pain: { ...painLimits, risingFromNrs: 3 },
  adherence: { minPct: 70 },
  referral: { afterWeeks: 12 },
  reassess: { minDays: 14, maxDays: 21 },
  goalCm: 10.16,
  sources: {
    "unit.unlikely": [ours],
    "band.distance": ["003:42", "000:13", "C3", "Lagas 2021"],
    "band.interval": ["C7"],
    "band.angle": ["002:19", "003:14", "C2"],
    "asymmetry.distance": ["Hoch & McKeon 2011", "Chisholm 2012", ours],
    "asymmetry.angle": ["Baumbach 2016", ours],
    "change.error": ["Powden 2015", ours],
    "change.jump": ["Powden 2015", ours],
    "change.none": [ours],
    "change.protocol": ["C5", "000:13", "003:36"],
    "limit.bony": ["003:25", "K11"],
    "limit.joint": ["003:44", "003:52"],
    "limit.soleus": ["003:27", "003:44", "000:22"],
    "limit.gastrocnemius": ["000:16", "003:27", "Baumbach 2014"],
    "limit.mixed": ["003:44"],
    "limit.undetermined": [ours],
    "limit.carried": [ours],
    "limit.not_ankle": ["002:43", "003:7", ours],
    "limit.none": ["003:42", ours],
    "limit.unknown": [ours],
    "safety.stop": ["000:57", "K1", "K6", "Silbernagel 2007"],
    "safety.caution": ["Silbernagel 2007", "001:23", "001:26", ours],
    "safety.clear": ["K2"],
    "decision.refer_safety": ["000:57", "001:26"],
    "decision.refer_bony": ["003:25", "K11"],
    "decision.refer_no_response": ["000:53", ours],
    "decision.regress": ["001:26", "Silbernagel 2007", ours],
    "decision.maintain": ["000:69", "003:85", "R7", "Konrad 2025"],
    "decision.progress": ["001:16", "R15", "Powden 2015", ours],
    "decision.continue": ["000:53", "Powden 2015", ours],
    "decision.start": ["000:42", "001:6", ours],
    early_test: ["000:47", "R6"],
    "unknown.adherence": [ours],
    "unknown.pain": [ours],
    "plan.limit": ["003:27", "003:44", "003:52", "000:16"],
    "plan.always": ["000:58", "001:18", "K8"],
    "plan.achilles": ["001:23", "K4"],
    "plan.strain": ["K7", "001:23", ours],
    "plan.plantar": ["001:23", "K5"],
    "plan.leave_out": ["001:23", "001:26", "003:25", ours],
    "plan.side_bias": ["Chisholm 2012", ours],
    "plan.heel_lift": ["003:89"],
    "plan.low_dose": ["001:16", ours],
    "plan.locked": ["Silbernagel 2007", "001:26", ours],
    "schedule.runner": ["000:43", "000:44", "R4", "C8"],
    "schedule.lifter": ["000:45", "R5", "C10", "Kay & Blazevich 2012"],
    "schedule.maintenance": ["000:69", "R7"],
    "schedule.none": [ours],
    ...flagSources,
  },
};
