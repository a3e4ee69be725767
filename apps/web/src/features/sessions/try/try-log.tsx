"use client";

import { changeEntry, entriesAsPlanned, tickExercise } from "@talus/domain/sessions/log/entries";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { Card } from "../../../ui/page/card";
import { type Exercise, ExerciseRow } from "../log/exercises/exercise-row";
import { StiffnessCard } from "../log/feel/stiffness-card";

type Props = { exercises: Exercise[]; onDone: () => void };

/** The log as the athlete fills it in: doses are there, pain never is. What is told stays on this page. */
export function TryLog({ exercises, onDone }: Props) {
  const [entries, setEntries] = useState(() => entriesAsPlanned(exercises));
  const [opened, setOpened] = useState<string | null>(null);
  const [stiffness, setStiffness] = useState<{ before: number | null; after: number | null }>({
    before: null,
    after: null,
  });
  return (
    <>
      <h2 className="text-2xl font-semibold tracking-tight">How did it go?</h2>
      <div>
        <p aria-hidden className="flex justify-between px-4 pb-1.5 text-sm text-muted">
          <span>Done</span>
          <span>Pain 0–10</span>
        </p>
        <Card className="divide-y divide-line">
          {exercises.map((exercise) => (
            <ExerciseRow
              key={exercise.itemId}
              exercise={exercise}
              entries={entries.filter(({ itemId }) => itemId === exercise.itemId)}
              open={opened === exercise.itemId}
              onOpen={(open) => setOpened(open ? exercise.itemId : null)}
              onTick={(done) => setEntries(tickExercise(entries, exercise, done))}
              onChange={(side, change) =>
                setEntries(changeEntry(entries, { itemId: exercise.itemId, side }, change))
              }
            />
          ))}
        </Card>
      </div>
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
