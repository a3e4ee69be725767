import { daysBetween, type LocalDate } from "../calendar";

/** How many days back a session may still be logged or corrected. */
export const lateWindowDays = 7;

/** How a day stands to the athlete's today for logging. */
export type Lateness = "today" | "late" | "too_late" | "future";

/** Whether a day may still be logged: today, or late up to and including seven days ago. */
export function latenessOf(date: LocalDate, today: LocalDate): Lateness {
  const days = daysBetween(date, today);
  if (days < 0) return "future";
  if (days === 0) return "today";
  return days <= lateWindowDays ? "late" : "too_late";
}
