import type { ExerciseId } from "@talus/domain/routines/exercise-ids";
import type { Drawing } from "./drawing";
import { jointDrawings } from "./poses/joint";

/** The drawing of every exercise. */
export const exerciseDrawings: Partial<Record<ExerciseId, Drawing>> = {
  ...jointDrawings,
};
