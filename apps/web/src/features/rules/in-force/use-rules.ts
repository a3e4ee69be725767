"use client";

import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";

/**
 * The organisation's rules in force. Every layout behind the sign-in prefetches them, so that a page
 * paints with them at once; they are read again when an owner applies others.
 */
export function useRules(): RuleSet {
  const { data } = useSuspenseQuery({
    ...useTRPC().rules.inForce.queryOptions(),
    staleTime: 300_000,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
