import type { LocalDate } from "@talus/domain/calendar";
import { mapSides } from "@talus/domain/sides";
import type { Facts } from "@talus/domain/verdicts/facts/facts";
import type { UnitSuggestion } from "@talus/domain/verdicts/measurement/acceptance";
import type { Changes } from "@talus/domain/verdicts/measurement/change";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { type Judgement, judge, type Unconfirmed } from "@talus/domain/verdicts/verdict";
import { caseInput, factsOf } from "./assessment-input";
import { differences } from "./compare";

/** The fields in which the engine's answer to an assessment case differs from what is expected. */
export function assessmentDifferences(
  input: unknown,
  expected: Record<string, unknown>,
  today: LocalDate,
): string[] {
  const facts = factsOf(caseInput.parse(input));
  return differences(inOneShape(expected), answerTo(facts, today));
}

/** The engine's answer in the field names of the case files. */
function answerTo(facts: Facts, today: LocalDate): Record<string, unknown> {
  const verdict = judge(facts, shippedRuleSet, today);
  if (verdict.kind === "refused") {
    const errors = verdict.refusals.map(({ field, reason }) => `${field}:${reason}`);
    const suggestion = verdict.suggestion ? suggestionOf(verdict.suggestion) : null;
    return { valid: false, stored: false, errors, suggestion };
  }
  if (verdict.kind === "judged") return { valid: true, ...judgementOf(verdict.judgement) };
  return {
    ...judgementOf(verdict.asTyped),
    valid: true,
    stored: false,
    status: "needs_confirmation",
    decision: null,
    suggestion: suggestionOf(verdict.suggestion),
  };
}

function suggestionOf({ unit, cm }: UnitSuggestion) {
  return { unit, left_cm: cm.left, right_cm: cm.right };
}

function judgementOf(judgement: Judgement | Unconfirmed): Record<string, unknown> {
  const { asymmetry, plan, deg } = judgement;
  return {
    cm: judgement.cm,
    class: judgement.bands,
    class_nwb: judgement.angleBands,
    interval_cm:
      judgement.intervalCm &&
      mapSides(judgement.intervalCm, (interval) => interval && [interval.fromCm, interval.toCm]),
    borderline: judgement.borderline,
    asymmetry: deg ? null : { cm: asymmetry.size, flag: asymmetry.flag },
    asymmetry_deg: deg ? { deg: asymmetry.size, flag: asymmetry.flag } : null,
    change_vs_previous: changesOf(judgement.versusPrevious),
    change_vs_baseline: changesOf(judgement.versusBaseline),
    limiting: judgement.limiting,
    safety: judgement.safety.level,
    urgency: judgement.safety.urgent ? "urgent" : null,
    include: plan?.include ?? [],
    exclude: plan?.exclude ?? [],
    include_side_bias: plan?.sideBias ?? null,
    accommodations: plan?.accommodations ?? [],
    schedule: judgement.schedule,
    progression_locked: judgement.progressionLocked,
    decision: judgement.decision,
    decision_rule: judgement.reasons.find(({ ruleId }) => ruleId.startsWith("decision."))?.ruleId,
    warnings: judgement.warnings,
    coach_prompts: judgement.prompts,
  };
}

function changesOf(changes: Changes | null) {
  return changes && { left: changes.left, right: changes.right };
}

/** The case files may write a side's only factor as a string, an absent side as null, one interval for both, no codes as null. */
function inOneShape(expected: Record<string, unknown>): Record<string, unknown> {
  const {
    limiting,
    borderline,
    interval_cm: interval,
  } = expected as {
    limiting?: Record<string, string | string[]>;
    borderline?: Record<string, boolean | null>;
    interval_cm?: unknown;
  };
  const shaped = { ...expected };
  for (const name of ["include", "exclude", "accommodations", "coach_prompts"]) {
    if (shaped[name] === null) shaped[name] = [];
  }
  if (limiting) {
    shaped.limiting = Object.fromEntries(
      Object.entries(limiting).map(([side, factors]) => [side, [factors].flat()]),
    );
  }
  if (borderline) {
    shaped.borderline = Object.fromEntries(
      Object.entries(borderline).map(([side, near]) => [side, near ?? false]),
    );
  }
  if (Array.isArray(interval)) shaped.interval_cm = { left: interval, right: interval };
  return shaped;
}
