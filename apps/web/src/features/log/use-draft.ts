"use client";

import type { SessionKind } from "@talus/domain/sessions/session-log";
import { useEffect, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { readStored, writeStored } from "../../ui/browser-storage";
import { type Draft, newDraft, restored, type Sheet, storedText } from "./draft";

/** The key under which the draft of a session, a correction or an extra session waits on the phone. */
function keyOf(sheet: Sheet): string {
  if (sheet.log) return `talus.correction.${sheet.log.id}`;
  return `talus.log.${sheet.plannedSessionId ?? "extra"}`;
}

/**
 * The draft of a log: kept on the phone with every change, so that a reload, a crash or a lost
 * connection loses nothing; its id stays the same until it is saved.
 */
export function useDraft(sheet: Sheet, startWith: SessionKind | undefined) {
  const key = keyOf(sheet);
  const [draft, setDraft] = useState<Draft>(() => newDraft(sheet, uuidv7(), startWith));
  // The phone's storage is not there while the server renders: read once after.
  useEffect(() => {
    const text = readStored(key);
    if (text !== null) setDraft((fresh) => restored(text, fresh, sheet));
  }, [key, sheet]);
  const change = (next: Draft) => {
    setDraft(next);
    writeStored(key, storedText(next));
  };
  return { draft, change, forget: () => writeStored(key, null) };
}
