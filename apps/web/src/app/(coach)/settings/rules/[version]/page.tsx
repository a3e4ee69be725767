import type { Metadata } from "next";
import { VersionScreen } from "../../../../../features/rules/version-screen";
import { foundOr404 } from "../../../../../server/found";
import { signedInSession } from "../../../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Rules of a version" };

/** One version of the rules, as verdicts name it. */
export default async function VersionPage({ params }: { params: Promise<{ version: string }> }) {
  const { version } = await params;
  await signedInSession();
  await foundOr404(serverQueryClient().fetchQuery(trpc.rules.version.queryOptions({ version })));
  return (
    <HydrateClient>
      <VersionScreen version={version} />
    </HydrateClient>
  );
}
