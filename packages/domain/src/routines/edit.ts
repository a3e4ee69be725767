import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import { type Part, partOf, phases } from "../exercises/parts";
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

/** The list with one line given to one leg, or to both again where `side` is null. */
export function giveTo(
  items: readonly RoutineItem[],
  id: string,
  side: Side | null,
): RoutineItem[] {
  return items.map((item) => {
    if (item.id !== id) return item;
    const { side: _, ...both } = item;
    return side === null ? both : { ...both, side };
  });
}

/** The list with a line added at the end of its part. */
export function addItem(items: readonly RoutineItem[], item: RoutineItem): RoutineItem[] {
  return inSessionOrder([...items, item]);
}

/**
 * The list with one line a place up (-1) or down (1). At the edge of its phase it joins the phase
 * before or after; at the very top and bottom nothing moves, nor does a warm-up leave its place before all.
 */
export function moveItem(items: readonly RoutineItem[], id: string, by: -1 | 1): RoutineItem[] {
  const list = inSessionOrder(items);
  const at = list.findIndex((item) => item.id === id);
  const item = list[at];
  if (item === undefined) return list;
  const neighbour = list[at + by];
  if (neighbour !== undefined && partOf(neighbour) === partOf(item)) {
    list[at + by] = item;
    list[at] = neighbour;
    return list;
  }
  const phase = phases[phases.indexOf(item.phase) + by];
  if (phase === undefined || partOf(item) === "warm_up") return list;
  return inSessionOrder(list.with(at, { ...item, phase }));
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

/** Where a line stands within its part, counted from 1, and how many stand there. */
export function placeOf(
  items: readonly RoutineItem[],
  id: string,
): { place: number; count: number; part: Part } | null {
  const item = items.find((entry) => entry.id === id);
  if (item === undefined) return null;
  const part = partOf(item);
  const group = items.filter((entry) => partOf(entry) === part);
  return { place: group.indexOf(item) + 1, count: group.length, part };
}
