import type { Metadata } from "next";
import { TeamList } from "../../../features/teams/team-list";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Teams" };

/** The teams. */
export default async function TeamsPage() {
  await serverQueryClient().prefetchQuery(trpc.teams.list.queryOptions());
  return (
    <HydrateClient>
      <TeamList />
    </HydrateClient>
  );
}
