"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { useSettled } from "../../../ui/use-settled";

/** An athlete as the search names one. */
export type FoundAthlete = RouterOutputs["roster"]["search"][number];

/** Where a search stands. What was found before stays until the next answer is there. */
export type SearchState = {
  /** The answer belongs to what stands in the field now. */
  isCurrent: boolean;
  error: unknown;
  /** Asks at once, or once more after a failure. */
  ask: () => void;
};

type Options = { limit: number; withArchived?: boolean; outsideTeamId?: string };

/**
 * The athletes in scope whom what is typed names, the best first, a slip a word forgiven; nothing typed
 * gives the first by name. `found` is undefined until an answer came.
 */
export function useAthleteSearch(
  typed: string,
  { limit, withArchived = false, outsideTeamId }: Options,
): SearchState & { found: readonly FoundAthlete[] | undefined } {
  const [settled, settle] = useSettled(typed);
  const input = { typed: settled, limit, withArchived, outsideTeamId: outsideTeamId ?? null };
  const query = useQuery(useTRPC().roster.search.queryOptions(input, searchOptions));
  return { found: query.data, ...stateOf(query, typed === settled, settle) };
}

/** A search says soon that it failed, without a network too. */
export const searchOptions = {
  placeholderData: keepPreviousData,
  networkMode: "always",
  retry: 1,
} as const;

type Query = {
  isPlaceholderData: boolean;
  isPending: boolean;
  error: unknown;
  refetch: () => unknown;
};

/** Where a query stands that asks for what `settle` settles. */
export function stateOf(query: Query, isSettled: boolean, settle: () => void): SearchState {
  return {
    isCurrent: isSettled && !query.isPlaceholderData && !query.isPending,
    error: query.error,
    ask: () => {
      settle();
      if (query.error) query.refetch();
    },
  };
}
