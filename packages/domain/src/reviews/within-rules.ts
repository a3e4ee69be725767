import type { Judgement } from "../verdicts/verdict";
import type { RoutineProposal } from "./proposal";

/** Why a verdict is not accepted without a person's look. */
export const looks = [
  "starts",
  "regresses",
  "refers",
  "no_plan",
  "plan_changes",
  "not_free",
  "asked",
  "care",
  "pain",
  "pain_unknown",
  "jump",
  "warning",
  "prompt",
  "uneven",
] as const;
export type Look = (typeof looks)[number];

/** What a verdict says that counts here. */
export type JudgedWithin = Pick<
  Judgement,
  "decision" | "safety" | "progressionLocked" | "asymmetry" | "warnings" | "prompts" | "reasons"
>;

/** How the athlete stands whose verdict it is. */
export type Standing = {
  hasPlan: boolean;
  /** Active, and on no safety hold. */
  isFree: boolean;
  /** The test answers a coach who asked to measure again. */
  wasAsked: boolean;
  /** What accepting would do to the plan; null where it was not reckoned. */
  proposal: RoutineProposal | null;
};

/**
 * What about a verdict asks for a person's look, in the order of {@link looks}; none: it is within the
 * rules. Within them are continue, maintain and progress by one step of a plan that runs, with nothing
 * flagged and pain known to be low.
 */
export function looksAsked(judged: JudgedWithin, standing: Standing): Look[] {
  const { decision, safety, reasons } = judged;
  const says = (ruleId: string) => reasons.some((reason) => reason.ruleId === ruleId);
  const found: Record<Look, boolean> = {
    starts: decision === "start",
    regresses: decision === "regress",
    refers: decision === "refer",
    no_plan: !standing.hasPlan || standing.proposal?.kind === "none",
    plan_changes: changesMore(judged, standing),
    not_free: !standing.isFree,
    asked: standing.wasAsked,
    care: safety.level !== "clear",
    pain: judged.progressionLocked,
    pain_unknown: says("unknown.pain"),
    jump: says("change.jump"),
    warning: judged.warnings.length > 0,
    prompt: judged.prompts.length > 0,
    uneven: judged.asymmetry.flag === "marked",
  };
  return looks.filter((look) => found[look]);
}

/** Whether the plan would change by more than the decision says: an exercise goes that no longer fits. */
function changesMore({ decision }: JudgedWithin, { proposal }: Standing): boolean {
  if (proposal?.kind !== "new") return false;
  return decision === "continue" || (decision === "progress" && proposal.swaps.length > 0);
}

/** What was looked at before a verdict was accepted without a person, a sentence each. */
export function whyWithinRules({ decision }: Pick<JudgedWithin, "decision">): string[] {
  const does: Partial<Record<typeof decision, string>> = {
    continue: "The plan goes on unchanged.",
    maintain: "Both sides are at the goal, so the plan keeps what is there.",
    progress: "The plan goes one step further, in one exercise.",
  };
  return [
    does[decision] ?? "",
    "Pain was told and is low, by day and the morning after.",
    "Nothing is flagged: no jump, no warning, no marked difference between the sides.",
    "There is no safety hold, and nobody had asked to measure again.",
  ];
}
