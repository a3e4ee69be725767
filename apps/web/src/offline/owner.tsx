"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { onTextChange, readText, textKeys, writeText } from "./browser-storage";
import { isDraftOf, isStale, type Owner } from "./drafts/stored-draft";

const OwnerContext = createContext<Owner | null>(null);

/** The one whose things this browser keeps now; written while somebody is signed in. */
const ownerKey = "talus/owner";

/** The browser keeps no text: then no other tab can say who is there either. */
let refusesText = false;

/**
 * Says whose things are kept on the pages below it. What belongs to somebody else or has ended goes
 * when it opens; where another tab signs out or in as somebody else, this one starts anew.
 */
export function OwnerProvider({ organisationId, userId, children }: Owner & Children) {
  useEffect(() => {
    const owner = { organisationId, userId };
    refusesText = !writeText(ownerKey, userId);
    for (const key of textKeys()) {
      if (isStale(key, readText(key) ?? "", owner, Date.now())) writeText(key, null);
    }
    return onTextChange(ownerKey, (now) => {
      if (now !== userId) window.location.reload();
    });
  }, [organisationId, userId]);
  return <OwnerContext value={{ organisationId, userId }}>{children}</OwnerContext>;
}

type Children = { children: ReactNode };

/** Whose things are kept here; pages without a signed-in person keep nothing. */
export function useOwner(): Owner {
  const owner = useContext(OwnerContext);
  if (owner === null) throw new Error("Nobody is signed in on this page: nothing can be kept here");
  return owner;
}

/** Whether the browser is still this person's: another tab may have signed out since. */
export function isPresent({ userId }: Owner): boolean {
  return refusesText || presentUserId() === userId;
}

/** Whose browser it is now; null where nobody is signed in. */
export function presentUserId(): string | null {
  return readText(ownerKey);
}

/** Forgets everything that whoever is signed in keeps in this browser. */
export function wipeDrafts(): void {
  const userId = presentUserId();
  writeText(ownerKey, null);
  if (userId === null) return;
  for (const key of textKeys()) if (isDraftOf(key, userId)) writeText(key, null);
}
