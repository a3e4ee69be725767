"use client";

import { useQueryClient } from "@tanstack/react-query";
import { changedKeys, type Mutation } from "./changed-keys";

/** Asks anew for what a write changed, and for nothing else; over when what is shown is new. */
export function useRefresh(): (...mutations: Mutation[]) => Promise<void> {
  const cache = useQueryClient();
  return async (...mutations) => {
    const keys = new Set(mutations.flatMap((mutation) => [...changedKeys[mutation]]));
    await Promise.all(
      [...keys].map((key) => cache.invalidateQueries({ queryKey: [key.split(".")] })),
    );
  };
}
