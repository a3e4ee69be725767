import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "@node-rs/argon2";
import { makeDemo } from "@talus/demo/make-demo";
import { dataFolder } from "../files.mjs";

const signInFile = join(dataFolder, "sign-in.txt");

/** Makes the demonstration club with random passwords and keeps its two sign-ins in .talus. */
export async function addDemoClub(databaseUrl: string): Promise<void> {
  const coachPassword = randomBytes(9).toString("base64url");
  const athletePassword = randomBytes(9).toString("base64url");
  await makeDemo({
    databaseUrl,
    seed: 20260304,
    today: new Date().toISOString().slice(0, 10),
    coachPasswordHash: await hashPassword(coachPassword),
    athletePasswordHash: await hashPassword(athletePassword),
    // Kept before they open anything: a stop between the two would lose them for good.
    onMade({ coachEmail, athleteEmail }) {
      const lines = [
        `Coach    ${coachEmail}  ${coachPassword}`,
        `Athlete  ${athleteEmail}  ${athletePassword}`,
      ];
      writeFileSync(signInFile, `${lines.join("\n")}\n`, { mode: 0o600 });
    },
  });
}

/** The kept sign-ins, one per line; none where no demonstration was made here. */
export function demoSignIns(): string[] {
  if (!existsSync(signInFile)) return [];
  return readFileSync(signInFile, "utf8").trim().split("\n");
}

/** The same parameters as everybody's passwords: argon2id, 19 MiB, two passes, one lane. */
function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
