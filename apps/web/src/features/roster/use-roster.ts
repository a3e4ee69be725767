"use client";

import { type RosterQuery, rosterPageRows } from "@talus/domain/roster/roster-filters";
import type { RosterRow } from "@talus/domain/roster/roster-view";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { useSettled } from "../../ui/use-settled";
import { searchOptions } from "../athletes/search/use-athlete-search";
import type { RosterView } from "./roster-view";

/** A query whose outline and first rows are there. */
export type ShownRoster = { query: RosterQuery; outline: RouterOutputs["roster"]["outline"] };

/** What the list shows: the view's answer, until it is there the one before; null before the first. */
export function useRoster(view: RosterView): {
  shown: ShownRoster | null;
  error: unknown;
  ask: () => void;
} {
  const trpc = useTRPC();
  const [typed, settle] = useSettled(view.typed);
  const { columns: _, ...asked } = view;
  const query = { ...asked, typed };
  const outline = useQuery(trpc.roster.outline.queryOptions(query, searchOptions));
  const first = useQuery(trpc.roster.list.queryOptions({ query, after: null }, searchOptions));
  const [shown, setShown] = useState<ShownRoster | null>(null);
  const isThere = !outline.isPlaceholderData && !first.isPlaceholderData && first.data;
  if (isThere && outline.data && outline.data !== shown?.outline)
    setShown({ query, outline: outline.data });
  return {
    shown,
    error: outline.error ?? first.error,
    ask: () => {
      settle();
      if (outline.error) void outline.refetch();
      if (first.error) void first.refetch();
    },
  };
}

/** The rows from one index to another with the pages around them; undefined where one is on its way. */
export function useRows(
  { query, outline }: ShownRoster,
  from: number,
  to: number,
): (index: number) => RosterRow | undefined {
  const trpc = useTRPC();
  const pageOf = (index: number) => Math.floor(index / rosterPageRows);
  const begin = Math.max(0, pageOf(from) - 1);
  const end = Math.min(outline.ends.length, pageOf(to) + 1);
  const pages = useQueries({
    queries: Array.from({ length: end - begin + 1 }, (_, offset) => {
      const after = outline.ends[begin + offset - 1] ?? null;
      return trpc.roster.list.queryOptions({ query, after });
    }),
  });
  return (index) => pages[pageOf(index) - begin]?.data?.[index % rosterPageRows];
}
