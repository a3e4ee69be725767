"use client";

import { useQuery } from "@tanstack/react-query";
import type { Mutation } from "./changed-keys";

/** What a dry run says of an input, asked anew for each; nothing is asked while a part is missing. */
export function useDryRun<Input, Answer>(
  procedure: Mutation,
  input: Input | null,
  ask: (input: Input) => Promise<Answer>,
) {
  return useQuery({
    queryKey: [procedure, input],
    queryFn: () => ask(input as Input),
    enabled: input !== null,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
}
