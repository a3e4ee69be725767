import { shortDate } from "./date-words";

/** When something happened, on the reader's own clock: "at 18:38" today, "on 27 Nov at 18:38" before. */
export function momentWords(at: Date, now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const dayOf = (moment: Date) =>
    `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const time = `at ${two(at.getHours())}:${two(at.getMinutes())}`;
  return dayOf(at) === dayOf(now) ? time : `on ${shortDate(dayOf(at))} ${time}`;
}
