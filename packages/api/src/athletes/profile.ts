import { getAthlete } from "@talus/db/athletes/athletes";
import { listInjuries } from "@talus/db/athletes/injuries";
import type { AthleteGrant } from "@talus/db/grant";
import { getStanding } from "@talus/db/queue/standing";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";

/** Everything that the head and the settings of an athlete's page show. */
export async function athleteProfile(db: Sql, grant: AthleteGrant<"athlete:read">, now: Date) {
  const athlete = await getAthlete(db, grant);
  return {
    athlete,
    injuries: await listInjuries(db, grant),
    standing: await getStanding(db, grant),
    today: localDateIn(athlete.timeZone, now),
  };
}
