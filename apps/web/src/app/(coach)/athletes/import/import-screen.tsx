"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { useCan } from "../../../../features/access/access";
import { InviteAthletesButton } from "../../../../features/members/invite-athletes-button";
import { AssignButton } from "../../../../features/plans/assign/assign-button";
import { RosterImport } from "../../../../features/roster/import/roster-import";

/** The import with what other features do next with the people who came in. */
export function ImportScreen() {
  const may = useCan();
  return (
    <RosterImport
      nextActions={(athleteIds) => (
        <>
          {may("invitation:write") && (
            <InviteAthletesButton athletes={{ athleteIds: [...athleteIds] }} />
          )}
          <AssignButton
            tone="primary"
            fixed={{
              target: { kind: "athletes", athleteIds: [...athleteIds] },
              name: athletesText(athleteIds.length),
            }}
          />
        </>
      )}
    />
  );
}
