import type { Metadata } from "next";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";
import { ImportScreen } from "./import-screen";

/** The title of this page. */
export const metadata: Metadata = { title: "Import athletes" };

/** A roster from a file or a paste, gone on with where it was left. */
export default async function ImportPage() {
  const client = serverQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.teams.list.queryOptions()),
    client.prefetchQuery(trpc.roster.draft.queryOptions({ kind: "roster", refusedImportId: null })),
    client.prefetchQuery(trpc.roster.recentImports.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <ImportScreen />
    </HydrateClient>
  );
}
