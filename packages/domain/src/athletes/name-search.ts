/** Letters that no accent can be taken from, as they are looked for. */
const spelled: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ς: "σ",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** More words, or longer ones, are nobody's name. */
const mostWords = 6;
const longestWord = 40;

/**
 * What is typed as the words to look for: lower case, without accents and apostrophes, parted wherever
 * neither letter nor digit stands. The database folds names in the same way.
 *
 * @example searchWords("O’Brien-Łuc") // ["obrien", "luc"]
 */
export function searchWords(typed: string): string[] {
  return fold(typed)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => word.slice(0, longestWord));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[øłđıςßæœ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/['’‘ʼ]/g, "");
}

/** How the names stand that a word meets but for one slip; a space stands around each word there. */
export type Slips = {
  /** One of these stands in every such name: cheap to look for, so that few names are compared in full. */
  pieces: [begin: string, end: string, swapped: string];
  /** `_` is any one letter; the name holds one of them. */
  patterns: string[];
};

/** Longer words are looked for as they are: they would have too many ways to slip. */
const longestSlip = 20;

/** The fewest letters of which a name may be met by its beginning; shorter ones are met as a whole. */
const fewestBegun = 4;

/**
 * How the names stand that begin like `word` but for one slip: a letter missing, one too many, another
 * one, or two swapped. Names of three letters are met as a whole only; null where what is typed is too
 * short to guess at, too long, or holds a digit.
 */
export function slipsOf(word: string): Slips | null {
  const letters = [...word];
  const count = letters.length;
  if (count < 3 || count > longestSlip || /\p{N}/u.test(word)) return null;
  const at = (index: number, instead: string, skipped: number) =>
    [...letters.slice(0, index), instead, ...letters.slice(index + skipped)].join("");
  const swappedAt = (index: number) => at(index, `${letters[index + 1]}${letters[index]}`, 2);
  const each = letters.map((_letter, index) => index);
  const names = [
    ...each.map((index) => at(index, "_", 0)),
    ...each.map((index) => at(index, "_", 1)),
    ...each.slice(1).map((index) => swappedAt(index - 1)),
    ...(count > 3 ? each.map((index) => at(index, "", 1)) : []),
    ...(count < fewestBegun ? [`${word}_`] : []),
  ];
  const isBegun = (name: string) => count >= fewestBegun && [...name].length >= fewestBegun;
  const patterns = names.map((name) => (isBegun(name) ? ` ${name}` : ` ${name} `));
  // One slip spoils one half of the word, or swaps the letters at which the halves meet.
  const half = Math.floor(count / 2);
  const halves = [letters.slice(0, half), letters.slice(half)].map((part) => part.join(""));
  const atSeam = [...swappedAt(half - 1)].slice(0, half + 1).join("");
  return {
    pieces: [` ${halves[0]}`, `${halves[1]}`, ` ${atSeam}`],
    patterns: [...new Set(patterns)],
  };
}
