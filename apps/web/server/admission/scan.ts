/** How large and how deep JSON may be before anything parses it. */
type JsonBounds = { depth: number; tokens: number };

const bounds: JsonBounds = { depth: 32, tokens: 100_000 };

const quote = 0x22;
const backslash = 0x5c;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);
const separators = new Set([0x2c, 0x3a]);

/**
 * Why JSON is not worth parsing, or null. One pass over the bytes without keeping any, that ends at
 * the first bound passed; whether it is JSON at all is for the parser to say.
 * `[[[…]]]` of 32 brackets is read, of 33 refused.
 */
export function excessOf(json: Uint8Array): string | null {
  let depth = 0;
  let tokens = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0;
    if (isInString) {
      if (byte === backslash) at++;
      else if (byte === quote) isInString = false;
    } else if (byte === quote) isInString = true;
    else if (openers.has(byte)) {
      if (++depth > bounds.depth) return "The request is nested too deeply";
    } else if (closers.has(byte)) depth--;
    else if (separators.has(byte) && ++tokens > bounds.tokens) {
      return "The request holds too many values";
    }
  }
  return null;
}
