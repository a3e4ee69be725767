import type { Exercise } from "../exercise";
import { equipmentWords, kneeWords, phaseWords } from "../exercise-words";
import type { Phase } from "../parts";
import { exercises } from "./exercises";

function textOf(exercise: Exercise): string {
  return [
    exercise.name,
    exercise.id,
    exercise.position,
    kneeWords[exercise.knee],
    phaseWords[exercise.phase],
    ...exercise.tissues,
    ...exercise.constraints,
    ...exercise.categories,
    ...exercise.equipment.map((thing) => equipmentWords[thing]),
  ]
    .join(" ")
    .replaceAll(/[_-]/g, " ")
    .toLowerCase();
}

const texts = new Map(exercises.map((exercise) => [exercise.id, textOf(exercise)]));

/** The exercises of a part (null: all) whose words contain every word that was typed. */
export function searchExercises(typed: string, phase: Phase | null): Exercise[] {
  const words = typed.toLowerCase().replaceAll(/[_-]/g, " ").split(/\s+/).filter(Boolean);
  return exercises.filter(
    (exercise) =>
      (phase === null || exercise.phase === phase) &&
      words.every((word) => texts.get(exercise.id)?.includes(word)),
  );
}
