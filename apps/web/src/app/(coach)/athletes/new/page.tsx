import type { Metadata } from "next";
import { NewAthlete } from "../../../../features/athletes/form/new-athlete";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Add an athlete" };

/** One new athlete. */
export default async function NewAthletePage() {
  const cache = serverQueryClient();
  await Promise.all([
    cache.prefetchQuery(trpc.teams.list.queryOptions()),
    cache.prefetchQuery(trpc.athleteTypes.list.queryOptions()),
    cache.prefetchQuery(trpc.organisations.get.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <NewAthlete today={new Date().toISOString().slice(0, 10)} />
    </HydrateClient>
  );
}
