"use client";

import { partWords } from "@talus/domain/exercises/exercise-words";
import type { Phase } from "@talus/domain/exercises/parts";
import { type Part, partOf, parts } from "@talus/domain/exercises/parts";
import { routineSec } from "@talus/domain/routines/duration";
import { rowsOf } from "@talus/domain/routines/rows/rows";
import { Plus } from "lucide-react";
import { Button } from "../../../../ui/buttons/button";
import { cx } from "../../../../ui/cx";
import { Card } from "../../../../ui/page/card";
import { DurationText } from "../../../../ui/time/duration-text";
import type { Builder } from "../use-builder";
import { ItemRow, rowColumns } from "./item-row";
import { dropProps, type RowDrag, useRowDrag } from "./use-row-drag";

type Props = {
  builder: Builder;
  mayEdit: boolean;
  /** Opens a line; on narrow screens the caller shows its dose in a sheet. */
  onOpen: (id: string) => void;
  /** Opens the picker at a part. */
  onAdd: (phase: Phase) => void;
};

/** The exercises by part, in the order in which they are done. */
export function ItemTable({ builder, mayEdit, onOpen, onAdd }: Props) {
  const rows = rowsOf(builder.draft.items);
  const drag = useRowDrag(builder);
  return (
    <Card className="@container overflow-hidden">
      <div
        aria-hidden
        className={cx(rowColumns, "hidden h-9 text-xs font-medium text-muted @min-[47rem]:grid")}
      >
        <span />
        <span>Exercise</span>
        <span>Left</span>
        <span>Right</span>
        <span className="text-end">Time</span>
        <span>In short</span>
        <span className="hidden @min-[58rem]:block">Source</span>
        {mayEdit && <span className="w-(--row-buttons)" />}
      </div>
      <div data-rows>
        {parts.map((part, index) => (
          <section key={part} aria-label={partWords[part]}>
            <PhaseHead builder={builder} part={part} number={index + 1} />
            <ul className="divide-y divide-line">
              {rows
                .filter(([first]) => partOf(first) === part)
                .map((row) => (
                  <ItemRow key={row[0].id} {...{ builder, row, mayEdit, onOpen, drag }} />
                ))}
              {mayEdit && <AddTo {...{ part, onAdd, drag }} />}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}

/** The end of a part: a row may be dropped here, and the picker opens. */
function AddTo({ part, onAdd, drag }: { part: Part; onAdd: Props["onAdd"]; drag: RowDrag }) {
  return (
    <li {...dropProps(drag, { part, before: null })} className="scroll-my-24 px-2 py-0.5">
      <Button
        tone="ghost"
        onClick={() => onAdd(part === "warm_up" ? "move" : part)}
        className="text-muted"
      >
        <Plus aria-hidden />
        Add to {partWords[part].toLowerCase()}
      </Button>
    </li>
  );
}

const sourceSays: Record<Part, string> = {
  warm_up: "always first: circles, then rocks",
  release: "source says 5 to 7 min",
  move: "source says 5 to 8 min",
  load: "source says 6 to 10 min, with strength",
  strength: "three days a week at most, never two in a row",
};

function PhaseHead(props: { builder: Builder; part: Part; number: number }) {
  const { builder, part, number } = props;
  const items = builder.draft.items.filter((item) => partOf(item) === part);
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-2 border-y border-line bg-paper px-4 py-1.5 @max-[47rem]:[section:first-of-type>&]:border-t-0">
      <span className="text-muted">{number}</span>
      <h2 className="font-semibold">{partWords[part]}</h2>
      <DurationText durationSec={routineSec(items, "full")} />
      <span className="ms-auto text-sm text-muted @max-[30rem]:hidden">{sourceSays[part]}</span>
    </div>
  );
}
