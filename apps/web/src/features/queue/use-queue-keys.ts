"use client";

import { useToast } from "../../ui/overlay/toast";
import { type KeyMap, keepKey, useKeys, useUnansweredKeys } from "../../ui/use-keys";
import { useCan } from "../access/access";
import type { QueueRow } from "./groups";

/** What each key of a detail does, as the sentence that refuses it says. */
const detailKeys: Record<string, string> = {
  a: "accept",
  r: "ask to measure again",
  e: "change",
  c: "comment",
  w: "explain",
  o: "change who looks after it",
  s: "snooze",
};

const states: Record<QueueRow["kind"], string> = {
  hold: "is on a safety hold, which is cleared in the detail",
  overdue: "has a test overdue and nothing to decide yet",
  asked: "was asked to measure again and has nothing to decide yet",
  adherenceDrop: "does less than planned, which no key decides",
  noChange: "shows no change, and the routine is changed in the detail",
  notStarted: "has not started, and has nothing to decide yet",
  unusedLogin: "never signed in, and has nothing to decide yet",
  neverTested: "was never tested, so there is nothing to decide yet",
  noRoutine: "has no routine and nothing to decide yet",
  review: "is decided already",
};

type Open = {
  /** The row of the list that is open. */
  chosen: QueueRow | null;
  /** What the detail shows, be it in the list or not. */
  shown: QueueRow | null;
};

/**
 * The keys of the queue. A key for a detail that is still loading is kept and done when it is there; one
 * that cannot act says why.
 */
export function useQueueKeys(keys: KeyMap, { chosen, shown }: Open): void {
  const may = useCan();
  const toast = useToast();
  useKeys(keys);
  useUnansweredKeys(Object.keys(detailKeys), (key) => {
    if (chosen?.kind === "review" && may("assessment:review")) return keepKey(key);
    const what = `${key.toUpperCase()} would ${detailKeys[key]}`;
    if (!shown) return toast({ message: `${what}, but no row is open. J opens the first.` });
    if (chosen?.kind === "review")
      return toast({ message: `${what}; coaches decide on this one.` });
    toast({ message: `${what}, but ${shown.name || "this one"} ${states[shown.kind]}.` });
  });
}
