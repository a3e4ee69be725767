"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import type { FrameCounts } from "./coach-frame";
import type { RailEntry } from "./rail-block";

/** The rail's numbers and teams; they come after the page and nothing waits for them. */
export function useFrameCounts(): { counts: FrameCounts; teams: RailEntry[] } {
  const trpc = useTRPC();
  const queue = useQuery(trpc.queue.list.queryOptions()).data;
  const athletes = useQuery(trpc.roster.count.queryOptions()).data;
  const teams = useQuery(trpc.teams.list.queryOptions()).data;
  return {
    counts: {
      queue: queue && queue.held.length + queue.toReview.length + queue.overdue.length,
      athletes,
      teams: teams?.length,
    },
    teams: (teams ?? []).map((team) => ({
      href: `/teams/${team.id}`,
      label: team.name,
      count: Number(team.athletes),
    })),
  };
}
