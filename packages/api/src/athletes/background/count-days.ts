import { systemAthletes } from "@talus/db/grant";
import { lockAthletes } from "@talus/db/locks";
import { listUncounted, refreshAthleteNow } from "@talus/db/queue/athlete-now";
import type { Application } from "../../context";
import { backgroundOf } from "../../jobs/background/transaction";

/** So many athletes are locked at a time, for a moment. */
const athletesAtOnce = 100;

/**
 * Counts the sessions of the last 7, 30 and 90 days anew for everybody of an organisation for whom a day has
 * begun since they were counted. Done again it changes nothing.
 */
export async function countDays(
  application: Application,
  organisationId: string,
  signal: AbortSignal,
): Promise<void> {
  const now = application.now();
  const inBackground = backgroundOf(application, organisationId);
  const ids = await inBackground((db, grant) => listUncounted(db, grant, now));
  for (let first = 0; first < ids.length; first += athletesAtOnce) {
    signal.throwIfAborted();
    await inBackground(async (db, grant) => {
      const athletes = systemAthletes(grant, ids.slice(first, first + athletesAtOnce));
      await lockAthletes(db, athletes.athleteIds);
      await refreshAthleteNow(db, athletes, now);
    });
  }
}
