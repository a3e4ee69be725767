import { longestFileChars } from "@talus/domain/roster/import/import";
import { Unzip, UnzipInflate, type Zippable, zipSync } from "fflate";
import { CellPlaces, withPlaces } from "./cell-places";

/** What a workbook may hold at most; a file that has more is no table of people or tests. */
export const mostOfWorkbook = {
  /** Of all its parts, inflated: a sheet takes about six times the text of its rows. */
  inflatedBytes: 64_000_000,
  /** How often its size, once it is larger than small; a sheet inflates to ten or twenty times. */
  inflation: 100,
  small: 8_000_000,
  parts: 2000,
  /** As text, each takes a letter at least. */
  cells: longestFileChars,
} as const;

/** A deflated byte inflates to at most about 1,000, and so many are inflated before they are counted. */
const bytesAtOnce = 1024;

const largest = "This workbook is too large to be a table of athletes or tests.";
const bomb = "This archive grows beyond measure when it is opened, as no workbook does.";
const noWorkbook = "This is an archive and no workbook. Take the table out of it first.";
const unreadable =
  "This archive cannot be read as a workbook. Save the sheet as CSV, or copy its rows.";
const far =
  "A cell of this workbook stands too far out for a table. Copy the table to a sheet of its own.";

/** An archive that is what it was counted to be, or why it is not taken apart. */
type OpenedArchive = { archive: Uint8Array<ArrayBuffer> } | { refusal: string };

/**
 * The parts of a workbook in an archive made anew, nothing compressed: what reads it finds what was counted here
 * and nothing else, whatever the old one said of itself. Everything is counted before anything is kept, so that
 * what is refused never takes the memory that it asks for.
 */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const untold = new Set<string>();
  const refusal = refusalOf(bytes, (name) => untold.add(name));
  if (refusal !== null) return { refusal };
  const parts: Zippable = {};
  inflateParts(bytes, (name) => {
    const chunks: Uint8Array[] = [];
    return (chunk, { isLast }) => {
      chunks.push(chunk);
      if (!isLast || !isMarkup(name)) return;
      parts[name] = untold.has(name) ? withPlaces(joined(chunks)) : joined(chunks);
    };
  });
  return { archive: zipSync(parts, { level: 0 }) };
}

/** Why an archive is not taken apart, or null; hears of the sheets whose cells do not all say where they stand. */
function refusalOf(bytes: Uint8Array, onUntold: (name: string) => void): string | null {
  let refusal: string | null = null;
  // What is thrown comes back as a fault of the archive; the first refusal counts.
  const refuse = (words: string): never => {
    refusal ??= words;
    throw new Error(words);
  };
  let inflated = 0;
  let parts = 0;
  let isWorkbook = false;
  try {
    inflateParts(bytes, (name) => {
      parts += 1;
      if (parts > mostOfWorkbook.parts) refuse(largest);
      if (name === "xl/workbook.xml") isWorkbook = true;
      const places = isMarkup(name) ? new CellPlaces(mostOfWorkbook.cells) : null;
      return (chunk, { pushed }) => {
        inflated += chunk.length;
        if (inflated > mostOfWorkbook.inflatedBytes) refuse(largest);
        if (inflated > Math.max(mostOfWorkbook.small, mostOfWorkbook.inflation * pushed))
          refuse(bomb);
        if (places?.areFar(chunk)) refuse(far);
        if (places?.isUntold) onUntold(name);
      };
    });
  } catch {
    return refusal ?? unreadable;
  }
  return isWorkbook ? null : noWorkbook;
}

/** Hears a part chunk by chunk; `pushed`: how many bytes of the archive were read by then. */
type OnChunk = (chunk: Uint8Array, at: { pushed: number; isLast: boolean }) => void;

/** Inflates the parts of an archive one after the other as they lie in it; throws where one cannot be read. */
function inflateParts(bytes: Uint8Array, onPart: (name: string) => OnChunk): void {
  let pushed = 0;
  const unzip = new Unzip((part) => {
    const onChunk = onPart(part.name);
    part.ondata = (fault, chunk, isLast) => {
      if (fault) throw fault;
      onChunk(chunk, { pushed, isLast });
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  while (pushed < bytes.length) {
    const chunk = bytes.subarray(pushed, pushed + bytesAtOnce);
    pushed += chunk.length;
    unzip.push(chunk, pushed === bytes.length);
  }
}

/** Pictures and what else a workbook carries along says nothing of its table. */
function isMarkup(name: string): boolean {
  return name.endsWith(".xml") || name.endsWith(".rels");
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
