"use client";

import { RosterScreen } from "../../../features/roster/roster-screen";
import { ChosenActs } from "../chosen-acts";

/** The roster with what other features do with the chosen athletes. */
export function AthletesScreen() {
  return (
    <RosterScreen bulkActions={(chosen, count) => <ChosenActs chosen={chosen} count={count} />} />
  );
}
