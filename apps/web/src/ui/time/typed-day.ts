/** The order in which a reader writes a day, with the sign between. */
export type DayOrder = { parts: readonly DayPart[]; sign: string };
type DayPart = "day" | "month" | "year";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const letters: Record<DayPart, string> = { day: "dd", month: "mm", year: "yyyy" };

/** The order of a language and region: "de" day.month.year, "en-US" month/day/year, "sv" year-month-day. */
export function dayOrderOf(locale: string): DayOrder {
  const shape = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const latin = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;
  const pieces = new Intl.DateTimeFormat(locale, { ...shape, ...latin }).formatToParts(0);
  const parts = pieces.flatMap(({ type }) => (type in letters ? [type as DayPart] : []));
  const literal = pieces.find(({ type }) => type === "literal")?.value ?? "";
  return { parts, sign: /[./-]/.exec(literal)?.[0] ?? "." };
}

/** How a day is written in this order: "dd.mm.yyyy". */
export function dayShape({ parts, sign }: DayOrder): string {
  return parts.map((part) => letters[part]).join(sign);
}

/**
 * `2026-11-03` as its reader writes it; what is no such day stays as it is.
 *
 * @example writtenDay("2026-11-03", dayOrderOf("en-US")) // "11/03/2026"
 */
export function writtenDay(day: string, { parts, sign }: DayOrder): string {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === "") return day;
  const known: Record<DayPart, string> = { year, month, day: date };
  return parts.map((part) => known[part]).join(sign);
}

/**
 * A typed day as `YYYY-MM-DD`: in the reader's order with any sign between or none, year first, or with
 * the month's English name. Null where it is none, or a year has not its four digits.
 */
export function typedDay(text: string, { parts }: DayOrder): string | null {
  const groups = text.trim().match(/\d+|\p{L}+/gu) ?? [];
  const [first = "", second = "", third = ""] =
    groups.length === 1 ? splitDigits(groups[0], parts) : groups;
  if (groups.length !== 1 && groups.length !== 3) return null;
  if (/^\p{L}/u.test(first)) return calendarDay(third, monthNamed(first), second);
  if (/^\p{L}/u.test(second)) {
    return first.length === 4
      ? calendarDay(first, monthNamed(second), third)
      : calendarDay(third, monthNamed(second), first);
  }
  if (first.length === 4) return calendarDay(first, Number(second), third);
  const at = (part: DayPart) => [first, second, third][parts.indexOf(part)] ?? "";
  return calendarDay(at("year"), Number(at("month")), at("day"));
}

/** Eight digits without a sign between, cut where the order puts its parts. */
function splitDigits(digits: string | undefined, parts: readonly DayPart[]): string[] {
  if (!digits || !/^\d{8}$/.test(digits)) return [];
  let from = 0;
  return parts.map((part) => {
    const until = from + letters[part].length;
    const piece = digits.slice(from, until);
    from = until;
    return piece;
  });
}

function monthNamed(word: string): number {
  return months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function calendarDay(year: string, month: number, day: string): string | null {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day)) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  const text = `${year}-${two(month)}-${two(Number(day))}`;
  const at = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  return exists ? text : null;
}
