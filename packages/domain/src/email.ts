/// <reference path="./punycode.d.ts" />
import punycode from "punycode.js";

/** The longest address that mail can carry (RFC 5321). */
export const longestEmailChars = 254;

const atom = "[\\p{L}\\p{M}\\p{N}_'+&=/!#$%*?^{|}~-]+";
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`, "u");
const domainLetters = /^[\p{L}\p{M}\p{N}.-]+$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An address in its one spelling: lower case, composed letters, the domain in its own letters and not
 * in the code that name servers use; null where it is no address. Letters beyond ASCII are welcome
 * on both sides of the @ (RFC 6531, IDNA).
 *
 * @example readEmail("Rob@XN--KLN-SNA.example") // "rob@köln.example"
 */
export function readEmail(raw: string): string | null {
  if (raw.length > longestEmailChars) return null;
  const text = raw.trim().normalize("NFKC").toLowerCase();
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(0, at));
  if (local.length > 64 || !localPart.test(local)) return null;
  const domain = domainIn(text.slice(at + 1));
  const address = `${local}@${domain}`;
  return domain === null || address.length > longestEmailChars ? null : address;
}

/** A domain of at least two labels in its own letters, judged as a browser judges a host; or null. */
function domainIn(text: string): string | null {
  if (!domainLetters.test(text)) return null;
  try {
    const ascii = new URL(`http://${text}`).hostname;
    const labels = ascii.split(".");
    const last = labels.at(-1) ?? "";
    const isDomain = labels.length > 1 && labels.every((each) => label.test(each));
    return isDomain && last.length > 1 && !/^\d+$/.test(last) ? punycode.toUnicode(ascii) : null;
  } catch {
    return null;
  }
}
