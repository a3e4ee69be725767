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
      bulkActions={(chosen, count) => (
        <>
          {may("invitation:write") && <InviteAthletesButton athletes={chosen} />}
          <AssignButton
            tone="primary"
            fixed={{
              target:
                "match" in chosen ? { kind: "roster", ...chosen } : { kind: "athletes", ...chosen },
              name: count === 1 ? "1 athlete" : `${count.toLocaleString("en")} athletes`,
            }}
          />
        </>
      )}
    />
  );
}
