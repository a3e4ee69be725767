import type { Application } from "@talus/api/context";
import { keepPlansAhead, organisationsWithPlans } from "@talus/api/plans/background/keep-ahead";
import { v7 as uuidv7 } from "uuid";
import type { Club, World } from "./world";

/** A world as jobs see it: without mail, at the world's time. */
export function applicationOf(world: World): Application {
  return {
    database: world.database,
    mailer: null,
    publicUrl: "http://talus.test",
    signUp: "open",
    now: () => world.clock.now,
  };
}

const never = new AbortController().signal;

/** Keeps a club's plans ahead, as the job does. */
export function rollClub(
  world: World,
  { organisationId }: Pick<Club, "organisationId">,
  { jobId = uuidv7(), signal = never } = {},
): Promise<void> {
  return keepPlansAhead(applicationOf(world), { organisationId, jobId }, signal);
}

/** Keeps every organisation's plans ahead, as the workers do four times an hour. */
export async function rollAll(world: World): Promise<void> {
  for (const organisationId of await organisationsWithPlans(applicationOf(world)))
    await rollClub(world, { organisationId });
}
