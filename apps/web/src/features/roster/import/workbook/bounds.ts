import { Unzip, UnzipInflate } from "fflate";

/** What a workbook may hold at most; a file that has more is no table of people or tests. */
export const mostOfWorkbook = {
  /** Of all its parts, inflated: a sheet takes about six times the text of its rows. */
  inflatedBytes: 64_000_000,
  /** How often its size, once it is larger than small; a sheet inflates to ten or twenty times. */
  inflation: 100,
  small: 8_000_000,
  parts: 2000,
  rows: 250_000,
  columns: 1000,
} as const;

/** A deflated byte inflates to at most about 1,000, and so many are inflated before they are counted. */
const bytesAtOnce = 1024;

const largest = "This workbook is too large to be a table of athletes or tests.";
const bomb = "This archive grows beyond measure when it is opened, as no workbook does.";
const unreadable =
  "This archive cannot be read as a workbook. Save the sheet as CSV, or copy its rows.";
const far = `A cell of this workbook stands beyond row ${mostOfWorkbook.rows.toLocaleString("en")} or column ${mostOfWorkbook.columns.toLocaleString("en")}. Copy the table to a sheet of its own.`;

/**
 * Why an archive is not taken apart, or null: what it really inflates to is counted as it comes, whatever it
 * says of itself, and so are the places of its cells, before anything of it is kept.
 */
export function refusalOfArchive(bytes: Uint8Array): string | null {
  let refusal: string | null = null;
  let inflated = 0;
  let pushed = 0;
  let parts = 0;
  let isWorkbook = false;
  // The reader hears of what is thrown as of a fault of the archive; the first refusal counts.
  const refuse = (words: string) => {
    refusal ??= words;
    throw new Error(words);
  };
  const unzip = new Unzip((part) => {
    parts += 1;
    if (parts > mostOfWorkbook.parts) refuse(largest);
    if (part.name === "xl/workbook.xml") isWorkbook = true;
    const cells = /^xl\/worksheets\/[^/]+\.xml$/.test(part.name) ? new CellPlaces() : null;
    part.ondata = (fault, chunk) => {
      if (fault) refuse(unreadable);
      inflated += chunk.length;
      if (inflated > mostOfWorkbook.inflatedBytes) refuse(largest);
      if (inflated > Math.max(mostOfWorkbook.small, mostOfWorkbook.inflation * pushed))
        refuse(bomb);
      if (cells?.areFar(chunk)) refuse(far);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (const { length } = bytes; pushed < length; ) {
      const chunk = bytes.subarray(pushed, pushed + bytesAtOnce);
      pushed += chunk.length;
      unzip.push(chunk, pushed === length);
    }
  } catch {
    return refusal ?? unreadable;
  }
  if (refusal !== null) return refusal;
  return isWorkbook ? null : "This is an archive and no workbook. Take the table out of it first.";
}

/** Reads the places of rows and cells in a sheet that comes chunk by chunk. */
class CellPlaces {
  private readonly decoder = new TextDecoder("latin1");
  private rest = "";
  private rows = 0;

  /** Whether one is further away than a table reaches. */
  areFar(chunk: Uint8Array): boolean {
    const text = this.rest + this.decoder.decode(chunk, { stream: true });
    // A tag that the chunk may have cut in two waits for the next one.
    const end = Math.max(text.lastIndexOf("<"), 0);
    for (const [, tag, column, row] of text.slice(0, end).matchAll(places)) {
      if (tag === "row") this.rows += 1;
      const isFar =
        Number(row) > mostOfWorkbook.rows || columnNumber(column) > mostOfWorkbook.columns;
      if (isFar || this.rows > mostOfWorkbook.rows) return true;
    }
    this.rest = text.slice(end, end + mostTagChars);
    return false;
  }
}

const mostTagChars = 1000;
const places = /<(row|c)\b(?:[^>]*?\sr="([A-Z]*)(\d+)")?/g;

/** The number of a column by its letters: 1 for A, 27 for AA; 0 for none. */
function columnNumber(letters = ""): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
