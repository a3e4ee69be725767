import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** The cookie that a browser keeps after it signed somebody in; it opens nothing. */
export const deviceCookie = "talus.device";

/** People who share a browser, as at a club's desk. */
const mostMarks = 6;

/** The cookie's value after `account` signed in on a browser that brought `earlier`. */
export function markDevice(secret: string, account: string, earlier: string | null): string {
  const others = marksIn(earlier).filter((mark) => !isFor(secret, account, mark));
  const nonce = randomBytes(8).toString("base64url");
  return [`${nonce}~${signature(secret, account, nonce)}`, ...others].slice(0, mostMarks).join(".");
}

/** What tells this browser from others, if `account` signed in on it before; null otherwise. */
export function knownDevice(secret: string, account: string, cookie: string | null): string | null {
  const mark = marksIn(cookie).find((candidate) => isFor(secret, account, candidate));
  return mark?.split("~")[0] ?? null;
}

function marksIn(cookie: string | null): string[] {
  return (cookie ?? "").split(".", mostMarks).filter((mark) => /^[\w-]{11}~[\w-]{43}$/.test(mark));
}

function isFor(secret: string, account: string, mark: string): boolean {
  const [nonce = "", given = ""] = mark.split("~");
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(secret, account, nonce)));
}

function signature(secret: string, account: string, nonce: string): string {
  return createHmac("sha256", secret).update(`device:${nonce}:${account}`).digest("base64url");
}
