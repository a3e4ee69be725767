"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { latePart } from "../../../ui/late-part";
import { Skeleton } from "../../../ui/page/skeleton";
import type { ActOn } from "./changes/change-parts";
import type { TeamFilter } from "./filter/team-filter";
import { TrendView } from "./trend-view";

const LatePart = latePart(
  () => import("./changes/organisation-part").then((file) => file.OrganisationPart),
  { place: <Skeleton className="h-90 w-full rounded-card" />, inBrowser: true },
);

type Props = { filter: TeamFilter; actOn: ActOn };

/** The organisation's trends; what looks at each athlete comes after the rest. Prefetch `trends.organisation`. */
export function OrganisationTrendView({ filter, actOn }: Props) {
  const { trends } = useTRPC();
  const { data } = useSuspenseQuery(trends.organisation.queryOptions(filter));
  const asked = { filter, weeks: data.weeks, actOn };
  return (
    <TrendView
      {...{ data, filter }}
      title={`${data.name}: trends`}
      changes={{
        warning: filter.start === "limited" && <LatePart part="warning" {...asked} />,
        map: (tableFirst) => <LatePart part="map" {...{ tableFirst }} {...asked} />,
        worth: <LatePart part="worth" {...asked} />,
      }}
    />
  );
}
