"use client";

import { useQuery } from "@tanstack/react-query";
import { GitFork } from "lucide-react";
import { useTRPC } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";

/** Leads to those whose plan differs from a routine; nothing where nobody's does. */
export function DivergedLink({ routineId }: { routineId: string }) {
  const trpc = useTRPC();
  const { data: counts } = useQuery(trpc.plans.divergedCounts.queryOptions({ routineId }));
  if (!counts) return null;
  const { review, maintenance, version } = counts;
  const total = review + maintenance + version;
  if (total === 0) return null;
  return (
    <LinkButton href={`/routines/${routineId}/differing`}>
      <GitFork aria-hidden className="max-sm:hidden" />
      {total.toLocaleString("en")} {total === 1 ? "differs" : "differ"}
    </LinkButton>
  );
}
