import type { ReactNode } from "react";
import { HydrateClient, serverQueryClient, trpc } from "./trpc";

/** Hands the rules in force to every page below, so that `useRules` never waits. */
export async function RulesPrefetched({ children }: { children: ReactNode }) {
  await serverQueryClient().prefetchQuery(trpc.rules.inForce.queryOptions());
  return <HydrateClient>{children}</HydrateClient>;
}
