"use client";

import { useState } from "react";
import { keyOf, type QueueRow } from "../groups";

/** The rows chosen for one act, in the order of the list; what has left the list is chosen no longer. */
export function useTicks(rows: readonly QueueRow[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const ticked = rows.filter((row) => keys.has(keyOf(row)));
  return {
    ticked,
    has: (row: QueueRow) => keys.has(keyOf(row)),
    /** Chooses a row, or no longer. */
    toggle(row: QueueRow) {
      const key = keyOf(row);
      const others = [...keys].filter((one) => one !== key);
      setKeys(new Set(keys.has(key) ? others : [...others, key]));
      setLast(key);
    },
    /** Chooses every row from the one that was chosen last up to this one. */
    extendTo(row: QueueRow) {
      const to = rows.indexOf(row);
      const from = rows.findIndex((one) => keyOf(one) === last);
      const [first, end] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      setKeys(new Set([...keys, ...rows.slice(first, end + 1).map(keyOf)]));
      setLast(keyOf(row));
    },
    clear: () => setKeys(new Set()),
  };
}

/** What is chosen, and how that is changed. */
export type Ticks = ReturnType<typeof useTicks>;
