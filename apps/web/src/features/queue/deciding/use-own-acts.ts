"use client";

import { useRef, useState } from "react";
import type { OwnAct, OwnActs } from "./own-acts";

/** What this screen did to rows, until the queue that was read tells it. */
export function useOwnActs() {
  const [own, setOwn] = useState<OwnActs>(new Map());
  const now = useRef(own);
  const set = (next: OwnActs) => {
    now.current = next;
    setOwn(next);
  };
  return {
    own,
    /** As it is at this moment, for whoever compares later. */
    now: () => now.current,
    note: (acts: readonly OwnAct[]) =>
      set(new Map([...now.current, ...acts.map((act) => [act.row.id, act] as const)])),
    /** Forgets what these athletes' rows did before a reading that tells it by now. */
    forget: (athleteIds: ReadonlySet<string>, before: OwnActs) =>
      set(
        new Map(
          [...now.current].filter(
            ([id, act]) => !athleteIds.has(act.row.athleteId) || before.get(id) !== act,
          ),
        ),
      ),
  };
}
