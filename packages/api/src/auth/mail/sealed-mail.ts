import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";

/** One plain-text mail. */
export type Mail = { to: string; subject: string; text: string };

/**
 * A mail as it waits in the database, which keeps only hashes of what opens an account: encrypted
 * (AES-256-GCM in a compact JWE) with a key from the process's secret.
 */
export function sealMail(mail: Mail, authSecret: string): Promise<string> {
  return new CompactEncrypt(Buffer.from(JSON.stringify(mail)))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(keyOf(authSecret));
}

/** The mail in {@link sealMail}'s seal; rejects where another secret sealed it. */
export async function unsealMail(sealed: string, authSecret: string): Promise<Mail> {
  const { plaintext } = await compactDecrypt(sealed, keyOf(authSecret));
  return JSON.parse(Buffer.from(plaintext).toString());
}

function keyOf(authSecret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", authSecret, "", "a mail that waits", 32));
}
