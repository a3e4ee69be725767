/** A row or a cell, whatever its namespace, with its attributes. */
const places = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)/g;
const address = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** No tag of a row or a cell is longer, with whatever follows it. */
const longestTagChars = 10_000;

/** Reads how far the rows and cells of a sheet reach, as it comes chunk by chunk. */
export class CellPlaces {
  private readonly decoder = new TextDecoder("latin1");
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
    for (const [, tag, attributes = ""] of text.slice(0, end).matchAll(places)) {
      if (tag === "row") this.rowTags += 1;
      if (!this.reach(attributes)) return true;
    }
    this.rest = text.slice(end);
    const isLong = this.rest.length > longestTagChars;
    if (isLong && this.rest.search(places) === 0) return true;
    if (isLong) this.rest = "";
    return Math.max(this.rowTags, this.furthestRow) * this.furthestColumn > this.mostCells;
  }

  /** Goes to where a tag says that it stands; false where that is no place of a sheet. */
  private reach(attributes: string): boolean {
    const [, double, single] = address.exec(attributes) ?? [];
    const said = double ?? single;
    if (said === undefined) return true;
    const [, letters, row] = /^([A-Z]*)(\d+)$/.exec(said) ?? [];
    this.furthestRow = Math.max(this.furthestRow, Number(row));
    this.furthestColumn = Math.max(this.furthestColumn, columnNumber(letters));
    return row !== undefined;
  }
}

/** The number of a column by its letters: 1 for A, 27 for AA; 0 for none. */
function columnNumber(letters = ""): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
