"use client";

import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { useCan } from "../access/access";
import { ChangeMenu } from "./change/change-menu";
import { ExportButton } from "./export/export-button";

type Props = {
  selection: RosterSelection;
  count: number;
  /** The team whose page this is. */
  teamId?: string | undefined;
  /** An act is done, and who was chosen may not be in the list any more. */
  onDone?: () => void;
};

/** What the roster itself does with chosen athletes: exports and changes them. */
export function RosterActs({ selection, count, teamId, onDone }: Props) {
  const may = useCan();
  return (
    <>
      <ExportButton {...{ selection, count }} />
      {may("roster:write") && <ChangeMenu {...{ selection, count, teamId, onDone }} />}
    </>
  );
}
