import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import type { Drawing } from "./drawings/drawing";
import { jointDrawings } from "./drawings/poses/joint";
import { loadDrawings } from "./drawings/poses/load";
import { releaseDrawings } from "./drawings/poses/release";
import { strengthDrawings } from "./drawings/poses/strength";
import { stretchDrawings } from "./drawings/poses/stretch";
import { warmUpDrawings } from "./drawings/poses/warm-up";

/** The drawing of every exercise. */
export const exerciseDrawings: Record<ExerciseId, Drawing> = {
  ...releaseDrawings,
  ...warmUpDrawings,
  ...jointDrawings,
  ...stretchDrawings,
  ...loadDrawings,
  ...strengthDrawings,
};
