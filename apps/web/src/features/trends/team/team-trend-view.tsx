"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { type ActOn, changeParts } from "./changes/change-parts";
import type { TeamFilter } from "./filter/team-filter";
import { TrendView } from "./trend-view";

type Props = { teamId: string; filter: TeamFilter; actOn: ActOn };

/** A team's trends. Prefetch `trends.team` and `trends.changes`. */
export function TeamTrendView({ teamId, filter, actOn }: Props) {
  const { trends } = useTRPC();
  const asked = { teamId, ...filter };
  const { data } = useSuspenseQuery(trends.team.queryOptions(asked));
  const { data: changes } = useSuspenseQuery(trends.changes.queryOptions(asked));
  return (
    <TrendView
      {...{ data, filter }}
      title="Trends"
      parent={{ href: `/teams/${teamId}`, label: data.name }}
      changes={changeParts(changes, { weeks: data.weeks, listed: { teamId, filter }, actOn })}
    />
  );
}
