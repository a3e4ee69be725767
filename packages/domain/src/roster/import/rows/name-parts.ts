import type { NameSplit } from "../import";

/** First and last name of a full name of words, or of "Family, Given". */
export function partsOf(cell: string, split: NameSplit): { given: string; family: string } {
  const comma = cell.indexOf(",");
  if (hasComma(cell)) return { given: cell.slice(comma + 1).trim(), family: cell.slice(0, comma) };
  const words = cell.trim().split(/\s+/);
  const last = { last_word: 1, last_two: 2, after_first: words.length - 1 }[split];
  const at = Math.max(1, words.length - last);
  return { given: words.slice(0, at).join(" "), family: words.slice(at).join(" ") };
}

/** Whether a full name has its family name first: "Family, Given". */
export function hasComma(cell: string): boolean {
  return cell.indexOf(",") > 0;
}
