"use client";

import { buckets } from "@talus/domain/queue/signals";
import { useQueries } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTRPC } from "../../../trpc/client";
import { useHydrated } from "../../../ui/use-hydrated";
import { groupTitles } from "../groups";
import { addressOf, readFilters } from "./queue-view";

/**
 * The groups that are not empty, as far as the other filters leave them, each with its number and address.
 * Not asked for while the server renders: the page hands over what it prefetched.
 */
export function useBuckets() {
  const trpc = useTRPC();
  const hydrated = useHydrated();
  const { bucket, ...filters } = readFilters(useSearchParams());
  const [{ data: counts } = { data: undefined }] = useQueries({
    queries: [trpc.queue.counts.queryOptions({ filters })].filter(() => hydrated),
  });
  return buckets
    .filter((one) => one === bucket || (counts && counts[one] > 0))
    .map((one) => ({
      href: addressOf({ ...filters, bucket: one }),
      label: groupTitles[one],
      count: counts?.[one],
      current: one === bucket,
    }));
}
