"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { noteWritten, searchNow } from "../../ui/filters/written-search";
import { dropKeptKeys } from "../../ui/use-keys";
import { namedRow, nameIn, type QueueRow, type RowName, searchWith } from "./groups";

/** The address is written once nobody has moved on for so long: what reads it must not slow the keys. */
const restMs = 120;

/**
 * Which row is open, and how to open another one or none. It changes at once; the address, from which it
 * was read, follows when the keys rest, and a link to another address is followed.
 */
export function useOpenRow() {
  const search = useSearchParams();
  const address = search.toString();
  const [open, setOpen] = useState<RowName | null>(() => nameIn(search));
  // What was written and the router does not show yet: it is no link that somebody followed.
  const written = useRef([address]);
  useEffect(() => {
    const at = written.current.lastIndexOf(address);
    if (at >= 0) written.current.splice(0, at + 1);
    else setOpen(nameIn(new URLSearchParams(address)));
  }, [address]);
  const pathname = usePathname();
  useEffect(() => {
    const write = () => {
      const now = searchNow().toString();
      const next = searchWith(now, open);
      const inWindow = new URLSearchParams(window.location.search).toString();
      const stands = next === now && next === inWindow;
      if (stands || window.location.pathname !== pathname) return;
      written.current.push(next);
      noteWritten(next);
      window.history.replaceState(null, "", next === "" ? pathname : `${pathname}?${next}`);
    };
    const timer = setTimeout(write, restMs);
    // After the press on a link it would call its page off.
    window.addEventListener("pointerdown", write, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointerdown", write, { capture: true });
    };
  }, [open, pathname]);
  return { open, show: (row: QueueRow | null) => setOpen(row && nameOf(row)) };
}

function nameOf({ kind, id, athleteId }: QueueRow): RowName {
  return { kind, id, athleteId };
}

/** The open row among the rows, and the ways to the others. Beside a wide list the first one is open from the start. */
export function useRowChoice(
  rows: readonly QueueRow[],
  { open, show }: ReturnType<typeof useOpenRow>,
) {
  const at = rows.findIndex(({ kind, id }) => kind === open?.kind && id === open.id);
  const chosen = rows[at] ?? null;
  const shown = chosen ?? namedRow(open);
  const step = (row: QueueRow | undefined) => {
    if (row) show(row);
    return row !== undefined;
  };
  const first = rows[0];
  useEffect(() => {
    if (!shown && first && isWide()) show(first);
  }, [shown, first, show]);
  return {
    chosen,
    at,
    /** The chosen row, or a verdict that the address names though it is in no group. */
    shown,
    choose: (row: QueueRow) => {
      dropKeptKeys();
      show(row);
    },
    close: () => show(null),
    /** Whether there was a row to go to. */
    next: () => step(rows[at + 1]),
    previous: () => step(rows[at < 0 ? 0 : at - 1]),
    /** After a decision on these rows: the next one that is left; on a phone back to the list. */
    moveOn: (decided: readonly QueueRow[]) => {
      const isLeft = ({ id }: QueueRow) => !decided.some((row) => row.id === id);
      const left =
        isWide() &&
        (rows.slice(at + 1).find(isLeft) ?? rows.slice(0, Math.max(at, 0)).findLast(isLeft));
      show(left || null);
    },
  };
}

function isWide(): boolean {
  return window.matchMedia("(width >= 64rem)").matches;
}
