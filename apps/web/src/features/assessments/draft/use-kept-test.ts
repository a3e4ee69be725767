"use client";

import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useKept } from "../../../offline/drafts/use-kept";
import type { Draft } from "./draft";
import { type KeptTest, keptTest } from "./kept-draft";

type Which = { athleteId: string; amendsId: string | undefined };

/**
 * A test while it is taken, kept on the device with every change, so that a reload or a lost
 * connection loses nothing and a retry stores it once. `forget` leaves nothing behind.
 */
export function useKeptTest({ athleteId, amendsId }: Which, start: Draft) {
  const [test, setTest] = useState<KeptTest>(() => ({ id: uuidv7(), step: 0, draft: start }));
  const [wasRestored, setWasRestored] = useState(false);
  const { key, keep, forget } = useKept(keptTest, {
    athleteId,
    about: amendsId === undefined ? "new" : `correction-${amendsId}`,
    onRestore: (found) => {
      setTest(found);
      setWasRestored(true);
    },
  });
  const change = (part: (now: KeptTest) => Partial<KeptTest>) =>
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
