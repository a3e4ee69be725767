"use client";

import type { RosterFilters } from "@talus/domain/roster/roster-filters";
import { useCallback } from "react";
import { useAddress } from "../../ui/filters/use-address";
import { addressOf, type RosterView, readView } from "./roster-view";

/** The view that the address holds, a change of some of it, and one of what it is narrowed to. */
export function useView() {
  const [view, change] = useAddress(readView, addressOf);
  return {
    view,
    change: useCallback(
      (part: Partial<RosterView>) => change((now) => ({ ...now, ...part })),
      [change],
    ),
    narrow: useCallback(
      (to: (now: RosterFilters) => RosterFilters) =>
        change((now) => ({ ...now, filters: to(now.filters) })),
      [change],
    ),
  };
}
