import type { Snooze, SnoozeEvent } from "@talus/domain/queue/marks";
import { counted } from "@talus/domain/text/count";
import type { RouterOutputs } from "../../../trpc/client";
import { shortDate } from "../../../ui/time/date-words";
import { momentWords } from "../../../ui/time/moment-words";
import type { QueueRow } from "../groups";

/** What a row may rest until, beside a day. */
export const eventWords: Record<SnoozeEvent, string> = {
  log: "the next session",
  test: "the next test",
};

/** Until when a row rests: "until 4 Dec", "until the next test, 4 Jan 2027 at the latest". */
export function untilWords({ until, event }: Snooze, today: string): string {
  const day = shortDate(until, today);
  return event === null ? `until ${day}` : `until ${eventWords[event]}, ${day} at the latest`;
}

/** Who let a row rest: "Snoozed by Ana until 4 Dec"; null where it does not. */
export function snoozedWords({ snooze, today }: QueueRow): string | null {
  return snooze && `Snoozed by ${snooze.by} ${untilWords(snooze, today)}`;
}

type Named = readonly { row: QueueRow }[];

/** What was done with how many: "Taken: Ines Berg." */
export function markedWords(said: string, done: Named): string {
  return `${said}: ${whom(done)}.`;
}

type StaleRow = RouterOutputs["queue"]["mark"]["stale"][number];

/** Who did what with rows that were to be marked: "Ana took Ines Berg at 18:38." */
export function staleWords([first]: readonly StaleRow[], left: Named, now: Date): string {
  const who = first?.changedBy ?? "Somebody";
  const at = first?.changedAt ? ` ${momentWords(first.changedAt, now)}` : "";
  if (!first || left.length > 1) return `${who} and others changed ${whom(left)} meanwhile${at}.`;
  return `${who} ${didWith(first, whom(left))}${at}.`;
}

function didWith({ snoozedUntil, ownerName, changedBy }: StaleRow, name: string): string {
  if (snoozedUntil !== null) return `snoozed ${name}`;
  if (ownerName === null) return `changed ${name}`;
  return ownerName === changedBy ? `took ${name}` : `gave ${name} to ${ownerName}`;
}

function whom(rows: Named): string {
  return rows.length === 1 ? (rows[0]?.row.name ?? "") : counted(rows.length, "row");
}
