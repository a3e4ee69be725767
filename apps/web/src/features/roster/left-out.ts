import { isPausedOn } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { LeftOut, RosterRow } from "@talus/domain/roster/roster-view";

/** Which acts the reader may do with a selection. */
export type BulkActs = { assign: boolean; invite: boolean };

type Reason = keyof LeftOut;

const planReasons: [Reason, string][] = [
  ["held", "on safety hold"],
  ["archived", "archived"],
  ["paused", "paused"],
];
const invitationReasons: [Reason, string][] = [
  ["login", "with a login"],
  ["archivedWithout", "archived"],
];

/**
 * Who of a selection an act passes by, and why, a sentence an act; a plan that starts later may still
 * reach who is paused today.
 *
 * @example leftOutSentences({ ...none, held: 1 }, { assign: true, invite: true }) // ["No plan for 1 on safety hold."]
 */
export function leftOutSentences(counts: LeftOut, may: BulkActs): string[] {
  const plan = may.assign ? counted(counts, planReasons) : "";
  const invitation = may.invite ? counted(counts, invitationReasons) : "";
  return [plan && `No plan for ${plan}.`, invitation && `No invitation for ${invitation}.`].filter(
    (sentence) => sentence !== "",
  );
}

function counted(counts: LeftOut, reasons: [Reason, string][]): string {
  return reasons
    .filter(([reason]) => counts[reason] > 0)
    .map(([reason, words]) => `${counts[reason].toLocaleString("en")} ${words}`)
    .join(", ");
}

/** Whom of `rows` acts pass by: each counts once an act, by the reason that it tells first. */
export function leftOutOf(rows: Iterable<RosterRow>, today: LocalDate): LeftOut {
  const counts = { held: 0, archived: 0, paused: 0, login: 0, archivedWithout: 0 };
  for (const row of rows) {
    if (row.held) counts.held++;
    else if (row.status === "archived") counts.archived++;
    else if (isPausedOn(row, today)) counts.paused++;
    if (row.hasLogin) counts.login++;
    else if (row.status === "archived") counts.archivedWithout++;
  }
  return counts;
}

/** Whom acts pass by of a whole list, without those who are not meant. */
export function leftOutBut(all: LeftOut, except: LeftOut): LeftOut {
  const entries = Object.entries(all) as [Reason, number][];
  return Object.fromEntries(
    entries.map(([reason, count]) => [reason, count - except[reason]]),
  ) as LeftOut;
}
