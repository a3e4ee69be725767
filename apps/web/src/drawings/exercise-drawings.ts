import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import type { Drawing } from "./drawing";
import { jointDrawings } from "./poses/joint";
import { loadDrawings } from "./poses/load";
import { releaseDrawings } from "./poses/release";
import { strengthDrawings } from "./poses/strength";
import { stretchDrawings } from "./poses/stretch";
import { warmUpDrawings } from "./poses/warm-up";

/** The drawing of every exercise. */
export const exerciseDrawings: Record<ExerciseId, Drawing> = {
  ...releaseDrawings,
  ...warmUpDrawings,
  ...jointDrawings,
  ...stretchDrawings,
  ...loadDrawings,
  ...strengthDrawings,
};
