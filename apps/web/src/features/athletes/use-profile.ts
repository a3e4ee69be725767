"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";

/** An athlete's profile; the page prefetches it. */
export function useProfile(athleteId: string) {
  return useSuspenseQuery(useTRPC().athletes.get.queryOptions({ athleteId })).data;
}
