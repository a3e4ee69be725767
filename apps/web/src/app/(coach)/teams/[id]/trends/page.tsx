import type { Metadata } from "next";
import {
  readTeamFilter,
  type SearchParams,
} from "../../../../../features/trends/team/filter/team-filter";
import { foundOr404 } from "../../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../../server/trpc";
import { TrendScreen } from "../../../trends/trend-screen";

/** The title of this page. */
export const metadata: Metadata = { title: "Team trends" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** A team's trends; the address holds period, type and test. */
export default async function TeamTrendsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const filter = readTeamFilter(await searchParams);
  const cache = serverQueryClient();
  const asked = { teamId: id, ...filter };
  await foundOr404(cache.fetchQuery(trpc.trends.team.queryOptions(asked)));
  await cache.prefetchQuery(trpc.trends.changes.queryOptions(asked));
  return (
    <HydrateClient>
      <TrendScreen teamId={id} filter={filter} />
    </HydrateClient>
  );
}
