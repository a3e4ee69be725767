"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";

/** An athlete's profile; the page prefetches it. */
export function useProfile(athleteId: string) {
  return useSuspenseQuery(useTRPC().athletes.get.queryOptions({ athleteId })).data;
}

/** Call after a change: everything about this athlete and the lists is asked for anew. */
export function useRefreshAthlete() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries();
}
