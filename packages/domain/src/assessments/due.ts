import { addDays, type LocalDate } from "../calendar";
import type { RuleSet } from "../verdicts/rule-set/rule-set";

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
  { reassess }: Pick<RuleSet, "reassess">,
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
