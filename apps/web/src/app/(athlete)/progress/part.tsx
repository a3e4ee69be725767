import { OtherTestsSection } from "../../../features/athletes/tests/other-tests-section";
import { PlanChangeCard } from "../../../features/reviews/plan-change/plan-change-card";
import { SessionHistory } from "../../../features/sessions/session-history";
import { AcuteChanges } from "../../../features/trends/acute/acute-changes";
import { FeelHistory } from "../../../features/trends/feel/feel-history";
import { OwnAnkles } from "../../../features/trends/own/own-ankles";
import { OwnTests } from "../../../features/trends/own/own-tests";
import type { ProgressView } from "../../../features/trends/own/progress-tabs";
import { serverQueryClient, trpc } from "../../../server/trpc";
import { LinkButton } from "../../../ui/buttons/link-button";
import { EmptyState } from "../../../ui/page/empty-state";

type Props = { athleteId: string; view: ProgressView; today: string };

/** Four weeks of sessions are read at a glance. */
const sessionDays = 28;

/** Asks for what a part shows, so that it stands in the page's first answer. */
export async function prefetchProgress({ athleteId, view }: Omit<Props, "today">) {
  const cache = serverQueryClient();
  const input = { athleteId };
  const asked = {
    ankles: () => [cache.fetchQuery(trpc.trends.athlete.queryOptions(input))],
    sessions: () => [
      cache.fetchQuery(trpc.sessions.history.queryOptions({ ...input, days: sessionDays })),
      cache.fetchQuery(trpc.sessions.feel.queryOptions(input)),
    ],
    plan: () => [cache.fetchQuery(trpc.reviews.list.queryOptions(input))],
    tests: () => [
      cache.fetchQuery(trpc.trends.athlete.queryOptions(input)),
      cache.fetchQuery(trpc.assessments.series.queryOptions(input)),
      cache.fetchQuery(trpc.sessions.acute.queryOptions(input)),
    ],
  };
  await Promise.all<unknown>(asked[view]());
}

/** The part of an athlete's progress that the address names. */
export function ProgressPart({ athleteId, view, today }: Props) {
  if (view === "sessions") {
    return (
      <>
        <SessionHistory athleteId={athleteId} days={sessionDays} />
        <FeelHistory athleteId={athleteId} />
      </>
    );
  }
  if (view === "plan") {
    return (
      <PlanChangeCard
        athleteId={athleteId}
        empty={
          <EmptyState sentence="What your coach decides after a test stands here, with the reason." />
        }
      />
    );
  }
  if (view === "tests") {
    return (
      <>
        <OwnTests athleteId={athleteId} />
        <OtherTestsSection athleteId={athleteId} today={today} />
        <AcuteChanges athleteId={athleteId} />
      </>
    );
  }
  return (
    <OwnAnkles
      athleteId={athleteId}
      emptyAction={
        <LinkButton href={`/assess/${athleteId}`} tone="primary" size="lg">
          Measure your ankles
        </LinkButton>
      }
    />
  );
}
