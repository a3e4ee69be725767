import type { ExerciseId } from "../exercises/exercise-ids";
import { doseText, doseTextWithSides, sidedName } from "../routines/dose-text";
import type { SidedExercise } from "../routines/item-sides";
import { inSessionOrder } from "../routines/order";
import type { RoutineItem } from "../routines/routine";
import { type PlanWhy, type Why, whyOf } from "./why/why";
import { plainWhy } from "./why/why-words";

/** One exercise of a plan in words, with why it is there. */
export type PlanExercise = {
  itemId: string;
  exerciseId: ExerciseId;
  name: string;
  dose: string;
  why: readonly Why[];
};

/** Why an exercise is in a plan: as its verdict said, else what it is for in any routine. */
export function whyInPlan(item: SidedExercise, why: PlanWhy | null): readonly Why[] {
  return whyOf(item, why?.exercises ?? {}, plainWhy(item.exerciseId));
}

/** The exercises of a plan in their order. */
export function planExercises(items: readonly RoutineItem[], why: PlanWhy | null): PlanExercise[] {
  return inSessionOrder(items).map((item) => ({
    itemId: item.id,
    exerciseId: item.exerciseId,
    name: sidedName(item),
    dose: item.side ? doseText(item, item.dose) : doseTextWithSides(item, item.dose),
    why: whyInPlan(item, why),
  }));
}
