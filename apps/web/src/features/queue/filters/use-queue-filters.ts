"use client";

import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { useSearchParams } from "next/navigation";
import { addressOf, readFilters } from "./queue-view";

/** What the address narrows the queue to, and a change of it, which asks the server for no page. */
export function useQueueFilters(): [QueueFilters, (filters: QueueFilters) => void] {
  const filters = readFilters(useSearchParams());
  return [filters, (next) => window.history.replaceState(null, "", addressOf(next))];
}
