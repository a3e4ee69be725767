"use client";

import { changeEntry, entriesAsPlanned, tickExercise } from "@talus/domain/sessions/log/entries";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { ExerciseList } from "../log/exercises/exercise-list";
import type { Exercise } from "../log/exercises/exercise-row";
import { StiffnessCard } from "../log/feel/stiffness-card";

type Props = { exercises: Exercise[]; onDone: () => void };

/** The log as the athlete fills it in: doses are there, pain never is. What is told stays on this page. */
export function TryLog({ exercises, onDone }: Props) {
  const [entries, setEntries] = useState(() => entriesAsPlanned(exercises));
  const [stiffness, setStiffness] = useState<{ before: number | null; after: number | null }>({
    before: null,
    after: null,
  });
  return (
    <>
      <h2 className="text-2xl font-semibold tracking-tight">How did it go?</h2>
      <ExerciseList
        {...{ exercises, entries }}
        onTick={(exercise, done) => setEntries(tickExercise(entries, exercise, done))}
        onChange={(at, change) => setEntries(changeEntry(entries, at, change))}
      />
      <StiffnessCard
        {...stiffness}
        onBefore={(before) => setStiffness({ ...stiffness, before })}
        onAfter={(after) => setStiffness({ ...stiffness, after })}
      />
      <Button tone="primary" size="lg" wide onClick={onDone}>
        Finish
      </Button>
    </>
  );
}
