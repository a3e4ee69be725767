"use client";

import { useEffect, useEffectEvent } from "react";
import { whenIdle } from "./late";

/**
 * Fetches late parts once the page has nothing else to do: those that a person without a network must
 * still be able to open.
 */
export function useAhead(...parts: readonly { prepare: () => void }[]): void {
  const prepare = useEffectEvent(() => {
    for (const part of parts) part.prepare();
  });
  useEffect(() => whenIdle(() => prepare()), []);
}
