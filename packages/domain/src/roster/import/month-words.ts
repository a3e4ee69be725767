/** The months in English, German, Dutch and French, without accents. */
const months = [
  "january januar janner januari janvier",
  "february februar februari fevrier",
  "march marz mrz maart mrt mars",
  "april avril",
  "may mai mei",
  "june juni juin",
  "july juli juillet",
  "august augustus aout",
  "september septembre",
  "october oktober octobre",
  "november novembre",
  "december dezember decembre",
].map((names) => names.split(" "));

/**
 * The month that a word names, 1 to 12: in full, or by its first three letters or more; null where
 * no month or more than one begins so.
 *
 * @example monthOf("Mär") // 3; monthOf("jui") // null, June and July in French
 */
export function monthOf(word: string): number | null {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (plain.length < 3) return null;
  const found = months.flatMap((names, index) =>
    names.some((name) => name.startsWith(plain)) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
