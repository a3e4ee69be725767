"use client";

import {
  type DueOn,
  filterRoster,
  type RosterRow,
  rankRoster,
  sortRoster,
} from "@talus/domain/roster/roster-view";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTRPC } from "../../trpc/client";
import { useSettled } from "../../ui/use-settled";
import { type SearchState, searchOptions, stateOf } from "../athletes/search/use-athlete-search";
import { isByMatch, type RosterView } from "./roster-filters";

type Ranks = readonly (readonly string[])[];

/** Whom the server finds by what is typed; `ranks` null: nothing narrows the list. */
export function useRosterSearch(
  typed: string,
): SearchState & { ranks: Ranks | null; isOpening: boolean } {
  const [opened] = useState(typed);
  const [settled, settle] = useSettled(typed);
  const isBlank = settled.trim() === "";
  const options = { ...searchOptions, enabled: !isBlank };
  const query = useQuery(useTRPC().roster.ranks.queryOptions({ typed: settled }, options));
  const isNarrowing = !isBlank && typed.trim() !== "";
  return {
    ...stateOf(query, typed === settled, settle),
    error: isNarrowing ? query.error : null,
    ranks: isNarrowing ? (query.data ?? null) : null,
    // A list that opens with a name in its address shows nobody before they are found.
    isOpening: isNarrowing && query.isPending && typed === opened,
  };
}

/** The rows of a view. Order is worked out once per sort, so that a keystroke only filters. */
export function useRosterRows(
  all: readonly RosterRow[],
  view: RosterView,
  { today, rules, ranks }: DueOn & { ranks: Ranks | null },
): RosterRow[] {
  const { sort, descending } = view;
  const sorted = useMemo(() => sortRoster(all, sort, descending), [all, sort, descending]);
  return useMemo(() => {
    const rows = filterRoster(sorted, view, { today, rules });
    if (!ranks) return rows;
    if (isByMatch(view)) return rankRoster(rows, ranks);
    const found = new Set(ranks.flat());
    return rows.filter(({ id }) => found.has(id));
  }, [sorted, view, today, rules, ranks]);
}
