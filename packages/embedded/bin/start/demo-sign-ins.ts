import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, readText } from "../files.mjs";

const path = join(dataFolder, "sign-in.txt");

/** How somebody signs in to a demonstration. */
export type SignIn = { who: string; email: string; password: string };

/**
 * Keeps how to sign in to a demonstration, a line a person, readable by this account alone; what was kept
 * of other addresses stays.
 */
export function keepSignIns(signIns: readonly SignIn[]): void {
  const others = demoSignIns().filter(
    (line) => !signIns.some(({ email }) => line.includes(` ${email} `)),
  );
  const lines = signIns.map(({ who, email, password }) => `${who.padEnd(8)} ${email}  ${password}`);
  writeFileSync(path, `${[...others, ...lines].join("\n")}\n`, { mode: 0o600 });
}

/** The kept lines; none where no demonstration was made here. */
export function demoSignIns(): string[] {
  return readText(path).split("\n").filter(Boolean);
}

/** A password for a demonstration, and what the database keeps of it. */
export async function demoPassword(): Promise<{ password: string; passwordHash: string }> {
  // A usual start needs no hash.
  const { hash } = await import("@node-rs/argon2");
  const password = randomBytes(9).toString("base64url");
  // Everybody's passwords have the same parameters: argon2id, 19 MiB, two passes, one lane.
  const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
  return { password, passwordHash: await hash(password, cost) };
}
