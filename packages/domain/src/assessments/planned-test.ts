import { type AthleteStatus, isPausedOn } from "../athletes/athlete";
import { addDays, daysBetween, type LocalDate } from "../calendar";
import type { Source } from "../sources";
import type { ReassessDays } from "./due";

/** A day on which an athlete is to be tested, as a coach planned it. */
export type PlannedTest = {
  id: string;
  day: LocalDate;
  /** For the athlete to read; empty: none. */
  note: string;
  /** The athlete's day on which it was planned. */
  madeOn: LocalDate;
  madeByName: string;
};

/** A test so many days before the planned one stands for it: the room between day 14 and day 21. Our rule. */
export const earlyByDays = 7;

/**
 * Whether a test is the planned one: taken on its day or later, or within {@link earlyByDays} before it and
 * after the day on which it was planned. A test of the day of planning itself is none: it was known then.
 */
export function isMetBy({ day, madeOn }: Pick<PlannedTest, "day" | "madeOn">, takenOn: LocalDate) {
  return takenOn >= day || (takenOn > madeOn && takenOn >= addDays(day, -earlyByDays));
}

/** What speaks against a planned day, in words, with who says so; it forbids nothing. */
export type PlannedDayCaveat = { text: string; sources: readonly Source[] };

/**
 * What to say of a day before a test is planned for it: fewer than `minDays` after the last test, or more
 * than `maxDays` after it. Day 14 and day 21 are both fine. A first test is counted from today and can
 * only be late. Source: 000:47, R6.
 */
export function plannedDayCaveat(
  day: LocalDate,
  { lastTakenOn, today }: { lastTakenOn: LocalDate | null; today: LocalDate },
  { reassess: { minDays, maxDays } }: { reassess: ReassessDays },
): PlannedDayCaveat | null {
  const days = daysBetween(lastTakenOn ?? today, day);
  const sources = ["000:47", "R6"];
  if (lastTakenOn !== null && days < minDays) {
    const text = `Only ${days} ${days === 1 ? "day" : "days"} after the last test: sooner than ${minDays} days mostly shows measuring error, and nothing is stepped up on it.`;
    return { text, sources };
  }
  if (days <= maxDays) return null;
  const text =
    lastTakenOn === null
      ? `More than ${maxDays} days from today: until the first test there is nothing to choose a plan by.`
      : `${days} days after the last test: with more than ${maxDays} days between tests a change shows late.`;
  return { text, sources };
}

/** An athlete as far as it matters for planning a test. */
export type PlanningCandidate = {
  status: AthleteStatus;
  pausedUntil: LocalDate | null;
  isHeld: boolean;
  lastTakenOn: LocalDate | null;
  /** The athlete's own day. */
  today: LocalDate;
};

/** Why no test can be planned for somebody on a day, in words. */
export const planningFaults = {
  archived: "Restore the athlete first",
  held: "On safety hold: plan a test once it is cleared",
  paused: "Paused on that day: choose one after the pause",
  past: "Choose today or a later day",
  tested: "There is a test of that day already: choose a later one",
} as const;
export type PlanningFault = keyof typeof planningFaults;

/** Why no test can be planned for an athlete on a day; null: it can. A pause may end before it. */
export function planningFault(athlete: PlanningCandidate, day: LocalDate): PlanningFault | null {
  const { status, isHeld, lastTakenOn, today } = athlete;
  if (status === "archived") return "archived";
  if (isHeld) return "held";
  if (isPausedOn(athlete, day)) return "paused";
  if (day < today) return "past";
  return lastTakenOn !== null && day <= lastTakenOn ? "tested" : null;
}
