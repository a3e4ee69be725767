import { DomainError } from "@talus/domain/errors";
import Papa from "papaparse";

/**
 * One record of a CSV text: its cells, the line where it begins (the first is 1), and its lines as
 * they stand there. `broken` says why it cannot be read: its cells are then the line split as it is.
 */
export type CsvRecord = {
  cells: string[];
  line: number;
  raw: readonly string[];
  broken: string | null;
};

/** A cell goes over at most so many lines; a quote that is open longer was never closed. */
const mostCellLines = 200;

/** How often a record is tried with one more line that holds a quote. */
const mostTries = 10;

/** Blank lines and cells over several lines among them; nobody's roster has more. */
const mostLines = 250_000;

/** The header is at most so wide; a row may have a few cells too many. */
const mostCells = 1000;
const mostRowChars = 100_000;

/**
 * The records of a CSV text, one after the other. A quote that is never closed, or closed in the middle of a cell, spoils
 * its own line only: that line is handed back as broken, and reading goes on below it. Reads on until
 * there are more records than an import takes. INVALID: it has more lines or cells in a line than any
 * table, which is told before they are taken apart.
 */
export function* readRecords(
  text: string,
  delimiter: string,
  mostRows: number,
): Generator<CsvRecord, void> {
  const lines = linesOf(text);
  let left = mostRows + mostTitles;
  for (let at = 0; at < lines.length && left >= 0; ) {
    const record = recordAt(lines, at, delimiter);
    at += record.raw.length;
    if (record.broken === null && record.cells.every((cell) => cell.trim() === "")) continue;
    left -= 1;
    yield record;
  }
}

/** The lines of a text, whatever ends them, without its byte order mark. */
function linesOf(text: string): string[] {
  if (timesIn(text, "\n", mostLines) + timesIn(text, "\r", mostLines) > mostLines)
    throw new DomainError(
      "INVALID",
      `This has more than ${mostLines.toLocaleString("en")} lines. Delete the blank ones, or split it.`,
    );
  return text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
}

/** How often a character stands in a text; counted up to one more than `most`. */
function timesIn(text: string, character: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count <= most; count += 1)
    at = text.indexOf(character, at + 1);
  return count;
}

/** Titles and header stand above the rows. */
const mostTitles = 50;

function recordAt(lines: readonly string[], at: number, delimiter: string): CsvRecord {
  const first = lines[at] ?? "";
  const line = at + 1;
  if (!first.includes('"')) {
    refuseWide(first, delimiter, line);
    return { cells: first.split(delimiter), line, raw: [first], broken: null };
  }
  let { cells, fault } = parsed(first, delimiter, line);
  let count = 1;
  for (let tries = 0; fault === "open" && tries < mostTries; tries += 1) {
    const next = nextWithQuote(lines, at + count, at + mostCellLines);
    if (next === null) break;
    count = next - at + 1;
    ({ cells, fault } = parsed(lines.slice(at, at + count).join("\n"), delimiter, line));
  }
  if (fault === null) return { cells, line, raw: lines.slice(at, at + count), broken: null };
  return brokenLine(first, line, delimiter, notClosed(line, fault === "open" || count > 1));
}

function refuseWide(text: string, delimiter: string, line: number): void {
  const isWide = text.length > mostRowChars || timesIn(text, delimiter, mostCells) > mostCells;
  if (isWide)
    throw new DomainError(
      "INVALID",
      `The row in line ${line} has more than ${mostCells.toLocaleString("en")} cells or ${mostRowChars.toLocaleString("en")} characters. This is no table of athletes; choose another file.`,
    );
}

function nextWithQuote(lines: readonly string[], from: number, until: number): number | null {
  for (let at = from; at < Math.min(lines.length, until); at += 1)
    if (lines[at]?.includes('"')) return at;
  return null;
}

/** The cells of one record, and what is wrong with its quotes: open at its end, or text behind one. */
function parsed(text: string, delimiter: string, line: number) {
  refuseWide(text, delimiter, line);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  const codes = errors.map(({ code }) => code);
  const isSpoiled = codes.includes("InvalidQuotes") || data.length > 1;
  const fault = isSpoiled ? "spoiled" : codes.includes("MissingQuotes") ? "open" : null;
  return { cells: data[0] ?? [], fault } as const;
}

function notClosed(line: number, isOpen: boolean): string {
  return isOpen
    ? `A quote opens in line ${line} and is not closed; close it or take it out`
    : `A quote in line ${line} closes in the middle of a cell; write quotes inside a cell twice`;
}

/**
 * A record over several lines, taken apart where it swallowed what looks like rows of their own: a
 * line below its first has all the cells of a row, or it has more cells than the header. Each line
 * is then broken and says where the quote opens.
 */
export function splitRecord(record: CsvRecord, columns: number, delimiter: string): CsvRecord[] {
  const { raw, line, cells } = record;
  if (raw.length === 1 || columns < 2) return [record];
  const isRow = (text: string) => text.split(delimiter).length === columns;
  if (!raw.slice(1).some(isRow) && cells.length <= columns) return [record];
  const last = line + raw.length - 1;
  const message = `A quote opens in line ${line} and closes only in line ${last}, over what look like rows of their own; close it in line ${line} or take it out`;
  return raw
    .map((text, index) => brokenLine(text, line + index, delimiter, message))
    .filter(({ raw: [text] }) => text?.trim());
}

function brokenLine(text: string, line: number, delimiter: string, broken: string): CsvRecord {
  return { cells: text.split(delimiter), line, raw: [text], broken };
}
