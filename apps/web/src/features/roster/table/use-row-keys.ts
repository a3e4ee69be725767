"use client";

import { type RefObject, useEffect, useState } from "react";
import { useKeys } from "../../../ui/use-keys";

type Rows = {
  list: RefObject<HTMLElement | null>;
  total: number;
  /** The first and the last row drawn: where moving begins while no row has the focus. */
  first: number;
  end: number;
  /** Scrolls a row into sight. */
  show: (index: number) => void;
  onTick: (index: number) => void;
};

/**
 * J and K or the arrows move the focus from row to row, drawn or not; X ticks the row, Enter opens it. A
 * row that is still on its way gets the focus when it comes. Gives the row in which Tab stops, the last that
 * had the focus, and what hears of it.
 */
export function useRowKeys({ list, total, first, end, show, onTick }: Rows) {
  const [wanted, setWanted] = useState<number | null>(null);
  const [last, setLast] = useState<number | null>(null);
  const focused = () => {
    const row = document.activeElement?.closest("tr[aria-rowindex]");
    return row && list.current?.contains(row)
      ? Number(row.getAttribute("aria-rowindex")) - 2
      : null;
  };
  const move = (by: number) => {
    const from = wanted ?? focused() ?? last;
    const index = from === null ? first : Math.min(total - 1, Math.max(0, from + by));
    setLast(index);
    show(index);
    setWanted(index);
  };
  useEffect(() => {
    if (wanted === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted + 2}"] a`);
    if (!link) return;
    link.focus({ preventScroll: true });
    setWanted(null);
  });
  const [down, up] = [() => move(1), () => move(-1)];
  useKeys({
    ...{ j: down, arrowdown: down, k: up, arrowup: up },
    x: () => {
      const index = focused();
      if (index === null) return false;
      onTick(index);
    },
  });
  const isDrawn = last !== null && last >= first && last <= end;
  return { stop: isDrawn ? last : first, onFocus: () => setLast(focused()) };
}
