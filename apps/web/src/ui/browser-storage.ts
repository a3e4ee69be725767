"use client";

/** What the browser keeps under a key; null where it keeps nothing or refuses. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps text under a key, null forgets it. Private windows may refuse: it then lives as long as the page. */
export function writeStored(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Nothing more can be kept; the page still holds it.
  }
}
