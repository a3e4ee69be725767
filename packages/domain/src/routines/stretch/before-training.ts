import { exerciseById } from "../../exercises/library/exercises";
import { doseOf, type SessionLength } from "../duration";
import type { RoutineItem } from "../routine";
import { roomBeforeLifting } from "./room-before-lifting";

/**
 * A routine's items as a session before training takes them: each static hold at most 45 s, each
 * muscle below 60 s of static stretch on a leg in total, in the order of the routine; a stretch for
 * which no 15 s are left is left out. Source: domain.md C10, C18.
 */
export function itemsBeforeTraining(
  items: readonly RoutineItem[],
  length: SessionLength,
): RoutineItem[] {
  const fitted = roomBeforeLifting();
  return items.flatMap((item) => {
    const dose = doseOf(item, length);
    if (dose === null || !exerciseById(item.exerciseId).isStaticStretch) return [item];
    const fitting = fitted(item, dose);
    if (fitting === null) return [];
    return [length === "full" ? { ...item, dose: fitting } : { ...item, shortDose: fitting }];
  });
}
