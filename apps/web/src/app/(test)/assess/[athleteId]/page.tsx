import type { Metadata } from "next";
import { CaptureScreen } from "../../../../features/assess/capture-screen";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Ankle test" };

/** An ankle test of one athlete, by a coach or by themselves. */
export default async function AssessPage({ params }: { params: Promise<{ athleteId: string }> }) {
  const { athleteId } = await params;
  await foundOr404(
    serverQueryClient().fetchQuery(trpc.assessments.sheet.queryOptions({ athleteId })),
  );
  return (
    <HydrateClient>
      <CaptureScreen athleteId={athleteId} />
    </HydrateClient>
  );
}
