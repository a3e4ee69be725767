"use client";

import { type RefCallback, useCallback } from "react";

let awaited: string | null = null;

/** Says what takes the focus once it is shown: a save changes the page, and must not lose its reader. */
export function focusNext(what: string): void {
  awaited = what;
}

/** A ref for the element that shows `what`: takes the focus as it appears, where it is awaited. */
export function useFocusNext(what: string): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      if (element === null || awaited !== what) return;
      awaited = null;
      element.focus();
    },
    [what],
  );
}
