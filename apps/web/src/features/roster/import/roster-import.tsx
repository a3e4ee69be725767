"use client";

import type { ReactNode } from "react";
import { CheckStep } from "./check/check-step";
import { DoneStep } from "./done-step";
import { ImportWizard } from "./import-wizard";
import { useImport } from "./use-import";

type Props = {
  /** What other features do next with the people who came in: invite, assign. */
  nextActions: (athleteIds: readonly string[]) => ReactNode;
};

/** A roster from a file or a paste. */
export function RosterImport({ nextActions }: Props) {
  const roster = useImport();
  const { file, seen } = roster;
  return (
    <ImportWizard
      of="roster"
      kept={roster}
      check={file && seen && <CheckStep roster={roster} file={file} preview={seen} />}
      done={(importId) => (
        <DoneStep importId={importId} roster={roster} nextActions={nextActions} />
      )}
    />
  );
}
