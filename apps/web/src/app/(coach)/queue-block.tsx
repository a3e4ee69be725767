"use client";

import { RailBlock } from "../../features/frame/coach/rail-block";
import { useBuckets } from "../../features/queue/filters/use-buckets";

/** The rail's second block on the queue's page: its groups with how many each has. */
export function QueueBlock() {
  return <RailBlock title="Buckets" entries={useBuckets()} />;
}
