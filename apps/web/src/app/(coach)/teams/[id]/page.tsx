import type { Metadata } from "next";
import { AssignButton } from "../../../../features/plans/assign/assign-button";
import { TeamScreen } from "../../../../features/teams/team-screen";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";
import { TeamAthletes } from "./team-athletes";

/** The title of this page. */
export const metadata: Metadata = { title: "Team" };

/** One team; a stranger's is not found. */
export default async function TeamPage({ params }: { params: Promise<{ id: string }> }) {
  const { id: teamId } = await params;
  const team = await foundOr404(
    serverQueryClient().fetchQuery(trpc.teams.get.queryOptions({ teamId })),
  );
  return (
    <HydrateClient>
      <TeamScreen
        teamId={teamId}
        actions={<AssignButton fixed={{ target: { kind: "team", teamId }, name: team.name }} />}
        athletes={<TeamAthletes teamId={teamId} />}
      />
    </HydrateClient>
  );
}
