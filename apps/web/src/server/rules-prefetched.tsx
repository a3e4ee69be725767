import type { ReactNode } from "react";
import { signedInSession } from "./session";
import { HydrateClient, serverQueryClient, trpc } from "./trpc";

/** Hands the rules in force to every page below, so that `useRules` never waits. */
export async function RulesPrefetched({ children }: { children: ReactNode }) {
  const { rules } = await signedInSession();
  serverQueryClient().setQueryData(trpc.rules.inForce.queryKey(), rules);
  return <HydrateClient>{children}</HydrateClient>;
}
