import type { Metadata } from "next";
import { ReliabilityScreen } from "../../../../features/rules/reliability/reliability-screen";
import { signedInSession } from "../../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Measuring error" };

/** The organisation's own measuring error, from tests that were repeated. */
export default async function ReliabilityPage() {
  await signedInSession();
  await serverQueryClient().prefetchQuery(trpc.rules.reliability.queryOptions());
  return (
    <HydrateClient>
      <ReliabilityScreen />
    </HydrateClient>
  );
}
