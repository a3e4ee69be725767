import type { Metadata } from "next";
import { readCompareFilter } from "../../../../features/trends/compare/compare-filter";
import { CompareView } from "../../../../features/trends/compare/compare-view";
import type { SearchParams } from "../../../../features/trends/team/filter/team-filter";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Side by side" };

type Props = { searchParams: Promise<SearchParams> };

/** Teams, types or seasons side by side; the address holds which. */
export default async function ComparePage({ searchParams }: Props) {
  const filter = readCompareFilter(await searchParams);
  await foundOr404(serverQueryClient().fetchQuery(trpc.trends.compare.queryOptions(filter)));
  return (
    <HydrateClient>
      <CompareView filter={filter} />
    </HydrateClient>
  );
}
