import type { Metadata } from "next";
import { WeekView } from "../../../../features/trends/week/week-view";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Last week" };

/** What changed in the last full week, by team. */
export default async function WeekPage() {
  await serverQueryClient().prefetchQuery(trpc.trends.week.queryOptions());
  return (
    <HydrateClient>
      <WeekView />
    </HydrateClient>
  );
}
