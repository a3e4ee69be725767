"use client";

import { useEffect, useRef } from "react";
import type { Mutation } from "./changed-keys";
import { useRefresh } from "./use-refresh";

/** Asks anew, once, for what a job changed, as soon as it has ended. */
export function useEnded(isFinished: boolean, mutation: Mutation): void {
  const refresh = useRefresh();
  const wasAnnounced = useRef(false);
  useEffect(() => {
    if (!isFinished || wasAnnounced.current) return;
    wasAnnounced.current = true;
    void refresh(mutation);
  }, [isFinished, mutation, refresh]);
}
