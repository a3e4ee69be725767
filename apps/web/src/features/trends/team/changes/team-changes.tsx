"use client";

import type { ShownWeek } from "@talus/domain/trends/team/team-weeks";
import { regressionWarning, worthRows } from "@talus/domain/trends/team/worth-rows";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../../trpc/client";
import { Notice } from "../../../../ui/marks/notice";
import { CitedSources } from "../../../science/sources/cited-sources";
import type { TeamFilter } from "../team-filter";
import { ResponderFrame } from "./responder-frame";
import { WorthCard } from "./worth-card";

type Props = { teamId: string; filter: TeamFilter; weeks: readonly ShownWeek[] };

/** What the change of a team is worth, and who did the sessions and changed. Prefetch `trends.changes`. */
export function TeamChanges({ teamId, filter, weeks }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.trends.changes.queryOptions({ teamId, ...filter }));
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <WorthCard rows={worthRows(data, { ...data, weeks })} today={data.today} />
      <ResponderFrame data={data} />
    </div>
  );
}

/** The warning above everything where the group was chosen for low first tests. */
export function CohortWarning({ teamId, filter }: Omit<Props, "weeks">) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.trends.changes.queryOptions({ teamId, ...filter }));
  if (data.start !== "limited") return null;
  const warning = regressionWarning(data, data);
  return (
    <Notice tone="caution" title="Chosen for low tests.">
      {warning ??
        "A group chosen for low tests gains by chance alone; here too few were tested twice to say how much."}{" "}
      <CitedSources sources={["Davis 1976", "our rule"]} />
    </Notice>
  );
}
