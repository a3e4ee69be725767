import type { Equipment } from "../../equipment";
import type { ExerciseId } from "../exercise-ids";
import { exerciseById } from "./exercises";

/** Whether the athlete has what an exercise needs. */
export function hasEquipment(
  exerciseId: ExerciseId,
  equipment: readonly Equipment[] | null | undefined,
): boolean {
  return (
    equipment == null ||
    exerciseById(exerciseId).equipment.every((thing) => equipment.includes(thing))
  );
}
