"use client";

import { useEffect, useEffectEvent } from "react";
import type { QueueRow } from "./groups";

/** So many rows after the open one. */
const rowsAhead = 3;

/** Fetches what the next rows show before they are opened. */
export function useFetchAhead(
  rows: readonly QueueRow[],
  at: number,
  ahead: (row: QueueRow) => void,
): void {
  const following = at < 0 ? [] : rows.slice(at + 1, at + 1 + rowsAhead);
  const fetchThem = useEffectEvent(() => following.forEach(ahead));
  const names = following.map(({ id }) => id).join();
  useEffect(() => {
    if (names !== "") fetchThem();
  }, [names]);
}
