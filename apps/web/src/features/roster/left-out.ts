import { isPausedOn } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { RosterRow } from "@talus/domain/roster/roster-view";

/** Which acts the reader may do with a selection. */
export type BulkActs = { assign: boolean; invite: boolean };

/**
 * Who of a selection an act passes by, and why, a sentence an act. A person counts once an act, by the
 * reason that the act itself tells first; a plan that starts later may still reach who is paused today.
 *
 * @example leftOutSentences([held], today, { assign: true, invite: true }) // ["No plan for 1 on safety hold."]
 */
export function leftOutSentences(
  rows: readonly RosterRow[],
  today: LocalDate,
  may: BulkActs,
): string[] {
  const plan = may.assign ? countedBy(rows, (row) => whyNoPlan(row, today)) : "";
  const invitation = may.invite ? countedBy(rows, whyNoInvitation) : "";
  return [plan && `No plan for ${plan}.`, invitation && `No invitation for ${invitation}.`].filter(
    (sentence) => sentence !== "",
  );
}

function whyNoPlan(row: RosterRow, today: LocalDate): string | null {
  if (row.held) return "on safety hold";
  if (row.status === "archived") return "archived";
  return isPausedOn(row, today) ? "paused" : null;
}

function whyNoInvitation(row: RosterRow): string | null {
  if (row.hasLogin) return "with a login";
  return row.status === "archived" ? "archived" : null;
}

/** "7 on safety hold, 2 paused", in the order in which the reasons first appear; "" where none is left out. */
function countedBy(rows: readonly RosterRow[], why: (row: RosterRow) => string | null): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const reason = why(row);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${count.toLocaleString("en")} ${reason}`).join(", ");
}
