"use client";

import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import type { OwnActs } from "./deciding/own-acts";
import { groupsOf, type QueueGroup, waitingIn } from "./groups";

type AskedPage = { signal: QueueGroup["key"]; after: string };

/** The queue by group: the first rows of each, and the further pages that were asked for; without what was just decided. */
export function useQueue(own: OwnActs) {
  const trpc = useTRPC();
  const { data: queue } = useSuspenseQuery(trpc.queue.list.queryOptions());
  const [asked, setAsked] = useState<readonly AskedPage[]>([]);
  const pages = useQueries({ queries: asked.map((page) => trpc.queue.page.queryOptions(page)) });
  const more = asked.map(({ signal }, at) => ({ signal, rows: pages[at]?.data ?? [] }));
  const groups = groupsOf(queue, more, own);
  return {
    groups,
    waiting: waitingIn(groups),
    /** Asks for the rows that follow those of a group. */
    showMore({ key: signal, rows }: QueueGroup) {
      const after = rows.at(-1)?.place;
      if (after) setAsked([...asked, { signal, after }]);
    },
    isLoadingMore: pages.some(({ isPending }) => isPending),
  };
}
