"use client";

import { TeamRoster } from "../../../../features/roster/team-roster";
import { ChosenActs } from "../../chosen-acts";

/** A team's athletes with what other features do with the chosen ones. */
export function TeamAthletes({ teamId }: { teamId: string }) {
  return (
    <TeamRoster
      teamId={teamId}
      bulkActions={(chosen, count) => <ChosenActs chosen={chosen} count={count} />}
    />
  );
}
