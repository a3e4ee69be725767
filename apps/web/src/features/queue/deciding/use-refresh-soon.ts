"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTRPC } from "../../../trpc/client";
import { refreshAbout } from "../../../trpc/refresh";

/** Everything is asked anew once nobody decided for so long, and at the latest after so long. */
const restMs = 700;
const longestMs = 2_500;

type Waiting = { athleteIds: Set<string>; since: number; timer: ReturnType<typeof setTimeout> };

/**
 * Asks anew for what decisions about athletes changed: once for many, in the background, while what is
 * shown stays. `onRead` hears whose changes the queue holds since; `begin` is called before it is asked.
 */
export function useRefreshSoon<Began>(
  begin: () => Began,
  onRead: (athleteIds: ReadonlySet<string>, began: Began) => void,
): (athleteId: string) => void {
  const cache = useQueryClient();
  const lists = { ...useTRPC().queue.list.queryFilter(), type: "active" } as const;
  const waiting = useRef<Waiting | null>(null);
  const ask = async () => {
    if (!waiting.current) return;
    const { athleteIds, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    const began = begin();
    await refreshAbout(cache, athleteIds, ["reviews.create", "reviews.undo"]);
    // Without an answer the old list is still there, and so is what was done since it was read.
    const isRead = cache
      .getQueryCache()
      .findAll(lists)
      .every(({ state }) => !state.isInvalidated);
    if (isRead) onRead(athleteIds, began);
  };
  const leave = useEffectEvent(() => void ask());
  useEffect(() => () => leave(), []);
  return (athleteId) => {
    const { athleteIds, since, timer } = waiting.current ?? {
      ...{ athleteIds: new Set<string>(), since: Date.now(), timer: undefined },
    };
    clearTimeout(timer);
    const left = since + longestMs - Date.now();
    waiting.current = {
      athleteIds: athleteIds.add(athleteId),
      since,
      timer: setTimeout(ask, Math.max(0, Math.min(restMs, left))),
    };
  };
}
