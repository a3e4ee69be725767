"use client";

import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../ui/buttons/button";
import { ActionBar } from "../../ui/page/action-bar";
import { useExport } from "./use-export";

type Props = {
  athleteIds: readonly string[];
  /** Everybody who matches is chosen. */
  isAll: boolean;
  /** Whom an act passes by, and why; a sentence each. */
  leftOut: readonly string[];
  onClear: () => void;
  children: ReactNode;
};

/** What can be done with the chosen athletes. */
export function BulkBar({ athleteIds, isAll, leftOut, onClear, children }: Props) {
  const exporting = useExport();
  return (
    <ActionBar
      note={
        <>
          <strong className="font-semibold text-ink">
            {athleteIds.length.toLocaleString("en")} selected
          </strong>
          {isAll && " all that match"}
          {leftOut.map((sentence) => (
            <span key={sentence} className="block text-sm">
              {sentence}
            </span>
          ))}
        </>
      }
    >
      <Button tone="ghost" onClick={onClear}>
        Clear
      </Button>
      <Button
        busy={exporting.isPending}
        onClick={() => exporting.mutate({ athleteIds: [...athleteIds] })}
      >
        <Download aria-hidden /> Export
      </Button>
      {children}
    </ActionBar>
  );
}
