import type { Decision } from "../verdicts/decision";
import { anySide } from "../verdicts/measurement/change";
import type { Judgement } from "../verdicts/verdict";
import type { ReviewKind } from "./review";

/** What a sentence about a verdict rests on. */
export type JudgedForAthlete = Pick<
  Judgement,
  "decision" | "safety" | "schedule" | "versusPrevious" | "versusBaseline"
>;

/**
 * What a review does to the athlete's plan: gives the first one, all or some of what was proposed, or
 * nothing, whether a plan goes on or there is none.
 */
export type PlanEffect = "first" | "proposed" | "part" | "goes_on" | "none";

/**
 * What a verdict means for the athlete, in one plain sentence that names no tissue and says no more than
 * was measured: a gain beyond error only where there is one, a goal only after two tests, and a plan
 * that waits only where it stops.
 */
export function verdictForAthlete(judged: JudgedForAthlete, plan: PlanEffect): string {
  switch (judged.decision) {
    case "refer":
      return referWords(judged, plan);
    case "maintain":
      return maintainWords(judged);
    case "progress":
      return `${gainWords(judged)}, ${stepWords(plan)}`;
    case "regress":
      return plan === "proposed"
        ? "Your plan takes a step back for now, so that things can settle."
        : `Things should settle first: ${effectWords[plan]}`;
    case "start":
      return plan === "first" || plan === "proposed"
        ? "Your plan starts from what was measured."
        : `This was your first test: ${effectWords[plan]}`;
    default:
      return plan === "goes_on"
        ? "Your plan goes on as it is: change shows over weeks."
        : `Change shows over weeks: ${effectWords[plan]}`;
  }
}

const effectWords: Record<PlanEffect, string> = {
  first: "your plan starts.",
  proposed: "your plan changes a little.",
  part: "your coach took over a part of what was proposed.",
  goes_on: "your plan goes on as it is.",
  none: "there is no plan for now.",
};

function stepWords(plan: PlanEffect): string {
  if (plan === "proposed") return "so your plan takes the next step.";
  return `and ${effectWords[plan]}`;
}

/** A verdict that steps up rests on a gain beyond error, or on two possible ones in a row. */
function gainWords({ versusBaseline, versusPrevious }: JudgedForAthlete): string {
  return anySide(versusBaseline ?? versusPrevious, "reliable_gain")
    ? "You gained more than measuring error"
    : "You may have gained a little at two tests in a row";
}

/** Without an earlier test it rests on one test far above the usual range, else on two at the goal. */
function maintainWords({ versusPrevious }: JudgedForAthlete): string {
  return versusPrevious === null
    ? "Both ankles move further than most: a few short sessions a week keep them strong."
    : "You were at your goal at two tests in a row: a few short sessions a week keep it.";
}

function referWords({ safety, schedule }: JudgedForAthlete, plan: PlanEffect): string {
  if (safety.level === "stop") return "A professional should have a look before your plan goes on.";
  const look = "A professional should have a look";
  if (plan === "none" || schedule === null) return `${look}.`;
  return `${look}. Until then a few short sessions a week go on.`;
}

/** What a coach decided otherwise: nothing of it claims what was measured. */
const coachDecided: Record<Decision, string> = {
  start: "Your coach chose where your plan starts.",
  progress: "Your coach finds you ready for the next step.",
  continue: "Your coach looked at your test and lets your plan go on.",
  regress: "Your coach wants things to settle first.",
  maintain: "Your coach wants you to keep what you have.",
  refer: "Your coach would like a professional to have a look.",
};

/** A review as far as its sentence goes; `decision` is what the coach chose instead. */
export type ReviewSaid =
  | { kind: Extract<ReviewKind, "accepted">; judged: JudgedForAthlete; plan: PlanEffect }
  | { kind: Extract<ReviewKind, "changed">; decision: Decision }
  | { kind: Extract<ReviewKind, "remeasure"> };

/** What a review means for the athlete. */
export function reviewForAthlete(review: ReviewSaid): string {
  if (review.kind === "remeasure") {
    return "Your coach asks you to measure again, the same way as before.";
  }
  return review.kind === "changed"
    ? coachDecided[review.decision]
    : verdictForAthlete(review.judged, review.plan);
}
