import { mostImportRows } from "@talus/domain/roster/import/import.schema";
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

/**
 * The records of a CSV text. A quote that is never closed, or closed in the middle of a cell, spoils
 * its own line only: that line is handed back as broken, and reading goes on below it. Reads on until
 * there are more records than an import takes.
 */
export function readRecords(text: string, delimiter: string): CsvRecord[] {
  const lines = text.split("\n");
  const records: CsvRecord[] = [];
  for (let at = 0; at < lines.length && records.length <= mostRecords; ) {
    const record = recordAt(lines, at, delimiter);
    at += record.raw.length;
    if (record.broken !== null || record.cells.some((cell) => cell.trim() !== ""))
      records.push(record);
  }
  return records;
}

/** Titles and header stand above the rows. */
const mostRecords = mostImportRows + 50;

function recordAt(lines: readonly string[], at: number, delimiter: string): CsvRecord {
  const first = lines[at] ?? "";
  const line = at + 1;
  if (!first.includes('"'))
    return { cells: first.split(delimiter), line, raw: [first], broken: null };
  let { cells, fault } = parsed(first, delimiter);
  let count = 1;
  for (let tries = 0; fault === "open" && tries < mostTries; tries += 1) {
    const next = nextWithQuote(lines, at + count, at + mostCellLines);
    if (next === null) break;
    count = next - at + 1;
    ({ cells, fault } = parsed(lines.slice(at, at + count).join("\n"), delimiter));
  }
  if (fault === null) return { cells, line, raw: lines.slice(at, at + count), broken: null };
  return brokenLine(first, line, delimiter, notClosed(line, fault === "open" || count > 1));
}

function nextWithQuote(lines: readonly string[], from: number, until: number): number | null {
  for (let at = from; at < Math.min(lines.length, until); at += 1)
    if (lines[at]?.includes('"')) return at;
  return null;
}

/** The cells of one record, and what is wrong with its quotes: open at its end, or text behind one. */
function parsed(text: string, delimiter: string) {
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
