import { fullName } from "@talus/domain/roster/athlete";
import type { Metadata } from "next";
import { AthleteHead } from "../../../../features/athletes/athlete-head";
import { athleteTabs } from "../../../../features/athletes/athlete-tabs";
import { EditAthlete } from "../../../../features/athletes/edit-athlete";
import { InjuriesSection } from "../../../../features/athletes/injuries-section";
import { PlanPanel } from "../../../../features/plans/plan-panel";
import { AthleteTrendPanel } from "../../../../features/trends/athlete-trend-panel";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";
import { LinkButton } from "../../../../ui/link-button";
import { PageBody } from "../../../../ui/page/page-body";

/** The title of this page. */
export const metadata: Metadata = { title: "Athlete" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tab?: string | string[] }>;
};

/** One athlete: the head, and the part that the address names. */
export default async function AthletePage({ params, searchParams }: Props) {
  const { id: athleteId } = await params;
  const { tab: asked } = await searchParams;
  const tab = athleteTabs.find((each) => each.tab === asked)?.tab ?? "overview";
  const cache = serverQueryClient();
  const { athlete } = await foundOr404(
    cache.fetchQuery(trpc.athletes.get.queryOptions({ athleteId })),
  );
  await Promise.all([
    cache.prefetchQuery(trpc.teams.list.queryOptions()),
    cache.prefetchQuery(trpc.trends.athlete.queryOptions({ athleteId })),
    cache.prefetchQuery(trpc.plans.get.queryOptions({ athleteId })),
  ]);
  return (
    <HydrateClient>
      <AthleteHead
        athleteId={athleteId}
        tab={tab}
        actions={<LinkButton href={`/assess/${athleteId}`}>Record test</LinkButton>}
      />
      <PageBody>
        {tab === "overview" && (
          <>
            <AthleteTrendPanel athleteId={athleteId} />
            <InjuriesSection athleteId={athleteId} />
          </>
        )}
        {tab === "plan" && <PlanPanel athleteId={athleteId} name={fullName(athlete)} />}
        {tab === "details" && <EditAthlete athleteId={athleteId} />}
      </PageBody>
    </HydrateClient>
  );
}
