import type { Dose } from "../exercises/dose";
import type { ExerciseId } from "../exercises/exercise-ids";
import { type Side, sides } from "../sides";
import type { RoutineItem } from "./routine";

/** What tells whose work an item is: which exercise, and on which leg alone. */
export type SidedExercise = Pick<RoutineItem, "exerciseId" | "side">;

/** Names an exercise, or its part on one leg: `hk-lunge`, `hk-lunge left`. */
export type SidedKey = ExerciseId | `${ExerciseId} ${Side}`;

/** The key of an item's work; doubles of one exercise on one leg share it. */
export function sidedKey({ exerciseId, side }: SidedExercise): SidedKey {
  return side === undefined ? exerciseId : `${exerciseId} ${side}`;
}

/** Whether an item is done on a leg; without a side it is done on both. */
export function isDoneOn({ side }: Pick<RoutineItem, "side">, leg: Side): boolean {
  return side === undefined || side === leg;
}

/** The legs that do an item one after the other; none where both work together. */
export function legsOf({ side }: Pick<RoutineItem, "side">, dose: Dose): readonly Side[] {
  if (!dose.perSide) return [];
  return side === undefined ? sides : [side];
}

/** The legs on which an item asks for work, together or in turn. */
export function workingLegs({ side }: Pick<RoutineItem, "side">): readonly Side[] {
  return side === undefined ? sides : [side];
}

/**
 * The items by their work: the n-th mention of an exercise on a leg meets the n-th in another list, so
 * that doubles stay apart.
 */
export function keyedItems(items: readonly RoutineItem[]): Map<string, RoutineItem> {
  const seen = new Map<SidedKey, number>();
  return new Map(
    items.map((item) => {
      const key = sidedKey(item);
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return [nth === 1 ? key : `${key} ${nth}`, item];
    }),
  );
}

/** What one exercise asks of a leg, or of both. */
export type SidedDose = Pick<RoutineItem, "side" | "dose" | "shortDose">;

/** An exercise that both lists hold, for other legs: how it was divided and how it is. */
export type Redivided = { exerciseId: ExerciseId; before: SidedDose[]; after: SidedDose[] };

/** The exercises that stay but change the legs that do them, in the order of the second list. */
export function redivided(
  before: readonly RoutineItem[],
  after: readonly RoutineItem[],
): Redivided[] {
  const ids = [...new Set(after.map(({ exerciseId }) => exerciseId))];
  const legs = (doses: readonly SidedDose[]) => doses.map(({ side }) => side ?? "both").sort();
  return ids
    .map((exerciseId) => ({
      exerciseId,
      before: sidedDoses(before, exerciseId),
      after: sidedDoses(after, exerciseId),
    }))
    .filter((one) => one.before.length > 0 && legs(one.before).join() !== legs(one.after).join())
    .filter((one) => [...one.before, ...one.after].some(({ side }) => side !== undefined));
}

function sidedDoses(items: readonly RoutineItem[], exerciseId: ExerciseId): SidedDose[] {
  return items
    .filter((item) => item.exerciseId === exerciseId)
    .map(({ side, dose, shortDose }) => ({ ...(side && { side }), dose, shortDose }));
}
