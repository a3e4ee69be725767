import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import { exerciseDrawings } from "./exercise-drawings";
import { type DrawingLook, Scene } from "./scene";

/** An exercise as a picture of the jointed figure; the near leg is the trained side. */
export function ExerciseDrawing({ exerciseId, ...look }: DrawingLook & { exerciseId: ExerciseId }) {
  return <Scene drawing={exerciseDrawings[exerciseId]} {...look} />;
}
