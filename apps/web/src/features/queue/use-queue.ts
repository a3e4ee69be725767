"use client";

import { useQueries, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import { groupsOf, type QueueGroup, waitingIn, withoutReview } from "./groups";

type AskedPage = { signal: QueueGroup["key"]; after: string };

/** The queue by group: the first rows of each, and the further pages that were asked for. */
export function useQueue() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: queue } = useSuspenseQuery(trpc.queue.list.queryOptions());
  const [asked, setAsked] = useState<readonly AskedPage[]>([]);
  const pages = useQueries({ queries: asked.map((page) => trpc.queue.page.queryOptions(page)) });
  const more = asked.map(({ signal }, at) => ({ signal, rows: pages[at]?.data ?? [] }));
  return {
    groups: groupsOf(queue, more),
    waiting: waitingIn(queue),
    /** Asks for the rows that follow those of a group. */
    showMore({ key: signal, rows }: QueueGroup) {
      const after = rows.at(-1)?.place;
      if (after) setAsked([...asked, { signal, after }]);
    },
    isLoadingMore: pages.some(({ isPending }) => isPending),
    /** Takes a verdict off the list at once; a refusal brings it back with the next reading. */
    takeOff(id: string) {
      queries.setQueryData(trpc.queue.list.queryKey(), (one) => one && withoutReview(one, id));
      for (const page of asked)
        queries.setQueryData(trpc.queue.page.queryKey(page), (rows) =>
          rows?.filter((row) => row.id !== id),
        );
    },
  };
}
