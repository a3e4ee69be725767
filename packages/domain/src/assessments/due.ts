import { addDays, type LocalDate } from "../calendar";

/** After how many days the next test may be taken, and after how many it is overdue. */
export type ReassessDays = { minDays: number; maxDays: number };

/** When the next test stands: not yet, in its window, past it; `first` where there was none so far. */
export type DueState = "first" | "not_yet" | "due" | "overdue";

/** The window of the next test. `from` null: there was none yet, it may be taken any day. */
export type Due = { state: DueState; from: LocalDate | null; until: LocalDate | null };

/**
 * When an athlete's next test is due: 14 to 21 days after the last, overdue after that; a coach who
 * asks to measure again makes it due on that day. Day 14 and day 21 are both inside the window.
 * Source: 000:47, R6.
 */
export function dueOf(
  known: { lastTakenOn: LocalDate | null; askedOn: LocalDate | null },
  today: LocalDate,
  { reassess }: { reassess: ReassessDays },
): Due {
  const { lastTakenOn, askedOn } = known;
  if (lastTakenOn === null) return { state: "first", from: null, until: null };
  const asked = askedOn !== null && askedOn >= lastTakenOn;
  const from = asked ? askedOn : addDays(lastTakenOn, reassess.minDays);
  const until = asked
    ? addDays(askedOn, reassess.maxDays - reassess.minDays)
    : addDays(lastTakenOn, reassess.maxDays);
  if (today < from) return { state: "not_yet", from, until };
  return { state: today <= until ? "due" : "overdue", from, until };
}
