import { type LocalDate, parseLocalDate } from "../calendar";

/** How a date such as 3/4/2026 reads: 3 April (day first) or 4 March (month first). */
export type DateOrder = "day_first" | "month_first";

/** What a cell says as a date, or why it says none. `both` are its readings, day first and month first. */
export type DateReading =
  | { kind: "date"; date: LocalDate; evidence: DateOrder | null }
  | { kind: "ambiguous"; both: { day_first: LocalDate; month_first: LocalDate } }
  | { kind: "impossible"; message: string }
  | { kind: "unreadable" };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Reads 2026-03-04, 2026/3/4, 3/4/2026 (also with `.` or `-`) and 4 Mar 2026. A numeric date that
 * reads both ways needs `order`; one that reads one way only must agree with `order` where it is given.
 * `evidence` is the order that the date itself shows: 17/02/1999 is day first, 3/3/1999 shows none.
 */
export function readDate(raw: string, order: DateOrder | null): DateReading {
  const text = raw.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return inCalendar(text, day(iso[1], iso[2], iso[3]), null);
  const worded = /^(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?,?[\s-](\d{4})$/i.exec(text);
  const month = worded ? months.indexOf((worded[2] ?? "").toLowerCase()) + 1 : 0;
  if (worded && month > 0) return inCalendar(text, day(worded[3], String(month), worded[1]), null);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!numeric) return { kind: "unreadable" };
  return inOrder(text, numeric, order);
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
  return { kind: "impossible", message: `The calendar has no ${text}` };
}

function day(year = "", month = "", dayOfMonth = ""): LocalDate | null {
  return parseLocalDate(`${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}
