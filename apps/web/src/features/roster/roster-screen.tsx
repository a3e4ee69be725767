"use client";

import { isShown, type RosterRow, rosterShows } from "@talus/domain/roster/roster-view";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus, Upload } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/buttons/button";
import { LinkButton } from "../../ui/buttons/link-button";
import { ErrorState } from "../../ui/page/error-state";
import { LinkTabs } from "../../ui/page/link-tabs";
import { PageHeader } from "../../ui/page/page-header";
import { SkeletonRows } from "../../ui/page/skeleton";
import { useCan } from "../access/access";
import { failureOf } from "../athletes/search/search-words";
import { useRules } from "../rules/in-force/use-rules";
import { BulkBar } from "./bulk-bar";
import { leftOutSentences } from "./left-out";
import { NoAthletes } from "./no-athletes";
import { RosterBar } from "./roster-bar";
import { addressOf, plainView } from "./roster-filters";
import { RosterTable } from "./table/roster-table";
import { showWords } from "./table/roster-words";
import { useIsNarrow } from "./table/use-is-narrow";
import { useRosterRows, useRosterSearch } from "./use-roster";
import { useView } from "./use-view";

type Props = {
  /** What other features do with the chosen athletes: invite, assign. */
  bulkActions?: (athleteIds: readonly string[]) => ReactNode;
};

const nobody: RosterRow[] = [];

/** Everybody in sight: views, filters, sortable columns, bulk actions. The address holds the state. */
export function RosterScreen({ bulkActions }: Props) {
  const trpc = useTRPC();
  const may = useCan();
  const rules = useRules();
  const [view, setView] = useView();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const { data: teams } = useSuspenseQuery(trpc.teams.list.queryOptions());
  const roster = useQuery(trpc.roster.list.queryOptions());
  const today = roster.data?.today ?? "1970-01-01";
  const all = roster.data?.rows ?? nobody;
  const search = useRosterSearch(view.search);
  const found = useRosterRows(all, useDeferredValue(view), { today, rules, ranks: search.ranks });
  const rows = search.error || search.isOpening ? nobody : found;
  const isNarrow = useIsNarrow();
  const teamNames = new Map(teams.map((team) => [team.id, team.name]));
  const count = (show: (typeof rosterShows)[number]) =>
    all.filter((row) => isShown(row, show, { today, rules })).length;
  const chosen = rows.filter((row) => selection.has(row.id));
  const chosenIds = chosen.map((row) => row.id);
  const acts = { assign: may("plan:assign"), invite: may("invitation:write") };
  const unseen = all.filter((row) => selection.has(row.id)).length - chosen.length;
  return (
    <>
      <PageHeader
        title="Athletes"
        note={roster.data && `${number(rows.length)} of ${number(all.length)}`}
        actions={
          may("roster:write") && (
            <>
              <LinkButton href="/athletes/import">
                <Upload aria-hidden /> Import
              </LinkButton>
              <LinkButton href="/athletes/import/tests">Import tests</LinkButton>
              <LinkButton href="/athletes/new" tone="primary">
                <Plus aria-hidden /> Add athlete
              </LinkButton>
            </>
          )
        }
      />
      <LinkTabs
        label="Views"
        tabs={rosterShows.map((show) => ({
          href: addressOf({ ...plainView, show }),
          label: showWords[show],
          current: show === view.show,
          ...(roster.data ? { count: count(show) } : {}),
        }))}
      />
      <RosterBar view={view} onView={setView} teams={teams} />
      {(roster.isPending || search.isOpening) && !roster.error && (
        <SkeletonRows count={18} rowClassName="h-9 max-[60rem]:h-22" />
      )}
      {roster.error && (
        <ErrorState happened="The athletes did not load." safe={messageOf(roster.error)} />
      )}
      {roster.data && search.error != null && (
        <ErrorState
          happened="The search failed."
          safe={failureOf(search.error)}
          action={<Button onClick={search.ask}>Try again</Button>}
        />
      )}
      {roster.data && !search.error && !search.isOpening && rows.length === 0 && (
        <NoAthletes isEmpty={all.length === 0} view={view} />
      )}
      {rows.length > 0 && (
        <RosterTable
          key={isNarrow ? "narrow" : "wide"}
          rows={rows}
          view={view}
          onView={setView}
          selection={selection}
          onSelection={setSelection}
          today={today}
          rules={rules}
          teamNames={teamNames}
          isNarrow={isNarrow}
        />
      )}
      {chosen.length > 0 && (
        <BulkBar
          athleteIds={chosenIds}
          isAll={chosen.length === rows.length}
          leftOut={[
            ...(unseen > 0 ? [`${number(unseen)} chosen before left out by these filters.`] : []),
            ...leftOutSentences(chosen, today, acts),
          ]}
          onClear={() => setSelection(new Set())}
        >
          {bulkActions?.(chosenIds)}
        </BulkBar>
      )}
    </>
  );
}

function number(value: number): string {
  return value.toLocaleString("en");
}
