"use client";

import { type RefCallback, useCallback } from "react";

let awaited: string | null = null;

/**
 * Says what takes the focus once it is shown: a save changes the page, and must not lose its reader. It
 * is awaited until the next key or touch, since what was saved may show later than the page around it.
 */
export function focusNext(what: string): void {
  awaited = what;
  for (const act of ["keydown", "pointerdown"]) {
    window.addEventListener(act, forget, { capture: true, once: true });
  }
}

function forget(): void {
  awaited = null;
}

/** A ref for an element that shows `what`: takes the focus as it appears, where it is awaited. */
export function useFocusNext(what: string): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      if (awaited === what) element?.focus();
    },
    [what],
  );
}
