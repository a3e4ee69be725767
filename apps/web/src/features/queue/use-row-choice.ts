"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { dropPressedKeys } from "../../ui/use-keys";
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
  // The address follows a decision a moment later; a key pressed in between is for the row to come.
  const [left, setLeft] = useState<{ search: string; following: QueueRow | null } | null>(null);
  const aimed = left?.search === search.toString() ? left.following : chosen;
  const show = (row: QueueRow) => go(`${path}?${searchOf(row)}`);
  const choose = (row: QueueRow) => {
    dropPressedKeys();
    setLeft(null);
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
    /** The row that a key is meant for: the chosen one, after a decision the one that follows. */
    aimed,
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
      const following = (isWide() && (rows[at + 1] ?? rows[at - 1])) || null;
      setLeft({ search: search.toString(), following });
      if (following) show(following);
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
