import { longestFileChars } from "@talus/domain/roster/import/import";

/** What a file says as text, the bytes of a workbook, or why it is not read. */
export type ReadFile =
  | { text: string }
  | { workbook: Uint8Array<ArrayBuffer> }
  | { refusal: string };

/** How a workbook begins, and any other archive. */
const archive = [0x50, 0x4b, 0x03, 0x04];

/** How files begin that are neither text nor a workbook, and what to do with them. */
const otherKinds: { begins: number[]; refusal: string }[] = [
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    refusal:
      "This is an old workbook (.xls), or one with a password. Save it as .xlsx without a password, or the sheet as CSV.",
  },
  { begins: [0x25, 0x50, 0x44, 0x46], refusal: "This is a PDF. Ask for the rows as CSV." },
  { begins: [0xff, 0xfe, 0, 0], refusal: "This text is UTF-32. Save it as UTF-8." },
  { begins: [0, 0, 0xfe, 0xff], refusal: "This text is UTF-32. Save it as UTF-8." },
];

/**
 * A file's text. A file that is too long is refused before a byte of it is read, one that is no text by
 * its first four, whatever its name says. Strict decoding decides, nothing is guessed from the words:
 * UTF-16 by its mark or by the zero bytes that no other text has, UTF-8 where every byte is valid, else
 * the old Windows letters.
 */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > longestFileChars)
    return { refusal: "This file is too large. Split it into parts of at most 5 MB." };
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const beginsWith = (bytes: readonly number[]) => bytes.every((byte, at) => start[at] === byte);
  const other = otherKinds.find(({ begins }) => beginsWith(begins));
  if (other) return { refusal: other.refusal };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (beginsWith(archive)) return { workbook: bytes };
  const text = decoded(bytes);
  if (text.includes("\0"))
    return { refusal: "This file holds zero bytes, so it is no text. Save the sheet as CSV." };
  return { text };
}

function decoded(bytes: Uint8Array<ArrayBuffer>): string {
  const wide = wideEncoding(bytes);
  return (
    (wide && strictly(wide, bytes)) ??
    strictly("utf-8", bytes) ??
    new TextDecoder("windows-1252").decode(bytes)
  );
}

function strictly(encoding: string, bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by where its zero bytes stand: second of each pair, or first. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  let first = 0;
  let second = 0;
  bytes.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) first += 1;
    else second += 1;
  });
  if (first === second) return null;
  return second > first ? "utf-16le" : "utf-16be";
}
