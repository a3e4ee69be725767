"use client";

import { AssignButton } from "../../../features/plans/assign/assign-button";
import type { TeamFilter } from "../../../features/trends/team/filter/team-filter";
import { OrganisationTrendView } from "../../../features/trends/team/organisation-trend-view";
import { TeamTrendView } from "../../../features/trends/team/team-trend-view";

type Props = { teamId: string | null; filter: TeamFilter };

/** Trends of a team, or (null) of the organisation, with what other features do with their athletes. */
export function TrendScreen({ teamId, filter }: Props) {
  const actOn = (athleteIds: string[]) => (
    <AssignButton
      tone="primary"
      fixed={{ target: { kind: "athletes", athleteIds }, name: `${athleteIds.length} athletes` }}
    />
  );
  if (teamId === null) return <OrganisationTrendView {...{ filter, actOn }} />;
  return <TeamTrendView {...{ teamId, filter, actOn }} />;
}
