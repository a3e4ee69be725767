import { fieldOf } from "@talus/domain/roster/import/columns";
import {
  type Delimiter,
  detectDelimiter,
  headerRow,
  headerWithin,
  type KnowsHeader,
  separatorLine,
} from "@talus/domain/roster/import/header";
import { mostImportRows } from "@talus/domain/roster/import/import.schema";
import type { Steps } from "@talus/domain/text/steps";
import { type CsvRecord, readRecords, splitRecord } from "./csv-records";
import { FileRows } from "./file-rows";

/** A file as cells; the first of `rows` stands in line `lines[0]` of the file. */
export type FileTable = {
  delimiter: Delimiter;
  /** Lines above the header that are no part of the table. */
  titles: { line: number; text: string }[];
  headers: string[];
  rows: FileRows;
  lines: number[];
  /** Why a line cannot be read, by the index of its row. */
  broken: ReadonlyMap<number, string>;
};

/** What a file is to hold: which headers are known, and how many rows are read at most. */
export type FileKind = { knows: KnowsHeader; mostRows: number };

/** A file of athletes. */
export const rosterFile: FileKind = {
  knows: (header) => fieldOf(header) !== null,
  mostRows: mostImportRows,
};

/**
 * Splits a file or a paste from a spreadsheet into cells: comma, semicolon, tab or pipe, or
 * what its `sep=` line names; quotes, any line ends, with or without byte order mark. Blank lines
 * are left out but counted in `lines`, and so are titles above the header.
 */
export function* parseTable(text: string, { knows, mostRows }: FileKind): Steps<FileTable> {
  const delimiter = detectDelimiter(text, knows);
  const records = readRecords(text, delimiter, mostRows);
  if (separatorLine(text) !== null) records.next();
  const top = taken(records, headerWithin);
  const at = headerRow(
    top.map(({ cells }) => cells),
    knows,
  );
  const headers = (top[at]?.cells ?? []).map((cell) => cell.trim());
  const titles = top.slice(0, at).map(({ line, cells }) => ({ line, text: titleOf(cells) }));
  const table = {
    ...{ delimiter, titles, headers, rows: new FileRows(delimiter) },
    ...{ lines: [] as number[], broken: new Map<number, string>() },
  };
  for (const record of top.slice(at + 1)) addRecord(table, record);
  for (const record of records) {
    yield;
    addRecord(table, record);
  }
  return table;
}

/** What is wrong with a line whose quotes are broken, as it stands in the file; null where they are whole. */
export function openQuote({ broken, rows, delimiter }: FileTable, index: number) {
  const message = broken.get(index);
  if (message === undefined) return null;
  const value = rows.at(index).join(delimiter).slice(0, 200);
  return { code: "quote_open" as const, field: null, value, message };
}

function taken<T>(from: Iterator<T, void>, most: number): T[] {
  const some: T[] = [];
  while (some.length < most) {
    const { value, done } = from.next();
    if (done) break;
    some.push(value);
  }
  return some;
}

type Filling = FileTable & { broken: Map<number, string> };

function addRecord({ headers, delimiter, rows, lines, broken }: Filling, record: CsvRecord): void {
  for (const part of splitRecord(record, headers.length, delimiter)) {
    if (part.broken !== null) broken.set(rows.length, part.broken);
    rows.add(part);
    lines.push(part.line);
  }
}

function titleOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(", ")
    .slice(0, 120);
}
