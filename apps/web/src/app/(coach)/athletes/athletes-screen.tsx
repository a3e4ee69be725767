"use client";

import { useCan } from "../../../features/access/access";
import { InviteAthletesButton } from "../../../features/members/invite-athletes-button";
import { AssignButton } from "../../../features/plans/assign/assign-button";
import { RosterScreen } from "../../../features/roster/roster-screen";

/** The roster with what other features do with the chosen athletes. */
export function AthletesScreen() {
  const may = useCan();
  return (
    <RosterScreen
      bulkActions={(athleteIds) => (
        <>
          {may("invitation:write") && <InviteAthletesButton athleteIds={athleteIds} />}
          <AssignButton
            tone="primary"
            fixed={{
              target: { kind: "athletes", athleteIds: [...athleteIds] },
              name: athleteIds.length === 1 ? "1 athlete" : `${athleteIds.length} athletes`,
            }}
          />
        </>
      )}
    />
  );
}
