import { comparedText } from "../../text/compared-text";

/** What separates the cells of a roster: one character. */
export type Delimiter = string;

/** Whether a cell is the name of a column that an import knows. */
export type KnowsHeader = (header: string) => boolean;

/** A header without case and marks: "\uFEFFE-mail Address" → "e mail address". */
export function plainHeader(header: string): string {
  return comparedText(header.normalize("NFKC"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** How many rows the header is looked for in. */
export const headerWithin = 10;

const usualDelimiters = ["\t", ";", ",", "|"] as const;

/**
 * The delimiter of a file: that of its `sep=;` line, else the one by which a line near the top shows
 * the most headers that are known, else the one that the first line uses most; a comma where it uses
 * none. Quotes hold delimiters together.
 */
export function detectDelimiter(text: string, knows: KnowsHeader): Delimiter {
  const declared = separatorLine(text);
  if (declared) return declared;
  const lines = firstLines(text);
  const scored = usualDelimiters.map((delimiter) => {
    const split = lines.map((line) => cellsOf(line, delimiter));
    const known = Math.max(0, ...split.map((cells) => knownHeaders(cells, knows)));
    const most = Math.max(0, ...split.map((cells) => cells.length));
    return { delimiter, scores: [known, split[0]?.length ?? 0, most] };
  });
  const [best] = scored.toSorted((a, b) => compare(b.scores, a.scores));
  return best && Math.max(...best.scores.slice(1)) > 1 ? best.delimiter : ",";
}

/** The delimiter that a first line such as `sep=;` names for spreadsheets, or null: there is none. */
export function separatorLine(text: string): Delimiter | null {
  const [, separator] =
    /^\uFEFF?"?sep=([^\p{L}\p{N}"\r\n])"?[ \t]*(?:[\r\n]|$)/iu.exec(text.slice(0, 20)) ?? [];
  return separator ?? null;
}

/**
 * Which of the first rows is the header: the first with the most known names; lines above it are
 * titles. Where no name is known it is the first row, or the first of several cells below titles of
 * one.
 */
export function headerRow(rows: readonly (readonly string[])[], knows: KnowsHeader): number {
  const top = rows.slice(0, headerWithin);
  const known = top.map((cells) => knownHeaders(cells, knows));
  const filled = top.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const best = known.indexOf(Math.max(...known));
  const isTitled = filled.slice(0, best).every((count) => count < (filled[best] ?? 0));
  if ((known[best] ?? 0) >= 2 || ((known[best] ?? 0) === 1 && isTitled)) return best;
  return filled[0] === 1
    ? Math.max(
        0,
        filled.findIndex((count) => count > 1),
      )
    : 0;
}

function knownHeaders(cells: readonly string[], knows: KnowsHeader): number {
  return new Set(cells.filter(knows).map(plainHeader)).size;
}

function firstLines(text: string): string[] {
  const start = text.slice(0, 50_000).split(/\r\n|\r|\n/);
  return start.filter((line) => line.trim() !== "").slice(0, headerWithin);
}

/** The cells of a line as far as headers need them: quoted cells without their quotes. */
function cellsOf(line: string, delimiter: string): string[] {
  const bare = line.replace(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll(delimiter, " "));
  return bare.split(delimiter);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((score, index) => score !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
