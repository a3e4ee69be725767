import { searchWords, slipsOf } from "@talus/domain/athletes/name-search";

/** SQL of how well a text is met by what was typed, and the values of its placeholders. */
export type NameMatch = {
  /** A statement is planned once per number of words. */
  words: number;
  /** 0 a whole name … 3 a name but for one slip; 9 not met. The columns are folded by `search_fold`. */
  level(columns: { names: string; others: string }): string;
  values: unknown[];
};

const perWord = 7;

/**
 * How names are compared with what is typed: each word as a whole name, as its beginning, anywhere in
 * names or in `others`, or as a name but for one slip. `first` is the number of the first placeholder.
 * Plain comparisons, and no index: under row-level security PostgreSQL uses none for such operators.
 */
export function nameMatch(typed: string, first: number): NameMatch {
  const words = searchWords(typed);
  return {
    words: words.length,
    level(columns) {
      const levels = words.map((_word, index) => levelOf(columns, first + index * perWord));
      return `greatest(0, ${levels.join(", ") || 9})`;
    },
    values: words.flatMap((word) => {
      const slips = slipsOf(word);
      const [begin = null, end = null, swapped = null] = slips?.pieces ?? [];
      const patterns = slips?.patterns.map((pattern) => `%${pattern}%`) ?? null;
      return [word, ` ${word}`, ` ${word} `, begin, end, swapped, patterns];
    }),
  };
}

function levelOf({ names, others }: { names: string; others: string }, first: number): string {
  const [word, begun, whole, begin, end, swapped] = [0, 1, 2, 3, 4, 5].map(
    (offset) => `$${first + offset}::text`,
  );
  const has = (text: string, part?: string) => `position(${part} IN ${text}) > 0`;
  return `CASE WHEN ${has(names, word)} THEN
      CASE WHEN ${has(names, whole)} THEN 0 WHEN ${has(names, begun)} THEN 1 ELSE 2 END
    WHEN ${has(others, word)} THEN 2
    WHEN (${has(names, end)} OR ${has(names, begin)} OR ${has(names, swapped)})
      AND ${names} LIKE ANY ($${first + 6}::text[]) THEN 3
    ELSE 9 END`;
}
