"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run yet: false in the server's page, true as soon as presses are heard. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
