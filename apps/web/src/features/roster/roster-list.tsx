"use client";

import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { type ReactNode, useState } from "react";
import { useCan } from "../access/access";
import { useRules } from "../rules/in-force/use-rules";
import { BulkBar } from "./bulk-bar";
import { leftOutBut, leftOutOf, leftOutSentences } from "./left-out";
import type { RosterView } from "./roster-view";
import { countOf, everybody, nobody, selectionOf } from "./selection";
import { RosterTable } from "./table/roster-table";
import { useIsBelow } from "./table/use-is-below";
import type { ShownRoster } from "./use-roster";

/** What other features do with the chosen athletes: invite, assign. */
export type BulkActions = (selection: RosterSelection, count: number) => ReactNode;

type Props = {
  shown: ShownRoster;
  columns: RosterView["columns"];
  onOrder: (order: Pick<RosterView, "sort" | "descending">) => void;
  teamNames: ReadonlyMap<string, string>;
  /** The team whose page this is. */
  teamId?: string | undefined;
  bulkActions?: BulkActions | undefined;
};

/** The rows with their ticks, and what can be done with the ticked ones. */
export function RosterList({ shown, columns, onOrder, teamNames, ...acts }: Props) {
  const may = useCan();
  const rules = useRules();
  const isNarrow = useIsBelow(60);
  const { query, outline } = shown;
  const found = JSON.stringify([query.filters, query.typed]);
  const [state, setState] = useState({ ticked: nobody, found });
  // Everybody found by one filter is not everybody found by the next; rows ticked one by one stay.
  const ticked = state.ticked.all && state.found !== found ? nobody : state.ticked;
  const setTicked = (next: typeof ticked) => setState({ ticked: next, found });
  const count = countOf(ticked, outline.total);
  const selection = selectionOf(ticked, query);
  const named = leftOutOf(ticked.rows.values(), outline.today);
  const leftOut = ticked.all ? leftOutBut(outline.leftOut, named) : named;
  return (
    <>
      <RosterTable
        key={`${isNarrow ? "narrow" : "wide"} ${columns.length}`}
        shown={shown}
        columns={columns}
        onOrder={onOrder}
        ticked={ticked}
        onTicked={setTicked}
        onTickAll={(all) => setTicked(all ? everybody : nobody)}
        today={outline.today}
        rules={rules}
        teamNames={teamNames}
        isNarrow={isNarrow}
      />
      {count > 0 && (
        <BulkBar
          selection={selection}
          count={count}
          isAll={count === outline.total}
          leftOut={leftOutSentences(leftOut, {
            assign: may("plan:assign"),
            invite: may("invitation:write"),
          })}
          teamId={acts.teamId}
          onClear={() => setTicked(nobody)}
        >
          {acts.bulkActions?.(selection, count)}
        </BulkBar>
      )}
    </>
  );
}
