"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { type ActOn, changeParts } from "./changes/change-parts";
import type { TeamFilter } from "./filter/team-filter";
import { TrendView } from "./trend-view";

type Props = { filter: TeamFilter; actOn: ActOn };

/** The organisation's trends. Prefetch `trends.organisation` and `trends.organisationChanges`. */
export function OrganisationTrendView({ filter, actOn }: Props) {
  const { trends } = useTRPC();
  const { data } = useSuspenseQuery(trends.organisation.queryOptions(filter));
  const { data: changes } = useSuspenseQuery(trends.organisationChanges.queryOptions(filter));
  const listed = { teamId: null, filter };
  return (
    <TrendView
      {...{ data, filter }}
      title={`${data.name}: trends`}
      changes={changeParts(changes, { weeks: data.weeks, listed, actOn })}
    />
  );
}
