"use client";

import { useEffect, useEffectEvent, useState } from "react";

const firstPauseMs = 1000;
const longestPauseMs = 60_000;

/** Of many changes one after the other the first is told at once, the others together after so long. */
const togetherMs = 2000;

/**
 * Calls `onChange` when the organisation's queue has changed, by whomever, and when changes may have been
 * missed. Gives whether they are told at all now: where not, a page asks again by itself. A page that
 * nobody sees does not listen, since a browser keeps few connections open to one place.
 */
export function useChanges(onChange: () => void): boolean {
  const [isLive, setLive] = useState(false);
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pauseMs = firstPauseMs;
    let wasLive = false;
    let lull: ReturnType<typeof setTimeout> | undefined;
    let isWaiting = false;

    const hear = () => {
      if (lull !== undefined) {
        isWaiting = true;
        return;
      }
      tell();
      lull = setTimeout(() => {
        lull = undefined;
        if (isWaiting) hear();
      }, togetherMs);
      isWaiting = false;
    };
    const close = () => {
      clearTimeout(timer);
      source?.close();
      source = null;
      setLive(false);
    };
    const open = () => {
      close();
      source = new EventSource("/api/live");
      source.addEventListener("open", () => {
        pauseMs = firstPauseMs;
        setLive(true);
        if (wasLive) tell();
        wasLive = true;
      });
      source.addEventListener("queue", hear);
      source.addEventListener("error", () => {
        close();
        timer = setTimeout(open, pauseMs);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      });
    };
    const follow = () => (document.visibilityState === "visible" ? open() : close());
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      clearTimeout(lull);
      close();
    };
  }, []);
  return isLive;
}
