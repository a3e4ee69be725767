import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import { LazyExerciseDrawing } from "./lazy-drawing";

type Props = { exerciseId: ExerciseId; className?: string };

/** An exercise's small picture beside its name: decorative, of one size before and after it is there. */
export function ExerciseThumb({ exerciseId, className = "w-16" }: Props) {
  return (
    <span
      className={`block aspect-3/2 shrink-0 overflow-hidden rounded-control bg-sunken ${className}`}
    >
      <LazyExerciseDrawing exerciseId={exerciseId} size="thumb" />
    </span>
  );
}
