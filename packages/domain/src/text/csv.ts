/** A cell of a table: text, a number, nothing, or text that is no formula and stays as it is. */
export type Cell = string | number | null | { asIs: string };

/**
 * A table as CSV (RFC 4180, CRLF): quoted where needed; a text that a spreadsheet would run as a
 * formula (= + - @, tab, return first) gets an apostrophe before it, and so does one that has such
 * apostrophes already: taking one off again gives back the text. Numbers stay numbers.
 *
 * @example toCsv(["name"], [["=1+1"]]) // "name\r\n'=1+1\r\n"
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map(csvRow).join("");
}

/** One row as {@link toCsv} writes it, with its end. */
export function csvRow(row: readonly Cell[]): string {
  return `${row.map(cellText).join(",")}\r\n`;
}

/** A text as {@link toCsv} was given it: without the apostrophe that protects it. */
export function unprotected(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/**
 * Whether a cell of somebody's file is a formula that was never worked out, as a spreadsheet would run
 * it; a telephone number, a negative one and a name behind an @ are none.
 *
 * @example isFormula('=HYPERLINK("x")') // true; isFormula("+31 6 123") // false
 */
export function isFormula(cell: string): boolean {
  return /^(?:=|@\w+\(|[+-].*[|!(]\D)/.test(cell);
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return quoted(cell.asIs);
  const isProtected = /^'*[=+\-@\t\r]/.test(cell);
  return quoted(isProtected ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
