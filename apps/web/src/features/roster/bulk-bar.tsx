"use client";

import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import type { ReactNode } from "react";
import { Button } from "../../ui/buttons/button";
import { Kbd } from "../../ui/marks/kbd";
import { ActionBar } from "../../ui/page/action-bar";
import { useKeys } from "../../ui/use-keys";
import { RosterActs } from "./roster-acts";

type Props = {
  selection: RosterSelection;
  count: number;
  /** Everybody who is found is chosen. */
  isAll: boolean;
  /** Whom an act passes by, and why; a sentence each. */
  leftOut: readonly string[];
  /** The team whose page this is. */
  teamId?: string | undefined;
  onClear: () => void;
  children: ReactNode;
};

/** What can be done with the chosen athletes. */
export function BulkBar(props: Props) {
  const { selection, count, isAll, leftOut, teamId, onClear, children } = props;
  useKeys({ escape: onClear });
  return (
    <ActionBar
      note={
        <>
          <strong className="font-semibold text-ink">{count.toLocaleString("en")} selected</strong>
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
        Clear <Kbd>Esc</Kbd>
      </Button>
      <RosterActs {...{ selection, count, teamId }} onDone={onClear} />
      {children}
    </ActionBar>
  );
}
