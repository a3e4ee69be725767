import type { ExerciseId } from "../routines/exercise-ids";
import type { Source } from "../sources";

/** One reason in words, with who says so, and the rule where a verdict's rule led to it. */
export type Why = { ruleId?: string; text: string; sources: readonly Source[] };

/** Why each exercise of a plan is in it: what was found, what the exercise is for, how much of it. */
export type ExerciseWhy = Partial<Record<ExerciseId, readonly Why[]>>;

/** The reasons of a plan, kept with it: which verdict and rules they follow from. */
export type PlanWhy = {
  /** Null where a coach gave the plan without a verdict. */
  verdictId: string | null;
  ruleSetVersion: string | null;
  exercises: ExerciseWhy;
};
