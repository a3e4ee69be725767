import type { DayKind } from "@talus/domain/athletes/athlete";
import type { SessionKind } from "@talus/domain/sessions/log/session-log";

/** The length of a session as a title. */
export const kindTitles: Record<SessionKind, string> = {
  full: "Full session",
  short: "Short session",
};

/** A training day in one word that fits under a day of the strip. */
export const dayWords: Record<DayKind, string> = {
  rest: "Rest",
  easy: "Easy",
  // This one breaks where a narrow phone needs it.
  intervals: "Inter\u00advals",
  tempo: "Tempo",
  long: "Long",
  lower: "Lower",
  upper: "Upper",
};

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-11-20` as "Friday 20 November". */
export function longDate(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  return `${weekdayName(date)} ${at.getUTCDate()} ${months[at.getUTCMonth()]}`;
}

/** `2026-11-20` as "Friday". */
export function weekdayName(date: string): string {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
}

/** "24 min": whole minutes, at least one. */
export function minutes(durationSec: number): number {
  return Math.max(1, Math.ceil(durationSec / 60));
}
