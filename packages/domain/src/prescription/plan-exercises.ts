import { doseTextWithSides } from "../routines/dose-text";
import type { ExerciseId } from "../routines/exercise-ids";
import { exerciseById } from "../routines/exercises";
import { inSessionOrder } from "../routines/order";
import type { RoutineItem } from "../routines/routine";
import type { PlanWhy, Why } from "./why";
import { plainWhy } from "./why-words";

/** One exercise of a plan in words, with why it is there. */
export type PlanExercise = {
  itemId: string;
  exerciseId: ExerciseId;
  name: string;
  dose: string;
  why: readonly Why[];
};

/** Why an exercise is in a plan: as its verdict said, else what it is for in any routine. */
export function whyInPlan(exerciseId: ExerciseId, why: PlanWhy | null): readonly Why[] {
  return why?.exercises[exerciseId] ?? plainWhy(exerciseId);
}

/** The exercises of a plan in their order. */
export function planExercises(items: readonly RoutineItem[], why: PlanWhy | null): PlanExercise[] {
  return inSessionOrder(items).map(({ id, exerciseId, dose }) => ({
    itemId: id,
    exerciseId,
    name: exerciseById(exerciseId).name,
    dose: doseTextWithSides({ exerciseId }, dose),
    why: whyInPlan(exerciseId, why),
  }));
}
