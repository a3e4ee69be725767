import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";

/** A file that somebody may choose to do harm, and how it is refused. */
export type HostileFile = {
  name: string;
  bytes: () => Uint8Array | { length: number };
  words: RegExp;
};

const mostBytes = 5_000_000;
const filled = (text: string) => strToU8(text.repeat(Math.floor(mostBytes / text.length)));

/** As many zeros, which deflate to a thousandth. */
const zeros = (bytes: number): Zippable[string] => [new Uint8Array(bytes), { level: 9 }];

/** A workbook with one sheet of these rows, and other parts. */
function workbook(rows: string, others: Zippable = {}): Uint8Array {
  const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  return zipSync({
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/worksheets/sheet1.xml": sheet,
    ...others,
  });
}

const bomb = () => workbook("", { "xl/media/a.xml": zeros(50e6) });

/** One of each kind, named as it would come. */
export const hostileFiles: readonly HostileFile[] = [
  { name: "200-mb.csv", bytes: () => ({ length: 200e6 }), words: /too large/ },
  { name: "bomb.xlsx", bytes: bomb, words: /beyond measure/ },
  { name: "bomb.csv", bytes: bomb, words: /beyond measure/ },
  {
    name: "archive.xlsx",
    bytes: () => zipSync({ "a.bin": zeros(50e6) }),
    words: /beyond measure/,
  },
  {
    name: "far-cells.xlsx",
    bytes: () => workbook(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    words: /too far out/,
  },
  { name: "many-rows.xlsx", bytes: () => workbook("<row/>".repeat(5_000_000)), words: /beyond/ },
  { name: "million-columns.csv", bytes: () => strToU8("a,".repeat(1e6)), words: /1,000 cells/ },
  { name: "open-quotes.csv", bytes: () => filled('"a\n'), words: /250,000 lines/ },
  { name: "line-ends.csv", bytes: () => filled("\n"), words: /250,000 lines/ },
  { name: "zero-bytes.csv", bytes: () => new Uint8Array(mostBytes), words: /zero bytes/ },
  {
    name: "utf-32.csv",
    bytes: () => new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
    words: /UTF-32/,
  },
];

/** Writes a hostile file into a folder and gives its path. */
export function writeHostile(folder: string, { name, bytes }: HostileFile): string {
  const path = join(folder, name);
  const content = bytes();
  writeFileSync(path, content instanceof Uint8Array ? content : "");
  truncateSync(path, content.length);
  return path;
}
