"use client";

import { RosterActs } from "../../../features/roster/roster-acts";
import type { TeamFilter } from "../../../features/trends/team/filter/team-filter";
import { OrganisationTrendView } from "../../../features/trends/team/organisation-trend-view";
import { TeamTrendView } from "../../../features/trends/team/team-trend-view";
import { ChosenActs } from "../chosen-acts";

type Props = { teamId: string | null; filter: TeamFilter };

/** Trends of a team, or (null) of the organisation, with what other features do with their athletes. */
export function TrendScreen({ teamId, filter }: Props) {
  const actOn = (athleteIds: string[]) => {
    const { length: count } = athleteIds;
    return (
      <>
        <RosterActs selection={{ athleteIds }} count={count} />
        <ChosenActs chosen={{ athleteIds }} count={count} />
      </>
    );
  };
  if (teamId === null) return <OrganisationTrendView {...{ filter, actOn }} />;
  return <TeamTrendView {...{ teamId, filter, actOn }} />;
}
