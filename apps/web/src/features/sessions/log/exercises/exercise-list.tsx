"use client";

import type { EntryChange } from "@talus/domain/sessions/log/entries";
import type { SessionEntry } from "@talus/domain/sessions/log/session-log";
import type { EntrySide } from "@talus/domain/sides";
import { useState } from "react";
import { Card } from "../../../../ui/page/card";
import { type Exercise, ExerciseRow } from "./exercise-row";

type Props = {
  exercises: Exercise[];
  entries: SessionEntry[];
  onTick: (exercise: Exercise, done: boolean) => void;
  onChange: (at: { itemId: string; side: EntrySide | null }, change: EntryChange) => void;
};

/** The exercises of the form under the heads of their columns, one of them open at most. */
export function ExerciseList({ exercises, entries, onTick, onChange }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
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
            onTick={(done) => onTick(exercise, done)}
            onChange={(side, change) => onChange({ itemId: exercise.itemId, side }, change)}
          />
        ))}
      </Card>
    </div>
  );
}
