import type { CsvRecord } from "./csv-records";

/**
 * The rows of a file, each taken apart into its cells when it is asked for: the cells of 100,000 rows at once
 * would take ten times the memory of the file.
 */
export class FileRows implements Iterable<string[]> {
  /** A row of one line that its delimiters alone divide stays as it stands. */
  private readonly rows: (string | string[])[] = [];

  constructor(private readonly delimiter: string) {}

  get length(): number {
    return this.rows.length;
  }

  add({ cells, raw, broken }: CsvRecord): void {
    const [line = "", ...more] = raw;
    const isPlain = more.length === 0 && (broken !== null || !line.includes('"'));
    this.rows.push(isPlain ? line : cells);
  }

  /** The cells of a row by its place; the first is 0. */
  at(place: number): string[] {
    const row = this.rows[place] ?? [];
    return typeof row === "string" ? row.split(this.delimiter) : row;
  }

  *[Symbol.iterator](): Iterator<string[]> {
    for (const place of this.rows.keys()) yield this.at(place);
  }
}
