"use client";

import type { QueueFilters } from "@talus/domain/queue/queue-filters";
import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { useChanges } from "../../live/use-changes";
import { useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import type { OwnActs } from "./deciding/own-acts";
import { groupsOf, openIn, type QueueGroup, type QueueRow } from "./groups";

type AskedPage = { bucket: QueueGroup["key"]; after: string; filters: QueueFilters };

/** While changes are told, only days that begin are missed; else a page asks again this often. */
const askEveryMs = { live: 300_000, alone: 30_000 };

/**
 * The queue by group: the first rows of each, and the further pages that were asked for; without what was
 * just decided. What others do shows by itself.
 */
export function useQueue(filters: QueueFilters, own: OwnActs) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const isLive = useChanges(() => void refresh("queue.mark"));
  const refetchInterval = isLive ? askEveryMs.live : askEveryMs.alone;
  const { data: queue } = useSuspenseQuery(
    trpc.queue.list.queryOptions({ filters }, { refetchInterval }),
  );
  const found = JSON.stringify(filters);
  const [asked, setAsked] = useState({ found, pages: [] as readonly AskedPage[] });
  const shown = asked.found === found ? asked.pages : [];
  const pages = useQueries({ queries: shown.map((page) => trpc.queue.page.queryOptions(page)) });
  const more = shown.map(({ bucket }, at) => ({ bucket, rows: pages[at]?.data ?? [] }));
  const { bucket: alone } = filters;
  const all = groupsOf(queue, more, own);
  const groups = alone ? all.filter(({ key }) => key === alone) : all;
  return {
    groups,
    open: openIn(groups, filters),
    /** Asks for the rows that follow those of a group. */
    showMore({ key: bucket, rows }: QueueGroup) {
      const after = rows.at(-1)?.place;
      if (after && !shown.some((page) => page.bucket === bucket && page.after === after))
        setAsked({ found, pages: [...shown, { bucket, after, filters }] });
    },
    isLoadingMore: pages.some(({ isPending }) => isPending),
  };
}

/** So few rows after the open one are left when further ones are asked for. */
const leastAhead = 10;

/** Where one group is looked at alone, its further rows are there before the keys come to its end. */
export function useMoreAhead(
  { groups, showMore }: Pick<ReturnType<typeof useQueue>, "groups" | "showMore">,
  { bucket }: QueueFilters,
  chosen: QueueRow | null,
): void {
  const [group] = groups;
  const isNear =
    bucket !== undefined &&
    group !== undefined &&
    chosen !== null &&
    group.total > group.rows.length &&
    group.rows.indexOf(chosen) >= group.rows.length - leastAhead;
  const count = group?.rows.length;
  const ask = useEffectEvent(() => group && showMore(group));
  useEffect(() => {
    if (isNear && count) ask();
  }, [isNear, count]);
}
