"use client";

import { useSyncExternalStore } from "react";

/** Whether the window is narrower than so many rem, as roster.module.css asks it; on the server: no. */
export function useIsBelow(rem: 60 | 80): boolean {
  const query = `(width < ${rem}rem)`;
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
