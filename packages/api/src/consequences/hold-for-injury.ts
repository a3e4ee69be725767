import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { isHeldBy, openHold } from "@talus/db/holds/holds";
import type { Sql } from "@talus/db/transaction";
import type { InjuryInput } from "@talus/domain/athletes/injury.schema";
import { localDateIn } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";

/**
 * An open stress fracture stops training until somebody has cleared it: opens its hold, unless it has
 * one in force. Other injuries, and what has resolved, open none.
 */
export async function holdForInjury(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  injury: InjuryInput & { id: string },
  { now, newId }: Moment,
): Promise<void> {
  if (injury.kind !== "stress_fracture" || injury.resolvedOn !== null) return;
  if (await isHeldBy(db, grant, injury.id)) return;
  await openHold(db, grant, {
    id: newId(),
    auditId: newId(),
    flags: ["stress_fracture"],
    urgent: false,
    side: injury.side,
    source: { kind: "injury", id: injury.id },
    report: null,
    now,
    today: localDateIn((await getAthleteClock(db, grant)).timeZone, now),
  });
}
