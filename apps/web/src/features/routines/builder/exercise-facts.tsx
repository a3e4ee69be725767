"use client";

import { safeSwap } from "@talus/domain/prescription/restrictions";
import type { Exercise } from "@talus/domain/routines/exercise";
import { equipmentWords, kneeWords } from "@talus/domain/routines/exercise-words";
import { exerciseById } from "@talus/domain/routines/exercises";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { weeklyPlateauMin, weeklyStretchMin } from "@talus/domain/routines/static-stretch";
import type { ReactNode } from "react";
import { ExercisePicture } from "../../../drawings/exercise-picture";
import { CitedSource } from "../../../sources/cited-source";
import { Facts } from "../../../ui/page/facts";

type Props = { exercise: Exercise; items: readonly RoutineItem[] };

/** How an exercise is done and what stands behind it. */
export function ExerciseFacts({ exercise, items }: Props) {
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
    ...weeklyLine(exercise, items),
    ...achillesLine(exercise),
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
      <CitedSource source={source} />
    </span>
  );
}

/** Minutes of static stretch for each leg at three full and two short sessions a week. */
function weeklyLine(exercise: Exercise, items: readonly RoutineItem[]) {
  if (!exercise.isStaticStretch || exercise.tissues.includes("plantar_fascia")) return [];
  const week = weeklyStretchMin(items, { full: 3, short: 2 });
  const text = `Gastrocnemius ${week.gastrocnemius.toFixed(1)}, soleus ${week.soleus.toFixed(1)} min a leg at 3 full and 2 short; more than ${weeklyPlateauMin} adds little.`;
  return [{ term: "Weekly stretch", value: <Cited source="Ingram 2025">{text}</Cited> }];
}

function achillesLine(exercise: Exercise) {
  if (!exercise.exclusions.includes("aggressive_end_range_dorsiflexion")) return [];
  const swap = safeSwap(exercise.id, [
    "aggressive_end_range_dorsiflexion",
    "loaded_stretch_advanced",
    "plyometrics",
  ]);
  const text =
    swap === null ? "Left out" : `Left out; instead ${exerciseById(swap).name.toLowerCase()}`;
  return [{ term: "Achilles history", value: <Cited source="001:23">{text}</Cited> }];
}
