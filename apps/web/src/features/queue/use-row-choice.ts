"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { isChosen, namedRow, type QueueRow, searchOf } from "./groups";

/** Which row is open: the address says, and moving changes it without loading anything. */
export function useRowChoice(rows: readonly QueueRow[]) {
  const search = useSearchParams();
  const path = usePathname();
  const chosen = rows.find((row) => isChosen(row, search)) ?? null;
  const at = chosen ? rows.indexOf(chosen) : -1;
  const go = (address: string) => window.history.replaceState(null, "", address);
  const choose = (row: QueueRow | undefined) => row && go(`${path}?${searchOf(row)}`);
  return {
    chosen,
    at,
    /** The chosen row, or a verdict that the address names though it waits no longer. */
    shown: chosen ?? namedRow(search),
    choose,
    close: () => go(path),
    next: () => choose(rows[at + 1] ?? rows[at]),
    previous: () => choose(rows[Math.max(0, at - 1)]),
    /** After a decision: the row that follows; on a phone back to the list. */
    moveOn: () => {
      const following = rows[at + 1] ?? rows[at - 1];
      if (following && window.matchMedia("(width >= 64rem)").matches) choose(following);
      else go(path);
    },
  };
}
