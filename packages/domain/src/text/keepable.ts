/** NUL, which PostgreSQL cannot keep, and half a character, which nothing can write as UTF-8. */
const unkeepable = /[\0\p{Cs}]/u;

/** The place of a value inside an input: `["entries", 0, "note"]`. */
export type InputPath = (string | number)[];

/**
 * The place of the first text within a value, names of fields included, that cannot be kept; null where
 * everything can. Reads plain objects and lists, as deep as the value goes.
 *
 * @example unkeepableIn({ note: "a\0b" }) // ["note"]
 */
export function unkeepableIn(value: unknown, path: InputPath = []): InputPath | null {
  if (typeof value === "string") return unkeepable.test(value) ? path : null;
  if (typeof value !== "object" || value === null) return null;
  const inside: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [key, each] of inside) {
    const here = [...path, key];
    if (typeof key === "string" && unkeepable.test(key)) return path;
    const found = unkeepableIn(each, here);
    if (found) return found;
  }
  return null;
}
