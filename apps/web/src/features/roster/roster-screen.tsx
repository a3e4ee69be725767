"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus, Upload } from "lucide-react";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { ErrorState } from "../../ui/page/error-state";
import { PageHeader } from "../../ui/page/page-header";
import { SkeletonRows } from "../../ui/page/skeleton";
import { useCan } from "../access/access";
import { failureOf } from "../athletes/search/search-words";
import { FilterChips } from "./filters/filter-chips";
import { RosterSearch } from "./filters/roster-search";
import { NoAthletes } from "./no-athletes";
import { type BulkActions, RosterList } from "./roster-list";
import { RosterTabs, savedViewOf } from "./roster-tabs";
import { useRoster } from "./use-roster";
import { useView } from "./use-view";

/** Everybody in sight: views, filters, sortable columns, bulk actions. The address holds the state. */
export function RosterScreen({ bulkActions }: { bulkActions?: BulkActions }) {
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
          onOrder={change}
          teamNames={new Map(teams.map((team) => [team.id, team.name]))}
          bulkActions={bulkActions}
        />
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
