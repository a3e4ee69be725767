"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { dropKeptKeys } from "../../ui/use-keys";
import { isChosen, namedRow, type QueueRow, searchOf } from "./groups";

/**
 * Which row is open: the address says, and moving changes it without loading anything. Beside a wide
 * list the first row is open from the start.
 */
export function useRowChoice(rows: readonly QueueRow[]) {
  const search = useSearchParams();
  const path = usePathname();
  const chosen = rows.find((row) => isChosen(row, search)) ?? null;
  const shown = chosen ?? namedRow(search);
  const at = chosen ? rows.indexOf(chosen) : -1;
  const show = (row: QueueRow) => go(`${path}?${searchOf(row)}`);
  const choose = (row: QueueRow) => {
    dropKeptKeys();
    show(row);
  };
  const step = (row: QueueRow | undefined) => {
    if (row) choose(row);
    return row !== undefined;
  };
  const firstSearch = rows[0] && searchOf(rows[0]);
  useEffect(() => {
    if (!shown && firstSearch && isWide()) go(`${path}?${firstSearch}`);
  }, [shown, firstSearch, path]);
  return {
    chosen,
    at,
    /** The chosen row, or a verdict that the address names though it waits no longer. */
    shown,
    choose,
    close: () => go(path),
    /** Whether there was a row to go to. */
    next: () => step(rows[at + 1]),
    previous: () => step(rows[at < 0 ? 0 : at - 1]),
    /** After a decision: the row that follows; on a phone back to the list. */
    moveOn: () => {
      const following = rows[at + 1] ?? rows[at - 1];
      if (following && isWide()) show(following);
      else go(path);
    },
  };
}

function go(address: string): void {
  window.history.replaceState(null, "", address);
}

function isWide(): boolean {
  return window.matchMedia("(width >= 64rem)").matches;
}
