import type { ExerciseId } from "./exercise-ids";

export type { ExerciseId };
