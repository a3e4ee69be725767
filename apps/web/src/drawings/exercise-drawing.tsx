import type { ExerciseId } from "@talus/domain/routines/exercise-ids";
import { exerciseDrawings } from "./exercise-drawings";
import { type DrawingLook, Scene } from "./scene";
import { spoken } from "./spoken";

/** An exercise as a picture of the jointed figure; the near leg is the trained side. */
export function ExerciseDrawing({ exerciseId, ...look }: DrawingLook & { exerciseId: ExerciseId }) {
  const drawing = exerciseDrawings[exerciseId];
  if (!drawing) return null;
  return <Scene drawing={drawing} says={spoken(drawing.says, look.side)} {...look} />;
}
