"use client";

import {
  type DueOn,
  filterRoster,
  type RosterRow,
  searchTextOf,
  sortRoster,
} from "@talus/domain/roster/roster-view";
import { useMemo } from "react";
import type { RosterView } from "./roster-filters";

/**
 * The rows of a view. Order is worked out once per sort and search texts once per load, so that a
 * keystroke only filters.
 */
export function useRosterRows(
  all: readonly RosterRow[],
  view: RosterView,
  { today, rules }: DueOn,
): RosterRow[] {
  const texts = useMemo(() => new Map(all.map((row) => [row.id, searchTextOf(row)])), [all]);
  const { sort, descending } = view;
  const sorted = useMemo(() => sortRoster(all, sort, descending), [all, sort, descending]);
  return useMemo(
    () => filterRoster(sorted, view, { today, rules, texts }),
    [sorted, view, today, rules, texts],
  );
}
