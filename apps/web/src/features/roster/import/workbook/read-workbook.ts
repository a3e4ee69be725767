import { longestFileChars } from "@talus/domain/roster/import/import";
import { type Cell, csvRow } from "@talus/domain/text/csv";
import readSheets from "read-excel-file/universal";
import { openArchive } from "./open-archive";

/** A sheet with its rows as the text that an import reads. */
export type Sheet = { name: string; rows: number; text: string };

/** The sheets of a workbook that hold anything, or why it is not read. */
export type ReadWorkbook = { sheets: Sheet[] } | { refusal: string };

/**
 * The sheets of an .xlsx file as text: what formulas came to when it was saved, days as YYYY-MM-DD, numbers
 * without the last digits that binary arithmetic adds. Nothing is run, and nothing outside the file is read.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<ReadWorkbook> {
  const opened = openArchive(bytes);
  if ("refusal" in opened) return opened;
  try {
    const found = await readSheets(opened.archive.buffer, { trim: false });
    const filled = found.filter(({ data }) => data.length > 0);
    if (filled.length === 0) return { refusal: "No sheet of this workbook holds anything." };
    if (filled.some(({ data }) => isLong(data)))
      return {
        refusal: "A sheet of this workbook is too large. Split it into parts of at most 5 MB.",
      };
    return {
      sheets: filled.map(({ sheet: name, data }) => {
        return {
          name,
          rows: data.length,
          text: data.map((row) => csvRow(row.map(cellOf))).join(""),
        };
      }),
    };
  } catch {
    return {
      refusal: "This workbook is damaged. Open and save it again, or save the sheet as CSV.",
    };
  }
}

/** Whether a sheet has more text than an import takes, counted before it is put together: cells share strings. */
function isLong(rows: readonly (readonly unknown[])[]): boolean {
  let chars = 0;
  for (const row of rows)
    for (const cell of row) {
      chars += 1 + (typeof cell === "string" ? cell.length : 0);
      if (chars > longestFileChars) return true;
    }
  return false;
}

function cellOf(value: unknown): Cell {
  if (value === null) return null;
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (value instanceof Date) return { asIs: dayOrMoment(value) };
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return { asIs: String(value) };
}

/** A date without a time is a day; dates of a workbook have no time zone. */
function dayOrMoment(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}
