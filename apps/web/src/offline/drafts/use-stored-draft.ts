"use client";

import { useCallback, useEffect, useEffectEvent } from "react";
import { readText, writeText } from "../browser-storage";
import { isPresent, useOwner } from "../owner";
import { type DraftKind, type DraftSubject, draftIn, draftKey, draftText } from "./stored-draft";

type Options<T> = DraftSubject & {
  /** Hears once, after the first paint, of what an earlier visit kept. */
  onRestore?: (value: T) => void;
};

/**
 * Something half-done, kept in this browser for the signed-in person until it is finished, forgotten
 * or old; a reload, a crash or Back loses nothing, signing out clears it, nobody else gets it.
 *
 * ```ts
 * const noteDraft: KeptKind<string> = { name: "note", shape: text(1000), version: 1, days: 7 };
 * const { keep, forget } = useStoredDraft(noteDraft, { athleteId, onRestore: setNote });
 * ```
 * Call `keep(value)` with every change and `forget()` once it is saved. `keep` is false where the
 * browser refuses: then say nothing of keeping.
 */
export function useStoredDraft<T>(
  kind: DraftKind<T>,
  { athleteId, about, onRestore }: Options<T> = {},
) {
  const owner = useOwner();
  const key = draftKey(owner, kind, {
    ...(athleteId !== undefined && { athleteId }),
    ...(about !== undefined && { about }),
  });
  const read = (): T | null => {
    const text = readText(key);
    const value = text === null ? null : draftIn(kind, text, Date.now());
    if (text !== null && value === null) writeText(key, null);
    return value;
  };
  // The browser's storage is not there while the server renders: read once after.
  const restore = useEffectEvent((_key: string) => {
    const value = onRestore === undefined ? null : read();
    if (value !== null) onRestore?.(value);
  });
  useEffect(() => restore(key), [key]);
  const keep = useCallback(
    (value: T) => isPresent(owner) && writeText(key, draftText(kind, value, Date.now())),
    [owner, key, kind],
  );
  const forget = useCallback(() => writeText(key, null), [key]);
  return { key, read, keep, forget };
}
