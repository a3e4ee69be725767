"use client";

import type { ReactNode } from "react";
import { LinkButton } from "../../../ui/buttons/link-button";
import { ActionBar } from "../../../ui/page/action-bar";
import type { MissingGroup, RowOf } from "../groups";
import type { DetailSlot } from "../queue-screen";
import { QueueRowHead } from "./row-head";

const words: Record<MissingGroup, string> = {
  neverTested:
    "There is no test to plan from yet. Measure now, or invite the athlete to measure alone: the first result is what later ones are compared with.",
  noRoutine:
    "Nothing is planned for this athlete. Assign a routine, or measure: a test proposes one that fits its result.",
};

type Props = {
  row: RowOf<MissingGroup>;
  slot: DetailSlot;
  /** Gives this one athlete a routine. */
  assign: ReactNode;
};

/** An athlete who still has to get a first test or a routine, and the way to it. */
export function MissingDetail({ row, slot, assign }: Props) {
  const isUntested = row.kind === "neverTested";
  return (
    <div className="flex min-h-full flex-1 flex-col">
      <QueueRowHead row={row} slot={slot} />
      <div className="flex flex-1 flex-col gap-2 p-4 md:px-6">
        <h3 className="text-lg font-semibold">{row.reason}</h3>
        <p className="max-w-prose text-muted">{words[row.kind]}</p>
      </div>
      <ActionBar>
        <LinkButton href={`/assess/${row.athleteId}`} tone={isUntested ? "primary" : "outline"}>
          Measure now
        </LinkButton>
        {!isUntested && assign}
      </ActionBar>
    </div>
  );
}
