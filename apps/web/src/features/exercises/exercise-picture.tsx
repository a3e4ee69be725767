import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import type { Side } from "@talus/domain/sides";
import { LazyExerciseDrawing } from "./lazy-drawing";

type Props = { exerciseId: ExerciseId; side?: Side };

/** An exercise's large picture in a frame; with a side it is that side's, in its colour. */
export function ExercisePicture({ exerciseId, side }: Props) {
  return (
    <div className="aspect-4/3 overflow-hidden rounded-card border border-line">
      <LazyExerciseDrawing exerciseId={exerciseId} side={side} moving={side ? "side" : "accent"} />
    </div>
  );
}
