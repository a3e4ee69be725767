"use client";

import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../ui/button";
import { ActionBar } from "../../ui/page/action-bar";
import { useExport } from "./use-export";

type Props = {
  athleteIds: readonly string[];
  /** Everybody who matches is chosen. */
  isAll: boolean;
  onClear: () => void;
  children: ReactNode;
};

/** What can be done with the chosen athletes. */
export function BulkBar({ athleteIds, isAll, onClear, children }: Props) {
  const exporting = useExport();
  return (
    <ActionBar
      note={
        <>
          <strong className="font-semibold text-ink">
            {athleteIds.length.toLocaleString("en")} selected
          </strong>
          {isAll && " all that match"}
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
