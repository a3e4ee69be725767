import type { Metadata } from "next";
import { ImportWizard } from "../../../../features/roster-import/import-wizard";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Import athletes" };

/** A roster from a file or a paste. */
export default async function ImportPage() {
  await serverQueryClient().prefetchQuery(trpc.teams.list.queryOptions());
  return (
    <HydrateClient>
      <ImportWizard />
    </HydrateClient>
  );
}
