"use client";

import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useStoredDraft } from "../../../offline/drafts/use-stored-draft";
import type { Draft } from "./draft";
import { type TestDraft, testDraftKind } from "./test-draft-kind";

/**
 * A test while it is taken, kept on the device with every change, so that a reload or a lost
 * connection loses nothing and a retry stores it once. `forget` leaves nothing behind.
 */
export function useTestDraft(
  { athleteId, amendsId }: { athleteId: string; amendsId: string | undefined },
  start: Draft,
) {
  const [test, setTest] = useState<TestDraft>(() => ({ id: uuidv7(), step: 0, draft: start }));
  const [wasRestored, setWasRestored] = useState(false);
  const { key, keep, forget } = useStoredDraft(testDraftKind, {
    athleteId,
    about: amendsId === undefined ? "new" : `correction-${amendsId}`,
    onRestore: (found) => {
      setTest(found);
      setWasRestored(true);
    },
  });
  const change = (part: (now: TestDraft) => Partial<TestDraft>) =>
    setTest((now) => {
      const next = { ...now, ...part(now) };
      keep(next);
      return next;
    });
  const startAgain = () => {
    forget();
    setWasRestored(false);
    setTest({ id: uuidv7(), step: 0, draft: start });
  };
  return { ...test, key, keep: change, wasRestored, startAgain };
}
