import { addDays, type LocalDate, type Weekday } from "@talus/domain/calendar";

/** The days of the week that begins on `monday`, in order. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** Which days of a week are still to come, `today` among them: what has passed is not asked for. */
export function askedDays(monday: LocalDate, today: LocalDate): Weekday[] {
  return weekdays.filter((day) => addDays(monday, day - 1) >= today);
}
