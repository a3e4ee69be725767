"use client";

import { useCallback, useEffect, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Draft } from "./draft";
import { type Kept, keptFrom, keptText } from "./kept-draft";

/**
 * A test while it is taken, kept on the device with every change, so that a reload or a lost
 * connection loses nothing and a retry stores it once. `forget` leaves nothing behind.
 */
export function useKept(key: string, start: Draft) {
  const [kept, setKept] = useState<Kept>(() => ({ id: uuidv7(), step: 0, draft: start }));
  const [wasRestored, setWasRestored] = useState(false);
  // The device's storage is not there while the server renders: read once after.
  useEffect(() => {
    const text = readStored(key);
    const found = text === null ? null : keptFrom(text, Date.now());
    if (text !== null && found === null) writeStored(key, null);
    if (!found) return;
    setKept(found);
    setWasRestored(true);
  }, [key]);
  const keep = useCallback(
    (change: (now: Kept) => Partial<Kept>) =>
      setKept((now) => {
        const next = { ...now, ...change(now) };
        writeStored(key, keptText(next, Date.now()));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => writeStored(key, null), [key]);
  const startAgain = () => {
    forget();
    setWasRestored(false);
    setKept({ id: uuidv7(), step: 0, draft: start });
  };
  return { ...kept, keep, forget, wasRestored, startAgain };
}

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Private windows may refuse storage; the test then lives as long as the page. */
function writeStored(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Nothing more can be kept; the page still holds it.
  }
}
