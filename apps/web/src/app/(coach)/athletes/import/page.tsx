import type { Metadata } from "next";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";
import { ImportScreen } from "./import-screen";

/** The title of this page. */
export const metadata: Metadata = { title: "Import athletes" };

/** A roster from a file or a paste. */
export default async function ImportPage() {
  await serverQueryClient().prefetchQuery(trpc.teams.list.queryOptions());
  return (
    <HydrateClient>
      <ImportScreen />
    </HydrateClient>
  );
}
