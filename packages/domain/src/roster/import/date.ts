import { type LocalDate, parseLocalDate } from "../../calendar";
import { monthOf } from "./month-words";

/** How a date such as 3/4/2026 reads: 3 April (day first) or 4 March (month first). */
export type DateOrder = "day_first" | "month_first";

/** What a cell says as a date, or why it says none. `both` are its readings, day first and month first. */
export type DateReading =
  | { kind: "date"; date: LocalDate; evidence: DateOrder | null }
  | { kind: "ambiguous"; both: { day_first: LocalDate; month_first: LocalDate } }
  | { kind: "impossible"; message: string }
  | { kind: "far_year" }
  | { kind: "unreadable"; reason?: string };

/** No date is written longer; nothing longer is searched. */
const longestDateChars = 60;

const midnight =
  /[t\s,]+(?:0{1,2}:00(?::00(?:[.,]0+)?)?|12:00(?::00)?\s*a\.?m\.?)\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads 2026-03-04, 2026/3/4, 3/4/2026 (also with `.` or `-`), 4 Mar 2026 and Mar 4, 2026, each also
 * with a midnight time. A numeric date that reads both ways needs `order`; one that reads one way
 * only must agree with `order` where it is given. `evidence` is the order that the date itself
 * shows: 17/02/1999 is day first, 3/3/1999 shows none.
 */
export function readDate(raw: string, order: DateOrder | null): DateReading {
  if (raw.length > longestDateChars) return { kind: "unreadable" };
  const text = raw.normalize("NFKC").trim().replace(midnight, "");
  const iso =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (iso) return inCalendar(text, day(iso[1], iso[3], iso[4]), null);
  const worded = wordedDate(text);
  if (worded) return inCalendar(text, day(worded.year, worded.month, worded.day), null);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric) return inOrder(text, numeric, order);
  const reason = whyUnreadable(text);
  return { kind: "unreadable", ...(reason ? { reason } : {}) };
}

const separator = "(?:[\\s.,/-]+)";
const dayFirstWords = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?${separator}(\\p{L}+)${separator}(\\d{4})$`,
  "iu",
);
const monthFirstWords = new RegExp(
  `^(\\p{L}+)${separator}(\\d{1,2})(?:st|nd|rd|th)?${separator}(\\d{4})$`,
  "iu",
);
const yearFirstWords = new RegExp(`^(\\d{4})${separator}(\\p{L}+)${separator}(\\d{1,2})$`, "u");

function wordedDate(text: string): { year: string; month: string; day: string } | null {
  const [, first, second, third] =
    dayFirstWords.exec(text) ?? monthFirstWords.exec(text) ?? yearFirstWords.exec(text) ?? [];
  if (!first || !second || !third) return null;
  const monthWord = /\d/.test(first) ? second : first;
  const month = monthOf(monthWord);
  if (month === null) return null;
  if (first === monthWord) return { year: third, month: String(month), day: second };
  const isYearFirst = first.length === 4;
  const [year, dayOfMonth] = isYearFirst ? [first, third] : [third, first];
  return { year, month: String(month), day: dayOfMonth };
}

/** The shapes that spreadsheets make of dates, and why none of them is guessed. */
function whyUnreadable(text: string): string | null {
  if (/\d{1,2}:\d{2}/.test(text))
    return "carries a time of day, so it may be another day elsewhere";
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return "is a spreadsheet's number for a day";
  if (
    /^\D*\d{1,2}\D+\d{1,2}\D+['’]?\d{2}$/.test(text) ||
    /^(?:\d{1,2}\W*\p{L}+|\p{L}+\W*\d{1,2})\W+\d{2}$/u.test(text)
  )
    return "has a year of two digits";
  return null;
}

function inOrder(text: string, parts: RegExpExecArray, order: DateOrder | null): DateReading {
  const dayFirst = day(parts[3], parts[2], parts[1]);
  const monthFirst = day(parts[3], parts[1], parts[2]);
  if (order) {
    const chosen = order === "day_first" ? dayFirst : monthFirst;
    const evidence = dayFirst === monthFirst ? null : order;
    if (chosen || !(dayFirst ?? monthFirst)) return inCalendar(text, chosen, evidence);
    const word = order === "day_first" ? "day first" : "month first";
    return { kind: "impossible", message: `${text} is no date when read ${word}` };
  }
  if (dayFirst && monthFirst && dayFirst !== monthFirst)
    return { kind: "ambiguous", both: { day_first: dayFirst, month_first: monthFirst } };
  const evidence = dayFirst === monthFirst ? null : dayFirst ? "day_first" : "month_first";
  return inCalendar(text, dayFirst ?? monthFirst, evidence);
}

function inCalendar(text: string, date: LocalDate | null, evidence: DateOrder | null): DateReading {
  if (date) return { kind: "date", date, evidence };
  const year = Number(/(?<!\d)\d{4}/.exec(text)?.[0]);
  if (year < 1900 || year > 2199) return { kind: "far_year" };
  return { kind: "impossible", message: `The calendar has no ${text}` };
}

function day(year = "", month = "", dayOfMonth = ""): LocalDate | null {
  return parseLocalDate(`${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}
