"use client";

import { askedForIn } from "@talus/domain/queue/queue-filters";
import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { useHydrated } from "../../../ui/use-hydrated";
import type { FrameCounts } from "./coach-frame";
import type { RailEntry } from "./rail-block";

/**
 * The rail's numbers and teams; they come after the page and nothing waits for them. Not asked for while
 * the server renders: a page below could then no longer hand over what it prefetched of the same.
 */
export function useFrameCounts(): { counts: FrameCounts; teams: RailEntry[] } {
  const trpc = useTRPC();
  const hydrated = useHydrated();
  const awake = () => hydrated;
  const [queue] = useQueries({
    queries: [trpc.queue.counts.queryOptions({ filters: {} })].filter(awake),
  });
  const [athletes] = useQueries({ queries: [trpc.roster.count.queryOptions()].filter(awake) });
  const [teams] = useQueries({ queries: [trpc.teams.list.queryOptions()].filter(awake) });
  const waiting = queue?.data;
  return {
    counts: {
      queue: waiting && askedForIn(waiting, {}),
      athletes: athletes?.data,
      teams: teams?.data?.length,
    },
    teams: (teams?.data ?? []).map((team) => ({
      href: `/teams/${team.id}`,
      label: team.name,
      count: Number(team.athletes),
    })),
  };
}
