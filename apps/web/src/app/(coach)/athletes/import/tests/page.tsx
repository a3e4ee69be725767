import type { Metadata } from "next";
import { TestWizard } from "../../../../../features/roster/import/tests/test-wizard";
import { HydrateClient, serverQueryClient, trpc } from "../../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Import tests" };

/** Tests from a file or a paste, gone on with where they were left. */
export default async function ImportTestsPage() {
  await serverQueryClient().prefetchQuery(trpc.roster.draft.queryOptions({ kind: "tests" }));
  return (
    <HydrateClient>
      <TestWizard />
    </HydrateClient>
  );
}
