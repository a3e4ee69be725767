"use client";

import { kneeWords } from "@talus/domain/exercises/exercise-words";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { partOf } from "@talus/domain/exercises/parts";
import { doseSec } from "@talus/domain/routines/duration";
import type { RoutineRow } from "@talus/domain/routines/rows/rows";
import { Check, GripVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { cx } from "../../../../ui/cx";
import { CautionGlyph } from "../../../../ui/marks/safety-marks";
import { DurationText, durationText } from "../../../../ui/time/duration-text";
import { ExerciseThumb } from "../../../exercises/exercise-thumb";
import { CitedSources } from "../../../science/sources/cited-sources";
import type { Builder } from "../use-builder";
import { RowButtons } from "./row-buttons";
import { RowDoses } from "./row-doses";
import { dropProps, type RowDrag } from "./use-row-drag";

type Props = {
  builder: Builder;
  row: RoutineRow;
  mayEdit: boolean;
  onOpen: (id: string) => void;
};

/** The columns that the list's head and its rows share where the list is wide. */
export const rowColumns =
  "items-center gap-x-1 px-2 @min-[47rem]:gap-x-3 [--row-buttons:calc(3*var(--control))] @min-[47rem]:grid-cols-[1.5rem_minmax(0,1fr)_minmax(0,6.5rem)_minmax(0,6.5rem)_3rem_3.5rem_auto] @min-[58rem]:grid-cols-[1.5rem_minmax(0,1fr)_minmax(0,6.5rem)_minmax(0,6.5rem)_3rem_3.5rem_7rem_auto]";

/** One exercise of the routine: what, how much on each side, how long, in short or not, and who says so. */
export function ItemRow({ builder, row, mayEdit, onOpen, drag }: Props & { drag: RowDrag }) {
  const [first] = row;
  const exercise = exerciseById(first.exerciseId);
  const move = (by: -1 | 1) => builder.act({ kind: "move", id: first.id, by });
  const durationSec = row.reduce((sum, item) => sum + doseSec(item, item.dose), 0);
  return (
    <li
      {...dropProps(drag, { part: partOf(first), before: first.id })}
      className={cx(
        rowColumns,
        "relative grid scroll-my-24 grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-y-1 py-2",
        builder.selected?.[0].id === first.id &&
          "bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]",
        drag.dragged?.id === first.id && "bg-sunken opacity-60",
      )}
    >
      {mayEdit ? (
        // Alt with an arrow and the buttons at the right do the same for whoever cannot drag.
        <span
          {...drag.handleOf(first.id)}
          aria-hidden
          data-handle
          className="relative z-10 row-span-2 flex h-11 w-6 cursor-grab touch-none items-center justify-center text-muted @min-[47rem]:row-span-1"
        >
          <GripVertical className="size-4" />
        </span>
      ) : (
        <span />
      )}
      <NameButton {...{ builder, row, mayEdit, onOpen, move }} />
      <RowDoses row={row} />
      <span className="col-start-3 row-start-2 justify-self-end pr-2 font-medium @min-[47rem]:col-start-auto @min-[47rem]:row-start-auto @min-[47rem]:pr-0">
        <DurationText durationSec={durationSec} />
      </span>
      <InShort row={row} />
      <span className="relative hidden justify-self-start @min-[58rem]:block">
        <CitedSources sources={[exercise.source]} />
      </span>
      {mayEdit && <RowButtons {...{ builder, row, move }} />}
    </li>
  );
}

type NameProps = Props & { move: (by: -1 | 1) => void };

/** Opens the row; Alt and an arrow move it, the focus goes along. */
function NameButton({ builder, row, mayEdit, onOpen, move }: NameProps) {
  const [first] = row;
  const exercise = exerciseById(first.exerciseId);
  const warned = builder.findings.some(
    ({ itemId, level }) => level !== "hint" && row.some(({ id }) => id === itemId),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as "ArrowUp" | "ArrowDown"];
    if (!event.altKey || by === undefined || !mayEdit) return;
    event.preventDefault();
    move(by);
  };
  return (
    <button
      type="button"
      aria-current={builder.selected?.[0].id === first.id || undefined}
      aria-keyshortcuts={mayEdit ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
      onClick={() => onOpen(first.id)}
      onKeyDown={onKeyDown}
      className="flex min-h-11 min-w-0 items-center gap-3 text-start before:absolute before:inset-0 before:content-['']"
    >
      <ExerciseThumb exerciseId={exercise.id} className="w-16 max-[24rem]:hidden" />
      <span className="flex min-w-0 flex-col">
        <span className="flex items-center gap-1.5 font-medium wrap-anywhere">
          {exercise.name}
          {warned && <CautionGlyph />}
          {warned && <span className="sr-only">see the checks</span>}
        </span>
        <span className="text-sm text-muted">{kneeWords[exercise.knee]}</span>
      </span>
    </button>
  );
}

function InShort({ row }: { row: RoutineRow }) {
  const inShort = row.flatMap((item) => (item.shortDose ? [doseSec(item, item.shortDose)] : []));
  if (inShort.length === 0) {
    return (
      <span className="hidden text-muted @min-[47rem]:block">
        <span aria-hidden>–</span>
        <span className="sr-only">not in the short version</span>
      </span>
    );
  }
  return (
    <span className="col-span-2 col-start-2 flex items-center gap-1.5 text-sm text-muted @min-[47rem]:col-span-1 @min-[47rem]:col-start-auto @min-[47rem]:text-base @min-[47rem]:text-ink">
      <Check aria-hidden className="size-4 text-good" />
      <span className="@min-[47rem]:sr-only">In short</span>
      {durationText(inShort.reduce((sum, sec) => sum + sec, 0))}
    </span>
  );
}
