"use client";

import { painZoneOf } from "@talus/domain/safety/red-flags";
import type { EntryChange } from "@talus/domain/sessions/log/entries";
import type { SessionEntry } from "@talus/domain/sessions/log/session-log";
import type { EntrySide } from "@talus/domain/sides";
import { useState } from "react";
import { SideMark } from "../../../../ui/figures/side-mark";
import { SegmentedField } from "../../../../ui/form/fields/segmented-field";
import { StepperField } from "../../../../ui/form/fields/stepper-field";
import { NrsPad } from "../../../../ui/pain/nrs-pad";
import { ExercisePicture } from "../../../exercises/exercise-picture";
import { PainWords } from "../../pain/pain-words";
import { ScaleField } from "../feel/scale-field";
import type { Exercise } from "./exercise-row";

type Props = {
  exercise: Exercise;
  entries: SessionEntry[];
  onChange: (side: EntrySide | null, change: EntryChange) => void;
};

/** The pain while doing it first, for it must be in reach; then how it is done and what was done. */
export function ExerciseDetails({ exercise, entries, onChange }: Props) {
  return (
    <div className="flex flex-col gap-4 pb-4">
      {entries.some((entry) => !entry.skipped) && (
        <PainAndLoad {...{ exercise, entries, onChange }} />
      )}
      <Pictures {...{ exercise, entries }} />
      <p className="max-w-prose text-base text-muted">
        {exercise.instruction} {exercise.caution}
      </p>
      <div
        className={entries.length > 1 ? "grid grid-cols-1 gap-3 @sm:grid-cols-2" : "grid max-w-64"}
      >
        {entries.map((entry) => (
          <DoneFields key={entry.side} {...{ exercise, entry, onChange }} />
        ))}
      </div>
    </div>
  );
}

/** How it is done: one picture for each side in its colour, or one where the legs work together. */
function Pictures({ exercise: { exerciseId }, entries }: Pick<Props, "exercise" | "entries">) {
  const shown = entries.flatMap(({ side }) => (side === "both" ? [] : [side]));
  if (shown.length === 0) {
    return (
      <div className="mx-auto w-full max-w-90">
        <ExercisePicture exerciseId={exerciseId} />
      </div>
    );
  }
  return (
    <div className={shown.length > 1 ? "grid grid-cols-2 gap-3" : "grid max-w-90"}>
      {shown.map((side) => (
        <div key={side} className="relative">
          <SideMark side={side} className="absolute top-2 left-2.5 text-sm" />
          <ExercisePicture exerciseId={exerciseId} side={side} />
        </div>
      ))}
    </div>
  );
}

type DoneProps = Pick<Props, "exercise" | "onChange"> & { entry: SessionEntry };

function DoneFields({ exercise, entry, onChange }: DoneProps) {
  const { side, setsDone, repsDone, holdSecDone } = entry;
  const planned = exercise.doses.find((dose) => dose.side === side);
  const where = side === "both" ? "" : `, ${side}`;
  const mark = side === "both" ? undefined : <SideMark side={side} />;
  return (
    <div className="flex flex-col gap-3">
      <StepperField
        label={`Sets${where}`}
        mark={mark}
        value={setsDone}
        max={20}
        onChange={(sets) => onChange(side, { setsDone: sets })}
        note={planned?.sets === setsDone ? "as planned" : `planned ${planned?.sets ?? 0}`}
      />
      {repsDone !== null && (
        <StepperField
          label={`${nounOf(exercise.repNoun)}${where}`}
          mark={mark}
          value={repsDone}
          max={500}
          onChange={(reps) => onChange(side, { repsDone: reps })}
          note={exercise.dose.reps === repsDone ? "as planned" : `planned ${exercise.dose.reps}`}
        />
      )}
      {holdSecDone !== null && repsDone === null && (
        <StepperField
          label={`Seconds${where}`}
          mark={mark}
          value={holdSecDone}
          max={3600}
          step={5}
          onChange={(seconds) => onChange(side, { holdSecDone: seconds })}
          note={
            exercise.dose.holdSec === holdSecDone
              ? "as planned"
              : `planned ${exercise.dose.holdSec}`
          }
        />
      )}
    </div>
  );
}

/** Pain and comfort, for both sides at once or one by one. */
function PainAndLoad({ exercise, entries, onChange }: Props) {
  const [side, setSide] = useState<EntrySide | null>(null);
  const perSide = entries.length > 1;
  const at = perSide && side !== "both" ? side : null;
  const isAsked = perSide && side === null;
  const chosen = entries.filter((entry) => !entry.skipped && (at === null || entry.side === at));
  const painNrs = commonOf(chosen.map((entry) => entry.painNrs));
  const comfort = commonOf(chosen.map((entry) => entry.comfort));
  return (
    <>
      {perSide && (
        <SegmentedField<EntrySide>
          label="Which side hurts"
          name={`side-${exercise.itemId}`}
          value={side ?? ("" as EntrySide)}
          onChange={setSide}
          segments={[
            { value: "left", label: <SideMark side="left" text="word" /> },
            { value: "right", label: <SideMark side="right" text="word" /> },
            { value: "both", label: "Both alike" },
          ]}
        />
      )}
      <NrsPad
        zoneOf={painZoneOf}
        label="Pain while doing it"
        {...(isAsked && { note: "Choose the side first", disabled: true })}
        value={painNrs}
        onChange={(nrs) => onChange(at, { painNrs: nrs })}
      />
      <PainWords painNrs={painNrs} />
      <ScaleField
        label="Comfort"
        low="not at all"
        high="easy"
        value={comfort}
        onChange={(value) => onChange(at, { comfort: value })}
      />
    </>
  );
}

/** The value that all sides share, or null. */
function commonOf(values: readonly (number | null)[]): number | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function nounOf(repNoun: string): string {
  return repNoun.slice(0, 1).toUpperCase() + repNoun.slice(1);
}
