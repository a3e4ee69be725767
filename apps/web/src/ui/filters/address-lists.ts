type Params = { get(name: string): string | null };

/** The values that an address names under a field, `team=a,b`, each once, as far as they are known. */
export function knownIn(params: Params, field: string, isKnown: (text: string) => boolean) {
  const named = (params.get(field) ?? "").split(",");
  return [...new Set(named.filter(isKnown))];
}

/** Whether a text looks like the id of a row. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Whether a text is one of these words. */
export function isOneOf(words: readonly string[], text: string): boolean {
  return words.includes(text);
}
