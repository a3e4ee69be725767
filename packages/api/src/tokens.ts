import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits for a link or a cookie, URL-safe. It is stored only as its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: sha256, hex. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
