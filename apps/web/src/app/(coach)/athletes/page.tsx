import type { Metadata } from "next";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";
import { AthletesScreen } from "./athletes-screen";

/** The title of this page. */
export const metadata: Metadata = { title: "Athletes" };

/** The roster; its rows are asked for by the browser, since there may be thousands. */
export default async function AthletesPage() {
  await serverQueryClient().prefetchQuery(trpc.teams.list.queryOptions());
  return (
    <HydrateClient>
      <AthletesScreen />
    </HydrateClient>
  );
}
