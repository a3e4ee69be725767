import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { makeDemo } from "@talus/demo/make-demo";
import { keepSignIns } from "./demo-sign-ins";

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
    // They are kept before they open anything: a stop between the two would lose them for good.
    onMade({ coachEmail, athleteEmail }) {
      keepSignIns([
        `Coach    ${coachEmail}  ${coachPassword}`,
        `Athlete  ${athleteEmail}  ${athletePassword}`,
      ]);
    },
  });
}

/** The same parameters as everybody's passwords: argon2id, 19 MiB, two passes, one lane. */
function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
