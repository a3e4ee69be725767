const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * Orders named things as people look for them, numbers by their size.
 *
 * @example [{ name: "Distance 11" }, { name: "Distance 3" }].sort(byName) // 3, then 11
 */
export function byName(one: { name: string }, other: { name: string }): number {
  return names.compare(one.name, other.name);
}
