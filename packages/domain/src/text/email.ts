import { unseenCharacter } from "./compared-text";

/** The longest address that mail can carry (RFC 5321). */
export const longestEmailChars = 254;

const atom = "[\\p{L}\\p{M}\\p{N}_'+&=/!#$%*?^{|}~-]+";
const localPart = new RegExp(`^${atom}(?:\\.${atom})*$`, "u");
const domainLetters = /^[\p{L}\p{M}\p{N}.-]+$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An address as it is stored: lower case, composed letters; null where it is no address. Letters
 * beyond ASCII are welcome on both sides of the @ (RFC 6531, IDNA).
 *
 * @example readEmail(" Jörg@Köln.EXAMPLE") // "jörg@köln.example"
 */
export function readEmail(raw: string): string | null {
  if (raw.length > longestEmailChars || unseenCharacter(raw.trim())) return null;
  const text = raw.trim().normalize("NFKC").toLowerCase();
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(0, at));
  if (local.length > 64 || !localPart.test(local)) return null;
  return text.length > longestEmailChars || hostIn(text.slice(at + 1)) === null ? null : text;
}

/**
 * What two spellings of one address have alike: the domain as name servers know it.
 *
 * @example emailKey("rob@köln.example") // "rob@xn--kln-sna.example"
 */
export function emailKey(address: string): string {
  const text = address.normalize("NFKC").toLowerCase();
  const at = text.lastIndexOf("@") + 1;
  return text.slice(0, at) + (hostIn(text.slice(at)) ?? text.slice(at));
}

/** A domain of at least two labels as name servers know it, judged as a browser judges a host; or null. */
function hostIn(domain: string): string | null {
  if (!domainLetters.test(domain)) return null;
  try {
    const { hostname } = new URL(`http://${domain}`);
    const labels = hostname.split(".");
    const last = labels.at(-1) ?? "";
    const isDomain = labels.length > 1 && labels.every((each) => label.test(each));
    return isDomain && last.length > 1 && !/^\d+$/.test(last) ? hostname : null;
  } catch {
    return null;
  }
}
