"use client";

import { useEffect, useState } from "react";

const tickMs = 100;

/** A clock that counts from its start; `sec` is whole seconds and fractions, 0 where it stands still. */
export function useClock() {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [sec, setSec] = useState(0);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => setSec((performance.now() - startedAt) / 1000), tickMs);
    return () => clearInterval(timer);
  }, [startedAt]);
  return {
    isRunning: startedAt !== null,
    sec,
    start: () => {
      setSec(0);
      setStartedAt(performance.now());
    },
    stop: () => {
      setStartedAt(null);
      setSec(0);
    },
  };
}
