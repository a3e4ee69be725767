import type { Exercise } from "../exercise";
import { type ExerciseId, exerciseIds } from "../exercise-ids";
import { jointExercises } from "./joint";
import { loadExercises } from "./load";
import { releaseExercises } from "./release";
import { strengthExercises } from "./strength";
import { warmUpExercises } from "./warm-up";

/** The whole library, in the order of a session: release, warm-up, joint, load, strength. */
export const exercises: readonly Exercise[] = [
  ...releaseExercises,
  ...warmUpExercises,
  ...jointExercises,
  ...loadExercises,
  ...strengthExercises,
];

const byId = Object.fromEntries(exercises.map((exercise) => [exercise.id, exercise])) as Record<
  ExerciseId,
  Exercise
>;

/** The exercise of an id; every id has one (a test says so). */
export function exerciseById(id: ExerciseId): Exercise {
  return byId[id];
}

/** Whether a text from outside (a stored row, a form) names an exercise. */
export function isExerciseId(text: string): text is ExerciseId {
  return (exerciseIds as readonly string[]).includes(text);
}
