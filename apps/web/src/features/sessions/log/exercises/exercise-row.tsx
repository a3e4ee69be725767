"use client";

import type { EntryChange } from "@talus/domain/sessions/log/entries";
import { painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import type { SessionEntry } from "@talus/domain/sessions/log/session-log";
import type { EntrySide } from "@talus/domain/sides";
import { ChevronDown } from "lucide-react";
import { cx } from "../../../../ui/cx";
import { CheckBox } from "../../../../ui/form/fields/checkbox";
import { latePart } from "../../../../ui/late-part";
import { Skeleton } from "../../../../ui/page/skeleton";
import { ExerciseThumb } from "../../../exercises/exercise-thumb";
import type { SessionDetails } from "../draft/draft";
import { DoneText, PainBox } from "./entry-marks";

/** {@link ExerciseDetails}, opened where something differs from the plan. */
export const LateExerciseDetails = latePart(
  () => import("./exercise-details").then((file) => file.ExerciseDetails),
  { place: <Skeleton className="mb-4 h-64" /> },
);

/** One exercise of the form. */
export type Exercise = SessionDetails["versions"]["full"]["exercises"][number];

type Props = {
  exercise: Exercise;
  entries: SessionEntry[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onTick: (done: boolean) => void;
  onChange: (side: EntrySide | null, change: EntryChange) => void;
};

/** One exercise: ticked or not, what was done per side, the worst pain; opens for more. */
export function ExerciseRow({ exercise, entries, open, onOpen, onTick, onChange }: Props) {
  const done = entries.some((entry) => !entry.skipped);
  const painNrs = painMaxNrsOf({ entries, report: null });
  const detailsId = `details-${exercise.itemId}`;
  return (
    <div className="@container px-4">
      <div className="flex items-center gap-3 py-3">
        <CheckBox
          large
          checked={done}
          indeterminate={done && entries.some((entry) => entry.skipped)}
          onChange={(event) => onTick(event.target.checked)}
          aria-label={`${exercise.name}: done`}
        />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => onOpen(!open)}
          onFocus={LateExerciseDetails.prepare}
          onPointerEnter={LateExerciseDetails.prepare}
          className="flex min-h-11 min-w-0 flex-1 flex-wrap items-center gap-2.5 text-left"
        >
          <ExerciseThumb exerciseId={exercise.exerciseId} className="hidden w-14 @xs:block" />
          <span className="flex min-w-0 flex-1 basis-28 flex-col gap-0.5">
            <span className={cx("text-lg font-medium wrap-anywhere", !done && "text-muted")}>
              {exercise.name}
            </span>
            <DoneText exercise={exercise} entries={entries} />
          </span>
          <span className="ml-auto flex items-center gap-2.5">
            <ChevronDown
              aria-hidden
              className={cx(
                "size-4 shrink-0 text-muted transition-transform",
                open && "rotate-180",
              )}
            />
            <PainBox painNrs={painNrs} />
          </span>
        </button>
      </div>
      <div id={detailsId} hidden={!open}>
        {open && <LateExerciseDetails exercise={exercise} entries={entries} onChange={onChange} />}
      </div>
    </div>
  );
}
