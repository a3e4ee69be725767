import type { Metadata } from "next";
import { AssignButton } from "../../../../features/plans/assign/assign-button";
import { TeamScreen } from "../../../../features/teams/team-screen";
import { TeamGlance } from "../../../../features/trends/glance/team-glance";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";
import { TeamAthletes } from "./team-athletes";

/** The title of this page. */
export const metadata: Metadata = { title: "Team" };

/** One team; a stranger's is not found. */
export default async function TeamPage({ params }: { params: Promise<{ id: string }> }) {
  const { id: teamId } = await params;
  const cache = serverQueryClient();
  const team = await foundOr404(cache.fetchQuery(trpc.teams.get.queryOptions({ teamId })));
  await cache.prefetchQuery(trpc.trends.team.queryOptions({ teamId }));
  return (
    <HydrateClient>
      <TeamScreen
        teamId={teamId}
        actions={<AssignButton fixed={{ target: { kind: "team", teamId }, name: team.name }} />}
        trend={<TeamGlance teamId={teamId} />}
        athletes={<TeamAthletes teamId={teamId} />}
      />
    </HydrateClient>
  );
}
