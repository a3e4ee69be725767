/**
 * A value as text that does not depend on the order of its keys: equal texts, equal content. It is
 * what the idempotency of client-made ids compares: same id and text, the same answer; other text,
 * a CONFLICT. `undefined` counts as absent. Example: `{b: 1, a: [2]}` → `{"a":[2],"b":1}`.
 */
export function contentText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(contentText).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const pairs = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${contentText(held)}`);
  return `{${pairs.join(",")}}`;
}
