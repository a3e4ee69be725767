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
  return [head, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** A text as {@link toCsv} was given it: without the apostrophe that protects it. */
export function unprotected(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return quoted(cell.asIs);
  const isFormula = /^'*[=+\-@\t\r]/.test(cell);
  return quoted(isFormula ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
