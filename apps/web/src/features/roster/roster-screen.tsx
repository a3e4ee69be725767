"use client";

import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus, Upload } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { ErrorState } from "../../ui/page/error-state";
import { PageHeader } from "../../ui/page/page-header";
import { SkeletonRows } from "../../ui/page/skeleton";
import { useCan } from "../access/access";
import { failureOf } from "../athletes/search/search-words";
import { useRules } from "../rules/in-force/use-rules";
import { BulkBar } from "./bulk-bar";
import { FilterChips } from "./filters/filter-chips";
import { RosterSearch } from "./filters/roster-search";
import { leftOutBut, leftOutOf, leftOutSentences } from "./left-out";
import { NoAthletes } from "./no-athletes";
import { RosterTabs, savedViewOf } from "./roster-tabs";
import type { RosterView } from "./roster-view";
import { countOf, everybody, nobody, selectionOf } from "./selection";
import { RosterTable } from "./table/roster-table";
import { useIsBelow } from "./table/use-is-below";
import { type ShownRoster, useRoster } from "./use-roster";
import { useView } from "./use-view";

type Props = {
  /** What other features do with the chosen athletes: invite, assign. */
  bulkActions?: (selection: RosterSelection, count: number) => ReactNode;
};

/** Everybody in sight: views, filters, sortable columns, bulk actions. The address holds the state. */
export function RosterScreen({ bulkActions }: Props) {
  const trpc = useTRPC();
  const may = useCan();
  const { view, change, narrow } = useView();
  const { data: counts } = useQuery(trpc.roster.counts.queryOptions());
  const { data: teams } = useSuspenseQuery(trpc.teams.list.queryOptions());
  const { data: saved = [] } = useQuery(trpc.roster.views.queryOptions());
  const { data: types } = useQuery(trpc.athleteTypes.list.queryOptions());
  const named = { team: choicesFrom(teams), type: choicesFrom(types ?? []) };
  const { shown, error, ask } = useRoster(view);
  const total = shown?.outline.total;
  return (
    <>
      <PageHeader
        title="Athletes"
        note={counts && total !== undefined && `${number(total)} of ${number(counts.everyone)}`}
        actions={
          <>
            <RosterSearch typed={view.typed} onView={change} />
            {may("roster:write") && (
              <>
                <LinkButton href="/athletes/import">
                  <Upload aria-hidden /> Import
                </LinkButton>
                <LinkButton href="/athletes/import/tests">Import tests</LinkButton>
                <LinkButton href="/athletes/new">
                  <Plus aria-hidden /> Add athlete
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <RosterTabs view={view} counts={counts} saved={saved} />
      <FilterChips
        {...{ view, named }}
        onView={change}
        onNarrow={narrow}
        kept={savedViewOf(view, saved)}
      />
      {!shown && !error && <SkeletonRows count={18} rowClassName="h-9 max-[60rem]:h-22" />}
      {error != null && (
        <ErrorState
          happened={view.typed ? "The search failed." : "The athletes did not load."}
          safe={failureOf(error)}
          action={<Button onClick={ask}>Try again</Button>}
        />
      )}
      {shown && !error && total === 0 && (
        <NoAthletes isEmpty={counts?.everyone === 0 && counts.archived === 0} view={view} />
      )}
      {shown && !error && total !== 0 && (
        <RosterList
          shown={shown}
          columns={view.columns}
          onView={change}
          teamNames={new Map(teams.map((team) => [team.id, team.name]))}
          bulkActions={bulkActions}
        />
      )}
    </>
  );
}

type ListProps = Props & {
  shown: ShownRoster;
  columns: RosterView["columns"];
  onView: (change: Partial<RosterView>) => void;
  teamNames: ReadonlyMap<string, string>;
};

/** The rows with their ticks, and what can be done with the ticked ones. */
function RosterList({ shown, columns, onView, teamNames, bulkActions }: ListProps) {
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
        onView={onView}
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
          onClear={() => setTicked(nobody)}
        >
          {bulkActions?.(selection, count)}
        </BulkBar>
      )}
    </>
  );
}

function choicesFrom(named: readonly { id: string; name: string }[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }));
}

function number(value: number): string {
  return value.toLocaleString("en");
}
