/**
 * A file's text. Strict decoding decides, nothing is guessed from the words: UTF-16 by its mark or by
 * the zero bytes that no other text has, UTF-8 where every byte is valid, else the old Windows letters.
 */
export async function readFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
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
