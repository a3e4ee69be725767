import { rollAllPlans } from "@talus/db/plans/upkeep";
import { v7 as uuidv7 } from "uuid";
import type { Application } from "../context";

/** Places every organisation's plans four weeks ahead; the server does it at start and daily. */
export async function keepPlansAhead({ database, now }: Application): Promise<void> {
  await rollAllPlans(database, { now: now(), newId: () => uuidv7() }, (organisationId, error) => {
    const { name, code } = error as Error & { code?: string };
    // No message and no stack: they may name an athlete.
    process.stderr.write(
      `Plans of organisation ${organisationId} could not be kept ahead together (${code ?? name})\n`,
    );
  });
}
