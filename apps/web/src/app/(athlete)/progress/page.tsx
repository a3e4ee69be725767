import { localDateIn } from "@talus/domain/calendar";
import type { Metadata } from "next";
import { OtherTestsSection } from "../../../features/athletes/other-tests-section";
import { PlanChangeCard } from "../../../features/review/plan-change-card";
import { AcuteChanges } from "../../../features/trends/acute/acute-changes";
import { AthleteTrendPanel } from "../../../features/trends/athlete/athlete-trend-panel";
import { FeelHistory } from "../../../features/trends/feel/feel-history";
import { signedInSession } from "../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";
import { LinkButton } from "../../../ui/link-button";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageHeader } from "../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Progress" };

/** The athlete's own line: both ankles over time, no rank, no injury risk. */
export default async function ProgressPage() {
  const { athlete } = await signedInSession();
  return (
    <>
      <PageHeader title="Progress" large />
      {athlete ? (
        <OwnTrend athleteId={athlete.id} today={localDateIn(athlete.timeZone, new Date())} />
      ) : (
        <EmptyState sentence="Your coach has not linked you to an athlete record yet." />
      )}
    </>
  );
}

async function OwnTrend({ athleteId, today }: { athleteId: string; today: string }) {
  const cache = serverQueryClient();
  await Promise.all([
    cache.fetchQuery(trpc.trends.athlete.queryOptions({ athleteId })),
    cache.fetchQuery(trpc.sessions.feel.queryOptions({ athleteId })),
    cache.fetchQuery(trpc.sessions.acute.queryOptions({ athleteId })),
    cache.fetchQuery(trpc.assessments.series.queryOptions({ athleteId })),
  ]);
  return (
    <HydrateClient>
      <div className="flex flex-col gap-4">
        <AthleteTrendPanel
          athleteId={athleteId}
          columns={1}
          emptyAction={
            <LinkButton href={`/assess/${athleteId}`} tone="primary" size="lg">
              Measure your ankles
            </LinkButton>
          }
        />
        <PlanChangeCard athleteId={athleteId} />
        <OtherTestsSection athleteId={athleteId} today={today} />
        <FeelHistory athleteId={athleteId} />
        <AcuteChanges athleteId={athleteId} />
      </div>
    </HydrateClient>
  );
}
