/**
 * A count as people read it.
 *
 * @example formatCount(12840) // "12,840"
 */
export function formatCount(count: number): string {
  return count.toLocaleString("en");
}

/**
 * So many of something in words; `many` where its plural is not `one` with an s.
 *
 * @example counted(1284, "row") // "1,284 rows"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
