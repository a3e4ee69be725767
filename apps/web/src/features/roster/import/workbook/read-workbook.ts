import { longestFileChars } from "@talus/domain/roster/import/import";
import { type Cell, toCsv } from "@talus/domain/text/csv";
import readSheets from "read-excel-file/universal";
import { refusalOfArchive } from "./bounds";

/** A sheet with its rows as the text that an import reads. */
export type Sheet = { name: string; rows: number; text: string };

/** The sheets of a workbook that hold anything, or why it is not read. */
export type ReadWorkbook = { sheets: Sheet[] } | { refusal: string };

/**
 * The sheets of an .xlsx file as text: what formulas came to when it was saved, days as YYYY-MM-DD, numbers
 * without the last digits that binary arithmetic adds. Nothing is run, and nothing outside the file is read.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<ReadWorkbook> {
  const refusal = refusalOfArchive(bytes);
  if (refusal !== null) return { refusal };
  try {
    const found = await readSheets(bytes.buffer, { trim: false });
    const sheets = found
      .map(({ sheet, data }) => ({ name: sheet, rows: data.length, text: textOf(data) }))
      .filter(({ rows }) => rows > 0);
    if (sheets.length === 0) return { refusal: "No sheet of this workbook holds anything." };
    if (sheets.some(({ text }) => text.length > longestFileChars))
      return {
        refusal: "A sheet of this workbook is too large. Split it into parts of at most 5 MB.",
      };
    return { sheets };
  } catch {
    return {
      refusal: "This workbook is damaged. Open and save it again, or save the sheet as CSV.",
    };
  }
}

function textOf(rows: readonly (readonly unknown[])[]): string {
  const noHead = toCsv([], []);
  const text = toCsv(
    [],
    rows.map((row) => row.map(cellOf)),
  );
  return text.slice(noHead.length);
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
