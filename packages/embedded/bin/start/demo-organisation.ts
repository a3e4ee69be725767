import { makeOrganisation } from "@talus/demo/organisation/make-organisation";
import { say, sinceStart, step } from "../progress.mjs";
import { demoPassword, keepSignIns } from "./demo-sign-ins";

/** Athletes between two lines of progress. */
const toldEach = 500;

/** Makes an organisation of a size, or what of it is not there yet, and keeps its sign-ins in .talus. */
export async function addDemoOrganisation(
  databaseUrl: string,
  asked: { athletes: number; years: number; seed: number },
): Promise<void> {
  const { password, passwordHash } = await demoPassword();
  let told = 0;
  const label = `Adding ${asked.athletes.toLocaleString("en")} athletes with ${asked.years} years, seed ${asked.seed}`;
  await step(label, () =>
    makeOrganisation({
      ...asked,
      databaseUrl,
      today: new Date().toISOString().slice(0, 10) as `${number}-${number}-${number}`,
      coachPasswordHash: passwordHash,
      onBegin({ ownerEmail, coachEmail }) {
        keepSignIns([
          { who: "Owner", email: ownerEmail, password },
          { who: "Coach", email: coachEmail, password },
        ]);
      },
      onProgress({ athletes, of, rows }) {
        if (athletes < Math.min(told + toldEach, of)) return;
        told = athletes;
        const [done, all, many] = [athletes, of, rows].map((number) => number.toLocaleString("en"));
        say(`  ${done} of ${all} athletes, ${many} rows (${sinceStart()})`);
      },
    }),
  );
}
