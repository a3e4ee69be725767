import type { Metadata } from "next";
import { CaptureScreen } from "../../../../features/assessments/capture-screen";
import { CorrectionScreen } from "../../../../features/assessments/correction-screen";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Ankle test" };

type Props = {
  params: Promise<{ athleteId: string }>;
  searchParams: Promise<{ correct?: string | string[] }>;
};

/** An ankle test of one athlete, by a coach or by themselves; with `correct` the correction of one. */
export default async function AssessPage({ params, searchParams }: Props) {
  const { athleteId } = await params;
  const { correct } = await searchParams;
  const cache = serverQueryClient();
  if (typeof correct === "string") {
    await foundOr404(
      Promise.all([
        cache.fetchQuery(trpc.assessments.basis.queryOptions({ athleteId, amendsId: correct })),
        cache.fetchQuery(trpc.assessments.get.queryOptions({ athleteId, assessmentId: correct })),
      ]),
    );
    return (
      <HydrateClient>
        <CorrectionScreen athleteId={athleteId} assessmentId={correct} />
      </HydrateClient>
    );
  }
  await foundOr404(cache.fetchQuery(trpc.assessments.basis.queryOptions({ athleteId })));
  return (
    <HydrateClient>
      <CaptureScreen athleteId={athleteId} />
    </HydrateClient>
  );
}
