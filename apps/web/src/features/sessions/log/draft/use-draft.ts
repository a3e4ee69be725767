"use client";

import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useStoredDraft } from "../../../../offline/drafts/use-stored-draft";
import { type Draft, newDraft, restored, type SessionDetails } from "./draft";
import { draftKind } from "./draft-kind";

/** Which draft it is: of a session, of a correction, or of an extra session. */
function subjectOf(details: SessionDetails): string {
  return details.log ? `correction-${details.log.id}` : (details.plannedSessionId ?? "extra");
}

/**
 * The draft of a log: kept on the phone with every change, so that a reload, a crash or a lost
 * connection loses nothing; its id stays the same until it is saved.
 */
export function useDraft(details: SessionDetails, startWith: SessionKind | undefined) {
  const [draft, setDraft] = useState<Draft>(() => newDraft(details, uuidv7(), startWith));
  const { key, keep, forget } = useStoredDraft(draftKind, {
    athleteId: details.athleteId,
    about: subjectOf(details),
    onRestore: (found) => setDraft((fresh) => restored(found, fresh, details)),
  });
  const change = (next: Draft) => {
    setDraft(next);
    keep(next);
  };
  /** Leaves this one to be sent and begins another, with an id of its own. */
  const startAnother = () => {
    forget();
    setDraft(newDraft(details, uuidv7(), startWith));
  };
  return { draft, change, draftKey: key, startAnother };
}
