import { fullName } from "@talus/domain/athletes/athlete";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AthleteHead } from "../../../../features/athletes/athlete-head";
import { athleteParts } from "../../../../features/athletes/athlete-parts";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";
import { PageBody } from "../../../../ui/page/page-body";
import { AthleteActions } from "./athlete-actions";
import { AthleteParts } from "./athlete-parts";

/** The title of this page. */
export const metadata: Metadata = { title: "Athlete" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tab?: string | string[] }>;
};

/** One athlete on one page: what the first screen shows is in its answer, the rest follows. */
export default async function AthletePage({ params, searchParams }: Props) {
  const { id: athleteId } = await params;
  // Each part was a page of its own once: what still leads there leads to its place.
  const { tab } = await searchParams;
  if (tab !== undefined) {
    const part = athleteParts.find(({ id }) => id === (tab === "tests" ? "all-tests" : tab));
    redirect(`/athletes/${athleteId}${part ? `#${part.id}` : ""}`);
  }
  const cache = serverQueryClient();
  const profile = trpc.athletes.get.queryOptions({ athleteId });
  const { athlete, standing, today } = await foundOr404(cache.fetchQuery(profile));
  await Promise.all([
    cache.prefetchQuery(trpc.plans.get.queryOptions({ athleteId })),
    cache.prefetchQuery(trpc.trends.athlete.queryOptions({ athleteId })),
    cache.prefetchQuery(trpc.holds.list.queryOptions({ athleteId })),
  ]);
  return (
    <HydrateClient>
      <AthleteHead athleteId={athleteId} actions={<AthleteActions athleteId={athleteId} />} />
      <PageBody>
        <AthleteParts
          athleteId={athleteId}
          name={fullName(athlete)}
          today={today}
          held={standing.isHeld}
        />
      </PageBody>
    </HydrateClient>
  );
}
