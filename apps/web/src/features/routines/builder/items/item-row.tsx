"use client";

import { kneeWords } from "@talus/domain/exercises/exercise-words";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { doseText, sidedName } from "@talus/domain/routines/dose-text";
import { doseSec } from "@talus/domain/routines/duration";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { ArrowDown, ArrowUp, Check, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { IconButton } from "../../../../ui/buttons/icon-button";
import { cx } from "../../../../ui/cx";
import { SideMark } from "../../../../ui/figures/side-mark";
import { CautionGlyph } from "../../../../ui/marks/safety-marks";
import { useToast } from "../../../../ui/overlay/toast";
import { DurationText, durationText } from "../../../../ui/time/duration-text";
import { ExerciseThumb } from "../../../exercises/exercise-thumb";
import { CitedSources } from "../../../science/sources/cited-sources";
import type { Builder } from "../use-builder";

type Props = {
  builder: Builder;
  item: RoutineItem;
  mayEdit: boolean;
  onOpen: (id: string) => void;
};

/** The columns that the list's head and its rows share where the list is wide. */
export const rowColumns =
  "items-center gap-x-4 [--row-buttons:calc(3*var(--control))] @min-[51rem]:grid-cols-[minmax(0,1fr)_minmax(0,11rem)_3rem_4.5rem_3.5rem_auto]";

/** One exercise of the routine: what, how much, how long, in short or not, and who says so. */
export function ItemRow({ builder, item, mayEdit, onOpen }: Props) {
  const exercise = exerciseById(item.exerciseId);
  const selected = builder.selected?.id === item.id;
  const move = (by: -1 | 1) => builder.act({ kind: "move", id: item.id, by });
  return (
    <li
      className={cx(
        rowColumns,
        "relative grid grid-cols-[minmax(0,1fr)_auto] gap-y-1 px-4 py-2",
        selected && "bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]",
      )}
    >
      <NameButton {...{ builder, item, mayEdit, onOpen, move }} />
      <DoseChip item={item} />
      <span className="col-start-2 row-start-2 justify-self-end pr-2 font-medium @min-[51rem]:col-start-auto @min-[51rem]:row-start-auto @min-[51rem]:pr-0">
        <DurationText durationSec={doseSec(item, item.dose)} />
      </span>
      <InShort item={item} />
      <span className="relative hidden justify-self-start @min-[51rem]:block">
        <CitedSources sources={[exercise.source]} />
      </span>
      {mayEdit && <RowButtons {...{ builder, item, move }} />}
    </li>
  );
}

type NameProps = Props & { move: (by: -1 | 1) => void };

/** Opens the line; Alt and an arrow move it, the focus goes along. */
function NameButton({ builder, item, mayEdit, onOpen, move }: NameProps) {
  const exercise = exerciseById(item.exerciseId);
  const warned = builder.findings.some(
    (finding) => finding.itemId === item.id && finding.level !== "hint",
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
      aria-current={builder.selected?.id === item.id || undefined}
      aria-keyshortcuts={mayEdit ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
      onClick={() => onOpen(item.id)}
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

function DoseChip({ item }: { item: RoutineItem }) {
  return (
    <span className="col-start-1 row-start-2 inline-flex max-w-full min-w-0 items-center gap-2 justify-self-start rounded-button border border-line bg-surface px-2.5 py-1 @min-[51rem]:col-start-auto @min-[51rem]:row-start-auto">
      <SideMark side={item.side ?? "both"} text="none" className="text-sm" />
      <span className="min-w-0">
        {doseText(item, item.dose)}
        {!item.dose.perSide && <span className="text-muted"> together</span>}
        {item.side && <span className="text-muted"> {item.side} only</span>}
      </span>
    </span>
  );
}

function InShort({ item }: { item: RoutineItem }) {
  if (item.shortDose === null) {
    return (
      <span className="hidden text-muted @min-[51rem]:block">
        <span aria-hidden>–</span>
        <span className="sr-only">not in the short version</span>
      </span>
    );
  }
  return (
    <span className="col-span-2 flex items-center gap-1.5 text-sm text-muted @min-[51rem]:col-span-1 @min-[51rem]:text-base @min-[51rem]:text-ink">
      <Check aria-hidden className="size-4 text-good" />
      <span className="@min-[51rem]:sr-only">In short</span>
      {durationText(doseSec(item, item.shortDose))}
    </span>
  );
}

function RowButtons(props: { builder: Builder; item: RoutineItem; move: (by: -1 | 1) => void }) {
  const { builder, item, move } = props;
  const name = sidedName(item);
  const { items } = builder.draft;
  const toast = useToast();
  const remove = () => {
    const at = items.indexOf(item);
    builder.act({ kind: "remove", id: item.id });
    const undo = () => builder.act({ kind: "insert", item, at });
    toast({ message: `${name} is removed.`, action: { label: "Undo", onPress: undo } });
  };
  return (
    <span className="relative col-start-2 row-start-1 flex @min-[51rem]:col-start-auto @min-[51rem]:row-start-auto">
      <IconButton
        label={`Move ${name} up`}
        icon={<ArrowUp />}
        tone="ghost"
        disabled={items[0]?.id === item.id && item.phase === "release"}
        onClick={() => move(-1)}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={<ArrowDown />}
        tone="ghost"
        disabled={items.at(-1)?.id === item.id && item.phase === "strength"}
        onClick={() => move(1)}
      />
      <IconButton label={`Remove ${name}`} icon={<X />} tone="ghost" onClick={remove} />
    </span>
  );
}
