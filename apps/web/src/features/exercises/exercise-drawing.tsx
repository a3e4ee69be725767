import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import { type DrawingLook, Scene } from "./drawings/scene";
import { exerciseDrawings } from "./exercise-drawings";

/** An exercise as a picture of the jointed figure; the near leg is the trained side. */
export function ExerciseDrawing({ exerciseId, ...look }: DrawingLook & { exerciseId: ExerciseId }) {
  return <Scene drawing={exerciseDrawings[exerciseId]} {...look} />;
}
