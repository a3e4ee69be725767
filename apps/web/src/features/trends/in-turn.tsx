"use client";

import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Skeleton } from "../../ui/page/skeleton";

/**
 * A chart in a task of its own: of several that come at once each waits for the one before, so that the page
 * hears who reads it between them.
 */
export function inTurn<P extends object>(Chart: ComponentType<P>): ComponentType<P> {
  return function InTurn(props: P) {
    return useTurn() ? <Chart {...props} /> : <Skeleton className="size-full" />;
  };
}

let before = Promise.resolve();

function useTurn(): boolean {
  const [isIn, setIn] = useState(false);
  useEffect(() => {
    let isGone = false;
    // Drawn before the task ends: else React draws it together with the next.
    const draw = () => flushSync(() => setIn(true));
    before = before.then(nextTask).then(() => (isGone ? undefined : draw()));
    return () => {
      isGone = true;
    };
  }, []);
  return isIn;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
