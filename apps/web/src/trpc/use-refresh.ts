"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { Mutation } from "./changed-keys";
import { refresh } from "./refresh";

/** {@link refresh} of this page's cache. */
export function useRefresh(): (...mutations: Mutation[]) => Promise<void> {
  const cache = useQueryClient();
  return (...mutations) => refresh(cache, mutations);
}
