import { fieldOf } from "@talus/domain/roster/import/columns";
import {
  type Delimiter,
  detectDelimiter,
  headerRow,
  type KnowsHeader,
  separatorLine,
} from "@talus/domain/roster/import/header";
import { mostImportRows } from "@talus/domain/roster/import/import.schema";
import type { Steps } from "@talus/domain/text/steps";
import { readRecords, splitRecord } from "./csv-records";

/** A file as cells; `rows[0]` stands in line `lines[0]` of the file. */
export type FileTable = {
  delimiter: Delimiter;
  /** Lines above the header that are no part of the table. */
  titles: { line: number; text: string }[];
  headers: string[];
  rows: string[][];
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
  const separatorLines = separatorLine(text) === null ? 0 : 1;
  const records = (yield* readRecords(text, delimiter, mostRows)).slice(separatorLines);
  const at = headerRow(
    records.map(({ cells }) => cells),
    knows,
  );
  const headers = (records[at]?.cells ?? []).map((cell) => cell.trim());
  const titles = records.slice(0, at).map(({ line, cells }) => ({ line, text: titleOf(cells) }));
  const rows: string[][] = [];
  const lines: number[] = [];
  const broken = new Map<number, string>();
  for (const record of records.slice(at + 1))
    for (const part of splitRecord(record, headers.length, delimiter)) {
      yield;
      if (part.broken !== null) broken.set(rows.length, part.broken);
      rows.push(part.cells);
      lines.push(part.line);
    }
  return { delimiter, titles, headers, rows, lines, broken };
}

function titleOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(", ")
    .slice(0, 120);
}
