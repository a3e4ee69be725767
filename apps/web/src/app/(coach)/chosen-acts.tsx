"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { useCan } from "../../features/access/access";
import { InviteAthletesButton } from "../../features/members/invite-athletes-button";
import { AssignButton } from "../../features/plans/assign/assign-button";

/** What other features do with the athletes chosen in the roster: invite, assign. */
export function ChosenActs({ chosen, count }: { chosen: RosterSelection; count: number }) {
  const may = useCan();
  return (
    <>
      {may("invitation:write") && <InviteAthletesButton athletes={chosen} />}
      <AssignButton
        tone="primary"
        fixed={{
          target:
            "match" in chosen ? { kind: "roster", ...chosen } : { kind: "athletes", ...chosen },
          name: athletesText(count),
        }}
      />
    </>
  );
}
