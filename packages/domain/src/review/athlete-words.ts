import type { Decision } from "../assessments/decision";
import type { Why } from "../prescription/why";
import type { ReviewKind } from "./review";

/** What a decision means for the athlete, in one plain sentence that names no tissue. */
export const decisionForAthlete: Record<Decision, string> = {
  start: "Your plan starts from what was measured.",
  progress: "You gained more than measuring error, so your plan takes the next step.",
  continue: "Your plan goes on as it is: change shows over weeks.",
  regress: "Your plan takes a step back for now, so that things can settle.",
  maintain: "You reached your goal: a few short sessions a week keep it.",
  refer: "A professional should have a look before your plan goes on.",
};

/** What a review means for the athlete. */
export function reviewForAthlete(kind: ReviewKind, decision: Decision | null): string {
  if (kind === "remeasure") return "Your coach asks you to measure again, the same way as before.";
  return decision === null ? "Your coach looked at your test." : decisionForAthlete[decision];
}

const plainNames: readonly [RegExp, string][] = [
  [/the gastrocnemius/g, "the upper calf"],
  [/the soleus/g, "the lower calf"],
];

/** Reasons as an athlete reads them: the same findings and sources, without the names of tissues. */
export function whyForAthlete(why: readonly Why[]): Why[] {
  return why.map((line) => ({
    ...line,
    text: plainNames.reduce((text, [tissue, plain]) => text.replace(tissue, plain), line.text),
  }));
}
