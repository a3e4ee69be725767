import type { Metadata } from "next";
import {
  readTeamFilter,
  type SearchParams,
} from "../../../features/trends/team/filter/team-filter";
import { foundOr404 } from "../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";
import { TrendScreen } from "./trend-screen";

/** The title of this page. */
export const metadata: Metadata = { title: "Trends" };

type Props = { searchParams: Promise<SearchParams> };

/** The organisation's trends, for whoever sees all of it; the address holds period, type and test. */
export default async function TrendsPage({ searchParams }: Props) {
  const filter = readTeamFilter(await searchParams);
  await foundOr404(serverQueryClient().fetchQuery(trpc.trends.organisation.queryOptions(filter)));
  return (
    <HydrateClient>
      <TrendScreen teamId={null} filter={filter} />
    </HydrateClient>
  );
}
