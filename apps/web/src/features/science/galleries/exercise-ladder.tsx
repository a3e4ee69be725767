import type { Exercise } from "@talus/domain/exercises/exercise";
import {
  easierSteps,
  harderSteps,
  ladderOf,
  type Rung,
} from "@talus/domain/prescription/ladder/ladder";
import { ExerciseThumb } from "../../exercises/exercise-thumb";
import { CitedSources } from "../sources/cited-sources";

/** How an exercise gets harder and easier from its entry dose, one thing at a time. */
export function ExerciseLadder({ exercise: { id, dose } }: { exercise: Exercise }) {
  const item = { exerciseId: id, dose };
  const anything = () => true;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <Rungs title="Gets harder" rungs={harderSteps(item, anything)} from={item.exerciseId} />
      <Rungs title="Gets easier" rungs={easierSteps(item, anything)} from={item.exerciseId} />
      <CitedSources sources={ladderOf(id).sources} />
    </div>
  );
}

type RungsProps = { title: string; rungs: readonly Rung[]; from: Exercise["id"] };

function Rungs({ title, rungs, from }: RungsProps) {
  if (rungs.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{title}</h3>
      <ul className="flex flex-col gap-2">
        {rungs.map(({ text, exerciseId }) => (
          <li key={text} className="flex items-center gap-3">
            {exerciseId !== from && <ExerciseThumb exerciseId={exerciseId} />}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
