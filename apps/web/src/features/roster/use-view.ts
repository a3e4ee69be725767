"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { addressOf, type RosterView, readView } from "./roster-view";

/** The view that the address holds, and a change of it that asks the server for no page. */
export function useView(): [RosterView, (change: Partial<RosterView>) => void] {
  const view = readView(useSearchParams());
  const change = useCallback((part: Partial<RosterView>) => {
    const now = readView(new URLSearchParams(window.location.search));
    window.history.replaceState(null, "", addressOf({ ...now, ...part }));
  }, []);
  return [view, change];
}
