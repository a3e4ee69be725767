"use client";

import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { Kbd } from "../../../ui/marks/kbd";
import { ActionBar } from "../../../ui/page/action-bar";
import { useKeys } from "../../../ui/use-keys";
import { useCan } from "../../access/access";
import { type ReviewRow, reviewRows } from "../groups";
import type { Mark } from "../marks/use-marks";
import { WorkControls } from "../marks/work-controls";
import { DryRun, type ManyKind } from "./dry-run";
import type { Ticks } from "./use-ticks";

type Props = {
  ticks: Ticks;
  mark: Mark;
  onDecide: (rows: readonly ReviewRow[], kind: ManyKind) => void;
};

/** What can be done with the chosen rows at once; nothing while none is chosen. */
export function BulkBar({ ticks, mark, onDecide }: Props) {
  const may = useCan();
  const [asked, setAsked] = useState<ManyKind | null>(null);
  const { ticked, clear } = ticks;
  const reviews = reviewRows(ticked);
  useKeys({ escape: () => ticked.length > 0 && clear() });
  if (ticked.length === 0) return null;
  const decides = reviews.length > 0 && may("assessment:review");
  const andClear =
    <T extends unknown[]>(act: (...given: T) => void) =>
    (...given: T) => {
      clear();
      act(...given);
    };
  return (
    <>
      <ActionBar
        note={
          <strong className="font-semibold text-ink">
            {ticked.length.toLocaleString("en")} selected
          </strong>
        }
      >
        <Button size="sm" tone="ghost" onClick={clear}>
          Clear <Kbd>Esc</Kbd>
        </Button>
        <WorkControls rows={ticked} mark={andClear(mark)} />
        {decides && (
          <>
            <Button size="sm" onClick={() => setAsked("remeasure")}>
              Remeasure
            </Button>
            <Button size="sm" tone="primary" onClick={() => setAsked("accepted")}>
              Accept
            </Button>
          </>
        )}
      </ActionBar>
      {asked && (
        <DryRun
          kind={asked}
          rows={ticked}
          onClose={() => setAsked(null)}
          onDo={andClear((rows: readonly ReviewRow[]) => onDecide(rows, asked))}
        />
      )}
    </>
  );
}
