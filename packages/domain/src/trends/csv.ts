/** A cell of a table: text, a number or nothing. */
export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180, CRLF): quoted where needed; a text that a spreadsheet would run as a
 * formula (= + - @, tab, return first) gets an apostrophe before it. Numbers stay numbers.
 *
 * @example toCsv(["name"], [["=1+1"]]) // "name\r\n'=1+1\r\n"
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
