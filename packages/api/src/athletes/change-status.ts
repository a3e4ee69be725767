import { getAthlete } from "@talus/db/athletes/athletes";
import { updateAthleteStatus } from "@talus/db/athletes/status";
import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { resumePlan } from "@talus/db/plans/upkeep";
import type { Sql } from "@talus/db/transaction";
import { pauseEndFault, type StatusInput } from "@talus/domain/athletes/athlete.schema";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";

/** Pauses, archives or restores an athlete and places the plan anew; the new version of the row. */
export async function changeStatus(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  { version, change }: { version: number; change: StatusInput },
  { now, newId }: Moment,
): Promise<{ version: number }> {
  const { timeZone } = await getAthlete(db, grant);
  const until = change.status === "paused" ? change.pausedUntil : null;
  const fault = pauseEndFault(until, localDateIn(timeZone, now));
  if (fault) throw new DomainError("INVALID", fault, { field: "pausedUntil" });
  const newVersion = await updateAthleteStatus(db, grant, { ...change, version });
  await resumePlan(db, grant, { now, newId });
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: "athlete.status_changed",
    subject: "athlete",
    subjectId: grant.athleteId,
    athleteId: grant.athleteId,
    detail: { status: change.status, pausedUntil: until },
  });
  return { version: newVersion };
}
