"use client";

import type { Exercise } from "@talus/domain/exercises/exercise";
import { equipmentWords, kneeWords } from "@talus/domain/exercises/exercise-words";
import type { ReactNode } from "react";
import { Facts } from "../../../../ui/page/facts";
import { ExercisePicture } from "../../../exercises/exercise-picture";
import { CitedSources } from "../../../science/sources/cited-sources";

type Props = { exercise: Exercise };

/** How an exercise is done and what stands behind it. */
export function ExerciseFacts({ exercise }: Props) {
  const { equipment, sourceDose, source } = exercise;
  const lines: { term: string; value: ReactNode }[] = [
    {
      term: "Source dose",
      value: (
        <Cited source={source}>{sourceDose ?? "None given; 2 × 10 or 2 × 30 s is our rule"}</Cited>
      ),
    },
    { term: "Position", value: `${exercise.position}, ${kneeWords[exercise.knee]}` },
    {
      term: "Needs",
      value:
        equipment.length === 0
          ? "Nothing"
          : equipment.map((thing) => equipmentWords[thing]).join(", "),
    },
  ];
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <ExercisePicture exerciseId={exercise.id} />
      <p className="max-w-prose">{exercise.instruction}</p>
      {exercise.caution !== null && <p className="max-w-prose text-muted">{exercise.caution}</p>}
      <Facts facts={lines} />
    </div>
  );
}

function Cited({ source, children }: { source: string; children: ReactNode }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {children}
      <CitedSources sources={[source]} />
    </span>
  );
}
