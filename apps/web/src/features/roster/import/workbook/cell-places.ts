/** A row or a cell, whatever its namespace, with its attributes. */
const places = /<((?:[\w.-]+:)?)(row|c)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)/g;
const address = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** No tag of a row or a cell is longer, with whatever follows it. */
const longestTagChars = 10_000;

/** Where a sheet is, row and cell after row and cell; what says nothing of its place stands behind the one before. */
class Cursor {
  row = 0;
  column = 0;

  /** Goes to a tag; gives whether the tag says where it stands, or null where that is no place of a sheet. */
  goTo(tag: string, attributes: string): boolean | null {
    const [, double, single] = address.exec(attributes) ?? [];
    const said = double ?? single;
    if (said !== undefined) {
      const [, letters, row] = /^([A-Z]*)(\d+)$/.exec(said) ?? [];
      if (row === undefined) return null;
      [this.row, this.column] = [Number(row), columnNumber(letters)];
    } else if (tag === "row") [this.row, this.column] = [this.row + 1, 0];
    else this.column += 1;
    return said !== undefined;
  }
}

/** Reads how far the rows and cells of a sheet reach, as it comes chunk by chunk. */
export class CellPlaces {
  /** Whether some cell does not say where it stands. */
  isUntold = false;
  private readonly decoder = new TextDecoder("latin1");
  private readonly cursor = new Cursor();
  private rest = "";
  private rowTags = 0;
  private furthestRow = 1;
  private furthestColumn = 1;

  constructor(private readonly mostCells: number) {}

  /** Whether the table from the first cell to the furthest holds more cells than it may, or nothing says how far. */
  areFar(chunk: Uint8Array): boolean {
    const text = this.rest + this.decoder.decode(chunk, { stream: true });
    // A tag that the chunk may have cut in two waits for the next one.
    const end = Math.max(text.lastIndexOf("<"), 0);
    for (const [, , tag = "", attributes = ""] of text.slice(0, end).matchAll(places)) {
      if (tag === "row") this.rowTags += 1;
      const isTold = this.cursor.goTo(tag, attributes);
      if (isTold === null) return true;
      this.isUntold ||= tag === "c" && !isTold;
      this.furthestRow = Math.max(this.furthestRow, this.cursor.row);
      this.furthestColumn = Math.max(this.furthestColumn, this.cursor.column);
    }
    this.rest = text.slice(end);
    const isLong = this.rest.length > longestTagChars;
    if (isLong && this.rest.search(places) === 0) return true;
    if (isLong) this.rest = "";
    return Math.max(this.rowTags, this.furthestRow) * this.furthestColumn > this.mostCells;
  }
}

/**
 * A sheet in UTF-8 whose cells all say where they stand, which the format does not ask of them and who reads it does.
 *
 * @example "<row><c/><c/></row>" → '<row><c r="A1"/><c r="B1"/></row>'
 */
export function withPlaces(sheet: Uint8Array): Uint8Array {
  const cursor = new Cursor();
  const xml = new TextDecoder().decode(sheet);
  const told = xml.replace(places, (whole, space: string, tag: string, attributes: string) => {
    const isTold = cursor.goTo(tag, attributes);
    if (tag === "row" || isTold) return whole;
    return `<${space}${tag} r="${lettersOf(cursor.column)}${cursor.row}"${attributes}`;
  });
  return new TextEncoder().encode(told);
}

/** The number of a column by its letters: 1 for A, 27 for AA; 0 for none. */
function columnNumber(letters = ""): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The letters of a column by its number: A for 1, AA for 27; none for 0. */
function lettersOf(column: number): string {
  if (column === 0) return "";
  const before = Math.floor((column - 1) / 26);
  return lettersOf(before) + String.fromCharCode(65 + ((column - 1) % 26));
}
