const replacements: [RegExp, string][] = [
  // V8 quotes a text that is no JSON; what looks like JSON goes too.
  [/(\.\.\.)?".*"(\.\.\.)? is not valid JSON/g, "… is not valid JSON"],
  [/[{[]\s*"(?:[^"\\\n]|\\.)*"\s*[:,\]][^\n]*/g, "{…}"],
  // PostgreSQL describes the row it refused, in its own words or in an inspected error.
  [/^(\s*(?:DETAIL|CONTEXT|detail|where|internalQuery):?\s).*$/gm, "$1…"],
  [/(invalid input (?:syntax for|value for)[^:\n]*): .*/g, "$1: …"],
  // It quotes values; names of its own begin with a small letter and hold no space.
  [/: "[^\n]*"$/gm, ": …"],
  [/"(?![a-z_][\w.]*")[^"\n]*"/g, '"…"'],
  [/\((?:[\w", ]+)\)=\([^)\n]*\)/g, "(…)=(…)"],
  [/Failing row contains .*/g, "Failing row contains …"],
  [/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, "<mail>"],
  [/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, "<id>"],
  [/\b(invite|reset|confirm)\/[\w-]{20,}/g, "$1/<token>"],
  // Addresses carry queries; a question mark that ends a sentence begins none.
  [/(\/[\w\-./%[\]<>]*)\?[^\s"'`)]+/g, "$1?…"],
];

/** Longer than any stack; what somebody sent may be longer, and would cost time to look through. */
const mostChars = 8000;

/**
 * A line for the log without what must not be kept there: ids of people, mail addresses, tokens,
 * queries of addresses, and pieces of what somebody sent.
 */
export function withoutPersons(line: string): string {
  const start = line.length > mostChars ? `${line.slice(0, mostChars)}…\n` : line;
  return replacements.reduce((text, [what, instead]) => text.replace(what, instead), start);
}
