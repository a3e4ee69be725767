"use client";

/** The text that the browser keeps under a key; null where it keeps none or refuses. */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, null forgets it; false where the browser refuses (a private window, no room left). */
export function writeText(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Every key that the browser keeps a text under. */
export function textKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Runs when another tab of this browser changes the text under a key; gives the way to stop. */
export function onTextChange(key: string, run: (text: string | null) => void): () => void {
  const listen = (event: StorageEvent) => {
    // A key of null says that everything was cleared.
    if (event.key === key || event.key === null) run(readText(key));
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}
