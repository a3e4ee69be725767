import type { Metadata } from "next";
import { RulesScreen } from "../../../../features/rules/rules-screen";
import { signedInSession } from "../../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Rules" };

/** The rules that verdicts are judged by. */
export default async function RulesPage() {
  await signedInSession();
  const cache = serverQueryClient();
  await Promise.all([
    cache.prefetchQuery(trpc.rules.overview.queryOptions()),
    cache.prefetchQuery(trpc.rules.reliability.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <RulesScreen />
    </HydrateClient>
  );
}
