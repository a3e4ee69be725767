/** A calendar day without time or zone, `YYYY-MM-DD`; made by {@link parseLocalDate}. */
export type LocalDate = `${number}-${number}-${number}`;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMs = 86_400_000;

/**
 * The day as a `LocalDate`, or null where the calendar has no such day (30 February) or nobody of ours
 * lives on it: years 1900 to 2199.
 */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const days = dayNumber(text as LocalDate);
  // Some engines turn 30 February into 2 March instead of refusing it.
  return !Number.isNaN(days) && dateOfDayNumber(days) === text ? (text as LocalDate) : null;
}

/** Days since 1970-01-01, a day without a time being read as UTC; the only bridge to arithmetic. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(date) / dayMs;
}

/** The day that is `days` after 1970-01-01; the inverse of {@link dayNumber}. */
export function dateOfDayNumber(days: number): LocalDate {
  const known = knownDates.get(days);
  if (known) return known;
  const date = new Date(days * dayMs).toISOString().slice(0, 10) as LocalDate;
  knownDates.set(days, date);
  return date;
}

/** Placing a club's plans asks a million times for the same few weeks. */
const knownDates = new Map<number, LocalDate>();

/** `date` moved by whole days; negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO weekday of a day, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: LocalDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the week that holds `date`; roll-ups use Monday-based weeks everywhere. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/**
 * The calendar day at `instant` in an IANA time zone, as the athlete's own clock shows it. A zone that
 * the runtime does not know (any more) counts as UTC: a day is then off by one at most, and nothing stops.
 */
export function localDateIn(timeZone: string, instant: Date): LocalDate {
  return dayFormat(timeZone).format(instant) as LocalDate;
}

/** The calendar day of each time zone at an instant, reckoned once per zone. */
export function daysByZone(instant: Date): (timeZone: string) => LocalDate {
  const known = new Map<string, LocalDate>();
  return (timeZone) => {
    const day = known.get(timeZone) ?? localDateIn(timeZone, instant);
    known.set(timeZone, day);
    return day;
  };
}

/** The earliest and the latest calendar day that any time zone shows at an instant. */
export function daysAnywhere(instant: Date): { earliest: LocalDate; latest: LocalDate } {
  return {
    earliest: localDateIn("Etc/GMT+12", instant),
    latest: localDateIn("Etc/GMT-14", instant),
  };
}

/** Making one takes a hundred times as long as using it; there are no more than the world has zones. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const format = dayFormats.get(timeZone) ?? newDayFormat(timeZone);
  dayFormats.set(timeZone, format);
  return format;
}

function newDayFormat(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone, ...parts });
  } catch {
    return new Intl.DateTimeFormat("en-CA", { timeZone: "UTC", ...parts });
  }
}
