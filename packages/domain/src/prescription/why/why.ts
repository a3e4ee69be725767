import { type SidedExercise, type SidedKey, sidedKey } from "../../routines/item-sides";
import type { Source } from "../../sources";

/** One reason in words, with who says so, and the rule where a verdict's rule led to it. */
export type Why = { ruleId?: string; text: string; sources: readonly Source[] };

/**
 * Why each exercise of a plan is in it: what was found, what the exercise is for, how much of it. Where
 * one leg alone does it, or alone does not, under the exercise and that side.
 */
export type ExerciseWhy = Partial<Record<SidedKey, readonly Why[]>>;

/** The reasons of an exercise on a leg: its own, else those of the exercise, else the given ones. */
export function whyOf(
  item: SidedExercise,
  why: ExerciseWhy,
  otherwise: readonly Why[] = [],
): readonly Why[] {
  return why[sidedKey(item)] ?? why[item.exerciseId] ?? otherwise;
}

/** The reasons of a plan, kept with it: which verdict and rules they follow from. */
export type PlanWhy = {
  /** Null where a coach gave the plan without a verdict. */
  verdictId: string | null;
  ruleSetVersion: string | null;
  exercises: ExerciseWhy;
};
