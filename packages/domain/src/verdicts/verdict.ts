import type { IntervalCm } from "../assessments/intervals";
import type { LocalDate } from "../calendar";
import { mapSides, type PerSide, sides } from "../sides";
import { formatChange, formatSize } from "../units";
import { type Decision, decide, isEarly, isProgressionLocked, type Measured } from "./decision";
import type { Facts } from "./facts/facts";
import type { LimitingFactor } from "./facts/limiting-factor";
import {
  doubtOfUnit,
  type Refusal,
  refusalsOf,
  suggestUnit,
  type UnitSuggestion,
} from "./measurement/acceptance";
import type { Asymmetry } from "./measurement/asymmetry";
import type { AngleBand, Bands } from "./measurement/bands";
import {
  type Changes,
  changesSince,
  lastComparable,
  scoresOf,
  testersOf,
} from "./measurement/change";
import { limitingFactors } from "./measurement/limits";
import { type Measurement, measure } from "./measurement/measurement";
import { type PlanProposal, proposePlan } from "./plan-proposal";
import { flagReasons, isProtocolChanged, promptsOf, warningsOf } from "./prompts";
import type { Prompt, Warning } from "./rule-set/flags";
import { type Reason, reason } from "./rule-set/reasons";
import { errorFor, type RuleSet } from "./rule-set/rule-set";
import { type Safety, safetyOf } from "./safety";
import { proposeSchedule } from "./schedule-proposal";
import type { ScheduleTemplate } from "./schedule-template";

/** Everything the engine says about an assessment; stored with it, never changed. */
export type Judgement = {
  ruleSetVersion: string;
  /** Null for a protocol that yields no distance. */
  cm: PerSide<number | null> | null;
  intervalCm: PerSide<IntervalCm | null> | null;
  deg: PerSide<number | null> | null;
  bands: Bands;
  angleBands: PerSide<AngleBand | null> | null;
  borderline: PerSide<boolean>;
  /** In cm, or in degrees for a goniometer. */
  asymmetry: Asymmetry;
  versusPrevious: Changes | null;
  versusBaseline: Changes | null;
  limiting: PerSide<LimitingFactor[]>;
  safety: Safety;
  decision: Decision;
  plan: PlanProposal;
  schedule: ScheduleTemplate | null;
  progressionLocked: boolean;
  warnings: Warning[];
  prompts: Prompt[];
  reasons: Reason[];
};

/** What was measured by a test that is asked about first: nothing follows from it yet. */
export type Unconfirmed = Omit<
  Judgement,
  "decision" | "plan" | "schedule" | "prompts" | "reasons"
> & {
  decision: null;
  plan: null;
  schedule: null;
  prompts: [];
  reasons: Reason[];
};

/** The engine's answer: refused, asked about, or judged. Only the last may be stored. */
export type Verdict =
  | { kind: "refused"; refusals: Refusal[]; suggestion: UnitSuggestion | null }
  | { kind: "needs_confirmation"; suggestion: UnitSuggestion; asTyped: Unconfirmed }
  | { kind: "judged"; judgement: Judgement };

/**
 * The verdict on an assessment by a rule set, as of `today` in the athlete's time zone
 * (domain.md 4.1). Nothing is clamped or converted: what cannot be is refused, what is unlikely is
 * asked about unless `facts.confirmed`.
 */
export function judge(facts: Facts, rules: RuleSet, today: LocalDate): Verdict {
  const refusals = refusalsOf(facts, rules, today);
  if (refusals.length > 0) {
    const implausible = refusals.some((refusal) => refusal.reason === "implausible_gt_25cm");
    return {
      kind: "refused",
      refusals,
      suggestion: implausible ? suggestUnit(facts, rules) : null,
    };
  }
  const judgement = judgeAccepted(facts, rules);
  const doubt = facts.confirmed ? null : doubtOfUnit(facts, rules);
  if (doubt) {
    return { kind: "needs_confirmation", suggestion: doubt, asTyped: unconfirmed(judgement) };
  }
  return { kind: "judged", judgement };
}

/** A judgement without everything that it proposes. */
function unconfirmed(judgement: Judgement): Unconfirmed {
  const proposals = /^(decision|plan|schedule|prompt|early_test|unknown)/;
  const reasons = judgement.reasons.filter(({ ruleId }) => !proposals.test(ruleId));
  return { ...judgement, decision: null, plan: null, schedule: null, prompts: [], reasons };
}

function judgeAccepted(facts: Facts, rules: RuleSet): Judgement {
  const measurement = measure(facts, rules);
  const { measured, reasons } = weigh(facts, measurement, rules);
  const decision = decide(facts, measured, rules);
  const plan = proposePlan(decision.value, facts, { measured, rules });
  const safety = measured.safety.level;
  const schedule = proposeSchedule(decision.value, facts, { safety, rules });
  const warnings = warningsOf(facts, measured, rules);
  const prompts = promptsOf(facts, measured, rules);
  const { cm, intervalCm, deg, bands, angleBands, borderline, asymmetry } = measurement.value;
  return {
    ruleSetVersion: rules.version,
    cm,
    intervalCm,
    deg,
    bands,
    angleBands,
    borderline,
    asymmetry,
    versusPrevious: measured.versusPrevious,
    versusBaseline: measured.versusBaseline,
    limiting: measured.limiting,
    safety: measured.safety,
    decision: decision.value,
    plan: plan.value,
    schedule: schedule.value,
    progressionLocked: isProgressionLocked(facts, rules),
    warnings,
    prompts,
    reasons: [
      ...reasons,
      ...decision.reasons,
      ...plan.reasons,
      ...schedule.reasons,
      ...flagReasons({ warnings, prompts }, rules),
    ],
  };
}

function weigh(
  facts: Facts,
  measurement: { value: Measurement; reasons: Reason[] },
  rules: RuleSet,
): { measured: Measured; reasons: Reason[] } {
  const { bands, asymmetry } = measurement.value;
  const cm = measurement.value.cm ?? mapSides(facts.attempts, () => null);
  const { protocol, testerId } = facts;
  const now = { protocol, testerId, cm };
  const versusPrevious = changesSince(facts.previous, now, rules);
  const versusBeforePrevious = changesSince(facts.beforePrevious, now, rules);
  const versusBaseline = changesSince(facts.baseline, now, rules);
  const versusStart = facts.baseline === null ? versusPrevious : versusBaseline;
  const limiting = limitingFactors(facts, bands, rules);
  const changes = [versusPrevious, versusStart];
  const safety = safetyOf(facts, { limiting: limiting.value, changes }, rules);
  return {
    measured: {
      cm,
      bands,
      asymmetry,
      limiting: limiting.value,
      versusPrevious,
      versusBaseline,
      versusStart,
      sinceComparable: lastComparable([versusPrevious, versusBeforePrevious, versusBaseline]),
      safety: safety.value,
      early: isEarly(facts, rules),
    },
    reasons: [
      ...measurement.reasons,
      ...changeReasons(facts, { changes: versusPrevious, nowCm: cm }, rules),
      ...limiting.reasons,
      ...safety.reasons,
    ],
  };
}

type Compared = { changes: Changes | null; nowCm: PerSide<number | null> };

function changeReasons(facts: Facts, { changes, nowCm }: Compared, rules: RuleSet): Reason[] {
  if (isProtocolChanged(facts)) {
    const text = "The last test was done another way, so the two are not compared.";
    return [reason(rules, "change.protocol", text)];
  }
  const error = errorFor(rules, facts.protocol, testersOf(facts.previous, facts));
  const clauses: string[] = [];
  let largest = 0;
  for (const side of sides) {
    const [cm, now] = [changes?.[side]?.cm ?? null, nowCm[side]];
    if (cm === null || now === null) continue;
    clauses.push(`${side} ${formatChange(scoresOf(now, cm), "cm", [error.semCm, error.mdcCm])} cm`);
    largest = Math.max(largest, Math.abs(cm));
  }
  if (clauses.length === 0) {
    const text = facts.previous
      ? "No distance stands in both tests of a side, so there is no change to tell."
      : "There is no earlier test to compare with.";
    return [reason(rules, "change.none", text)];
  }
  const { semCm, mdcCm } = error;
  const text = `Since the last test: ${clauses.join(", ")}. Below ${semCm} cm is no change, from ${mdcCm} cm it is beyond measuring error.`;
  const reasons = [reason(rules, "change.error", text)];
  if (largest > 2 * mdcCm) {
    const jump = `More than ${formatSize(2 * mdcCm)} cm since the last test is unusual: measure again before it counts.`;
    reasons.push(reason(rules, "change.jump", jump));
  }
  return reasons;
}
