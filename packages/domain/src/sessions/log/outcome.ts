import { isUrgent, noSymptoms, type RedFlag, redFlagsOf } from "../../safety/red-flags";
import type { SessionContent, SessionEntry, SessionOutcome } from "./session-log";

/** What a log means: it ran to its end, or red flags stopped it. */
export type LogOutcome = { outcome: SessionOutcome; flags: RedFlag[]; urgent: boolean };

/** The worst pain told anywhere in a log, 0–10; null where nobody told any. */
export function painMaxNrsOf(log: Pick<SessionContent, "entries" | "report">): number | null {
  const answers = [...log.entries.map((entry) => entry.painNrs), log.report?.painNrs ?? null];
  const numbers = answers.filter((nrs) => nrs !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/**
 * Whether a log stops the session: any red flag in its pain report, or pain above 5 in any exercise
 * (domain.md K1, 4.1 step 5). Pain of exactly 5 goes on.
 */
export function outcomeOfLog(log: Pick<SessionContent, "entries" | "report">): LogOutcome {
  const flags = redFlagsOf({ ...(log.report ?? noSymptoms), painNrs: painMaxNrsOf(log) });
  return {
    outcome: flags.length === 0 ? "completed" : "stopped",
    flags,
    urgent: isUrgent(flags),
  };
}

/** A correction never turns a stopped session into a completed one: only a clearance ends a hold. */
export function outcomeAfterAmendment(
  before: SessionOutcome,
  amended: Pick<SessionContent, "entries" | "report">,
): LogOutcome {
  const now = outcomeOfLog(amended);
  return before === "stopped" ? { ...now, outcome: "stopped" } : now;
}

/** How many of a log's exercises were done at least on one side, of how many. */
export function exercisesDone(entries: readonly SessionEntry[]): { done: number; of: number } {
  const all = new Set(entries.map((entry) => entry.itemId));
  const done = new Set(entries.filter((entry) => !entry.skipped).map((entry) => entry.itemId));
  return { done: done.size, of: all.size };
}
