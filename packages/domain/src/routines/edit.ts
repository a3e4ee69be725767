import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import type { Side } from "../sides";
import type { SidedExercise } from "./item-sides";
import { inSessionOrder } from "./order";
import type { RoutineItem } from "./routine";

/** An id as wished, or the next one with a number where a line has it. */
export function freeId(items: readonly RoutineItem[], id: string): string {
  const taken = new Set(items.map((item) => item.id));
  if (!taken.has(id)) return id;
  let nth = 2;
  while (taken.has(`${id}-${nth}`)) nth += 1;
  return `${id}-${nth}`;
}

/** The id of a line that stands for an exercise, or for its part on one leg, once in a routine. */
export function lineId({ exerciseId, side }: SidedExercise): string {
  return side === undefined ? exerciseId : `${exerciseId}-${side}`;
}

/** A new line for an exercise, or for one leg of it, with its entry dose, outside the short version. */
export function itemFor(
  items: readonly RoutineItem[],
  exerciseId: ExerciseId,
  side?: Side,
): RoutineItem {
  const { phase, dose } = exerciseById(exerciseId);
  const whose = { exerciseId, ...(side && { side }) };
  return { id: freeId(items, lineId(whose)), ...whose, phase, dose, shortDose: null };
}

/** The list with a line added at the end of its part. */
export function addItem(items: readonly RoutineItem[], item: RoutineItem): RoutineItem[] {
  return inSessionOrder([...items, item]);
}

/** The list with one line exchanged for another exercise in its place, at that one's entry dose. */
export function swapItem(
  items: readonly RoutineItem[],
  id: string,
  exerciseId: ExerciseId,
): RoutineItem[] {
  return inSessionOrder(
    items.map((item) => {
      if (item.id !== id) return item;
      const { perSide } = exerciseById(exerciseId).dose;
      const next = itemFor(items, exerciseId, perSide ? item.side : undefined);
      return { ...next, shortDose: item.shortDose === null ? null : next.dose };
    }),
  );
}
