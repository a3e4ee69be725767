import { drawAthletes } from "@talus/db/athletes/everybody";
import { systemAthletes } from "@talus/db/grant";
import { listOrganisationIds } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { listDifferingNow, refreshAthleteNow } from "@talus/db/queue/athlete-now";
import { countDifferingWeeks, refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { addDays, daysAnywhere } from "@talus/domain/calendar";
import type { Application } from "../../context";
import { backgroundOf } from "../../jobs/background/transaction";

const athletesPerCheck = 200;

/** An organisation where stored weeks, or what is true of athletes now, are not what a recount gives. */
export type DifferingRollups = { organisationId: string; weeks: number; athletes: number };

/**
 * Recounts the last eight weeks and the four that come, and what is true now, of athletes drawn by lot in
 * each organisation. Every change writes them itself, so that one that differs is a fault of ours; none is
 * mended, or nobody would find it.
 */
export async function differingRollups(
  application: Application,
  signal: AbortSignal,
): Promise<DifferingRollups[]> {
  const today = daysAnywhere(application.now()).earliest;
  const days = { fromDate: addDays(today, -56), toDate: addDays(today, 28) };
  const drawn = { limit: athletesPerCheck, days, isMended: false };
  const found = await eachOrganisation(application, drawn, signal);
  return found.filter(({ weeks, athletes }) => weeks > 0 || athletes > 0);
}

/** All that was ever stored. */
const always = { fromDate: "1900-01-01", toDate: "2199-12-31" } as const;

/** Recounts every week and every athlete of each organisation to the last digit; mends them where it is told to. */
export function verifyRollups(
  application: Application,
  isMended: boolean,
  signal: AbortSignal,
): Promise<DifferingRollups[]> {
  return eachOrganisation(application, { limit: null, days: always, isMended }, signal);
}

type Check = {
  /** So many athletes of each organisation; null: all. */
  limit: number | null;
  days: Parameters<typeof countDifferingWeeks>[2];
  isMended: boolean;
};

async function eachOrganisation(
  application: Application,
  { limit, days, isMended }: Check,
  signal: AbortSignal,
): Promise<DifferingRollups[]> {
  const found: DifferingRollups[] = [];
  for (const organisationId of await listOrganisationIds(application.database)) {
    const inBackground = backgroundOf(application, organisationId);
    const ids = await inBackground((db, grant) => drawAthletes(db, grant, limit));
    const sum = { organisationId, weeks: 0, athletes: 0 };
    for (let first = 0; first < ids.length; first += athletesPerCheck) {
      signal.throwIfAborted();
      await inBackground(async (db, grant) => {
        await db.allowMinutes();
        const athletes = systemAthletes(grant, ids.slice(first, first + athletesPerCheck));
        if (isMended) await lockAthletes(db, athletes.athleteIds);
        const weeks = await countDifferingWeeks(db, athletes, days);
        const { length } = await listDifferingNow(db, athletes);
        sum.weeks += weeks;
        sum.athletes += length;
        if (!isMended || weeks + length === 0) return;
        await refreshAthleteWeeks(db, athletes, days.fromDate, days.toDate);
        await refreshAthleteNow(db, athletes, application.now());
      });
    }
    found.push(sum);
  }
  return found;
}
