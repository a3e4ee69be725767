"use client";

import { useEffect, useState } from "react";

/** What was typed once nothing more has been typed for `afterMs`, and how to take it at once. */
export function useSettled(typed: string, afterMs = 120): [settled: string, settle: () => void] {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    if (typed === settled) return;
    const timer = setTimeout(() => setSettled(typed), afterMs);
    return () => clearTimeout(timer);
  }, [typed, settled, afterMs]);
  return [settled, () => setSettled(typed)];
}
