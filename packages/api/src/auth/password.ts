import { type Algorithm, hash, verify } from "@node-rs/argon2";

// This is OWASP's second choice for argon2id: 19 MiB, two passes, one lane.
const parameters = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** The argon2id hash to store for a password, in NFKC: keyboards compose one letter in several ways. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), parameters);
}

let decoy: Promise<string> | undefined;

/** Whether a password fits a stored hash; takes as long where there is none, so that nothing leaks. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword("nobody's password");
  const fits = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return fits && stored !== null;
}
