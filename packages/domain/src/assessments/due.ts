import { addDays, type LocalDate } from "../calendar";

/** After how many days the next test may be taken, and after how many it is overdue. */
export type ReassessDays = { minDays: number; maxDays: number };

/** When the next test stands: not yet, in its window, past it; `first` where there was none so far. */
export type DueState = "first" | "not_yet" | "due" | "overdue";

/** What the next test's day is told from. */
export type DueBasis = {
  lastTakenOn: LocalDate | null;
  /** The day on which a coach last asked to measure again. */
  askedOn: LocalDate | null;
  /** The day of the planned test that is still to be taken. */
  plannedOn: LocalDate | null;
};

/** The window of the next test. `from` null: there was none yet, it may be taken any day. */
export type Due = {
  state: DueState;
  from: LocalDate | null;
  until: LocalDate | null;
  /** A coach planned it for a day: `from` and `until` are that day. */
  isPlanned: boolean;
};

/**
 * When an athlete's next test is due: 14 to 21 days after the last, overdue after that; a coach who
 * asks to measure again makes it due on that day. Day 14 and day 21 are both inside the window.
 * Source: 000:47, R6. A planned test is due on its day, whatever else there is, and overdue after it.
 */
export function dueOf(
  basis: DueBasis,
  today: LocalDate,
  { reassess }: { reassess: ReassessDays },
): Due {
  const isPlanned = basis.plannedOn !== null;
  const window = windowOf(basis, reassess);
  if (window === null) return { state: "first", from: null, until: null, isPlanned };
  const { from, until } = window;
  if (today < from) return { state: "not_yet", from, until, isPlanned };
  return { state: today <= until ? "due" : "overdue", from, until, isPlanned };
}

function windowOf(
  { lastTakenOn, askedOn, plannedOn }: DueBasis,
  { minDays, maxDays }: ReassessDays,
): { from: LocalDate; until: LocalDate } | null {
  if (plannedOn !== null) return { from: plannedOn, until: plannedOn };
  if (lastTakenOn === null) return null;
  if (askedOn !== null && askedOn >= lastTakenOn)
    return { from: askedOn, until: addDays(askedOn, maxDays - minDays) };
  return { from: addDays(lastTakenOn, minDays), until: addDays(lastTakenOn, maxDays) };
}
