import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { getLengthUnit, listSessionRetests } from "@talus/db/sessions/retests";
import type { Sql } from "@talus/db/transaction";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { type AcuteHistory, acuteHistory } from "@talus/domain/sessions/acute-changes";

/** Sides of sessions that are told of, the newest; two years of measuring every week. */
const mostSides = 200;

/** What sessions changed for the moment, newest first, in the athlete's unit. */
export async function acuteOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  now: Date,
): Promise<AcuteHistory & { today: LocalDate }> {
  const { timeZone } = await getAthleteClock(db, grant);
  const stored = await listSessionRetests(db, grant, { limit: mostSides });
  const unit = await getLengthUnit(db, grant);
  return { today: localDateIn(timeZone, now), ...acuteHistory(stored, unit) };
}
