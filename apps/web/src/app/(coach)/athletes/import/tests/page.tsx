import type { Metadata } from "next";
import { TestImport } from "../../../../../features/roster/import/tests/test-import";
import { HydrateClient, serverQueryClient, trpc } from "../../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Import tests" };

/** Tests from a file or a paste, gone on with where they were left. */
export default async function ImportTestsPage() {
  const client = serverQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.roster.draft.queryOptions({ kind: "tests", refusedImportId: null })),
    client.prefetchQuery(trpc.roster.recentImports.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <TestImport />
    </HydrateClient>
  );
}
