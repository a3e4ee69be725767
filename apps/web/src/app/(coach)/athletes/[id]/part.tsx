import type { AthleteTab } from "../../../../features/athletes/athlete-tabs";
import { InjuriesSection } from "../../../../features/athletes/injuries/injuries-section";
import { HoldPanel } from "../../../../features/holds/hold-panel";
import { AthleteTrendPanel } from "../../../../features/trends/athlete/athlete-trend-panel";
import { serverQueryClient, trpc } from "../../../../server/trpc";
import {
  AcuteChanges,
  EditAthlete,
  FeelHistory,
  OtherTestsSection,
  PlanPanel,
  SessionHistory,
  TestsSection,
} from "./late-panels";

type Props = { athleteId: string; tab: AthleteTab; name: string; today: string; held: boolean };

/** Asks for what a part shows, so that it stands in the page's first answer. */
export async function prefetchPart({ athleteId, tab }: Pick<Props, "athleteId" | "tab">) {
  const cache = serverQueryClient();
  const input = { athleteId };
  await Promise.all(
    {
      overview: () => [
        cache.prefetchQuery(trpc.holds.list.queryOptions(input)),
        cache.prefetchQuery(trpc.trends.athlete.queryOptions(input)),
      ],
      plan: () => [cache.prefetchQuery(trpc.plans.get.queryOptions(input))],
      tests: () => [
        cache.prefetchQuery(trpc.assessments.history.queryOptions(input)),
        cache.prefetchQuery(trpc.assessments.series.queryOptions(input)),
      ],
      sessions: () => [
        cache.prefetchQuery(trpc.sessions.history.queryOptions({ ...input, days: 42 })),
        cache.prefetchQuery(trpc.sessions.feel.queryOptions(input)),
        cache.prefetchQuery(trpc.sessions.acute.queryOptions(input)),
      ],
      details: () => [
        cache.prefetchQuery(trpc.teams.list.queryOptions()),
        cache.prefetchQuery(trpc.athleteTypes.list.queryOptions()),
      ],
    }[tab](),
  );
}

/** The part of an athlete's page that the address names. */
export function AthletePart({ athleteId, tab, name, today, held }: Props) {
  if (tab === "plan") return <PlanPanel athleteId={athleteId} name={name} />;
  if (tab === "tests") {
    return (
      <>
        <TestsSection athleteId={athleteId} />
        <OtherTestsSection athleteId={athleteId} today={today} />
      </>
    );
  }
  if (tab === "sessions") {
    return (
      <>
        <SessionHistory athleteId={athleteId} />
        <FeelHistory athleteId={athleteId} />
        <AcuteChanges athleteId={athleteId} />
      </>
    );
  }
  if (tab === "details") return <EditAthlete athleteId={athleteId} />;
  return (
    <>
      {held && <HoldPanel athleteId={athleteId} today={today} />}
      <AthleteTrendPanel athleteId={athleteId} />
      <InjuriesSection athleteId={athleteId} />
      {!held && <HoldPanel athleteId={athleteId} today={today} />}
    </>
  );
}
