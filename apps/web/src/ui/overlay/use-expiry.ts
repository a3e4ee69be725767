"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** Calls `onExpire` after `delayMs`, the clock standing still while the element is pointed at or focused. */
export function useExpiry(onExpire: () => void, delayMs: number) {
  const [held, setHeld] = useState(false);
  const expire = useEffectEvent(onExpire);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => expire(), delayMs);
    return () => clearTimeout(timer);
  }, [held, delayMs]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}
