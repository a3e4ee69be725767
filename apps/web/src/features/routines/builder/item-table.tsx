"use client";

import { routineSec } from "@talus/domain/routines/duration";
import { phaseWords } from "@talus/domain/routines/exercise-words";
import { type Phase, phases } from "@talus/domain/routines/routine";
import { Plus } from "lucide-react";
import { Button } from "../../../ui/button";
import { cx } from "../../../ui/cx";
import { Card } from "../../../ui/page/card";
import { DurationText } from "../../../ui/time/duration-text";
import { ItemRow, rowColumns } from "./item-row";
import type { Builder } from "./use-builder";

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
  return (
    <Card className="overflow-hidden">
      <div
        aria-hidden
        className={cx(rowColumns, "hidden h-9 px-4 text-xs font-medium text-muted md:grid")}
      >
        <span>Exercise</span>
        <span>Dose</span>
        <span className="text-end">Time</span>
        <span>In short</span>
        <span>Source</span>
        {mayEdit && <span className="w-(--row-buttons)" />}
      </div>
      {phases.map((phase, index) => (
        <section key={phase} aria-label={phaseWords[phase]}>
          <PhaseHead builder={builder} phase={phase} number={index + 1} />
          <ul className="divide-y divide-line">
            {builder.draft.items
              .filter((item) => item.phase === phase)
              .map((item) => (
                <ItemRow key={item.id} {...{ builder, item, mayEdit, onOpen }} />
              ))}
            {mayEdit && (
              <li className="px-2 py-0.5">
                <Button tone="ghost" onClick={() => onAdd(phase)} className="text-muted">
                  <Plus aria-hidden />
                  Add to {phaseWords[phase].toLowerCase()}
                </Button>
              </li>
            )}
          </ul>
        </section>
      ))}
    </Card>
  );
}

const sourceSays: Record<Phase, string> = {
  release: "source says 5 to 7 min",
  move: "source says 5 to 8 min",
  load: "source says 6 to 10 min, with strength",
  strength: "three days a week at most, never two in a row",
};

function PhaseHead(props: { builder: Builder; phase: Phase; number: number }) {
  const { builder, phase, number } = props;
  const items = builder.draft.items.filter((item) => item.phase === phase);
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-2 border-y border-line bg-paper px-4 py-1.5 max-md:[section:first-of-type>&]:border-t-0">
      <span className="text-muted">{number}</span>
      <h2 className="font-semibold">{phaseWords[phase]}</h2>
      <DurationText durationSec={routineSec(items, "full")} />
      <span className="ms-auto text-sm text-muted max-sm:hidden">{sourceSays[phase]}</span>
    </div>
  );
}
