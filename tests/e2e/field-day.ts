import { addDays, type LocalDate, localDateIn } from "@talus/domain/calendar";

/** The day of UTC so many days from now. */
export function dayIn(days: number): LocalDate {
  return addDays(localDateIn("UTC", new Date()), days);
}

/** That day as a field takes it: the browser of these tests reads British English. */
export function fieldDay(days: number): string {
  return dayIn(days).split("-").reverse().join("/");
}
