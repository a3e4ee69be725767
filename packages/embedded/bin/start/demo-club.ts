import { makeDemo } from "@talus/demo/make-demo";
import { demoPassword, keepSignIns } from "./demo-sign-ins";

/** Makes the demonstration club with random passwords and keeps its two sign-ins in .talus. */
export async function addDemoClub(databaseUrl: string): Promise<void> {
  const coach = await demoPassword();
  const athlete = await demoPassword();
  await makeDemo({
    databaseUrl,
    seed: 20260304,
    today: new Date().toISOString().slice(0, 10),
    coachPasswordHash: coach.passwordHash,
    athletePasswordHash: athlete.passwordHash,
    // They are kept before they open anything: a stop between the two would lose them for good.
    onMade({ coachEmail, athleteEmail }) {
      keepSignIns([
        { who: "Coach", email: coachEmail, password: coach.password },
        { who: "Athlete", email: athleteEmail, password: athlete.password },
      ]);
    },
  });
}
