import { resolveClearedFractures } from "@talus/db/athletes/injuries";
import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import type { LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import type { Hold } from "@talus/domain/safety/hold";

type Cleared = {
  hold: Pick<Hold, "id" | "flags">;
  clearedOn: LocalDate;
  moment: Moment;
};

/**
 * Resolves the stress fractures that a clearance was for, and gives how many. Left open they would
 * stop the next test again, although somebody has cleared them.
 */
export async function resolveFractures(
  db: Sql,
  grant: AthleteGrant<"hold:clear">,
  { hold, clearedOn, moment }: Cleared,
): Promise<number> {
  if (!hold.flags.includes("stress_fracture")) return 0;
  const resolved = await resolveClearedFractures(db, grant, clearedOn);
  for (const subjectId of resolved) {
    await writeAudit(db, {
      id: moment.newId(),
      at: moment.now,
      action: "injury.resolved",
      subject: "injury",
      subjectId,
      athleteId: grant.athleteId,
      detail: { holdId: hold.id },
    });
  }
  return resolved.length;
}
