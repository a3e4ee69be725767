import { getAthleteDays } from "@talus/db/athlete-days";
import { writeAudit } from "@talus/db/audit";
import type { Db } from "@talus/db/client";
import type { AthleteGrant } from "@talus/db/grant";
import { clearHold } from "@talus/db/hold-clearances";
import { findHold } from "@talus/db/holds";
import { resolveClearedFractures } from "@talus/db/injuries";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { HoldClearInput } from "@talus/domain/safety/hold.schema";

/**
 * Records a professional's clearance and ends a hold. INVALID where the clearance is dated before
 * the hold or in the future; CONFLICT where somebody was faster.
 */
export async function recordClearance(
  db: Db,
  grant: AthleteGrant<"hold:clear">,
  input: HoldClearInput,
  { now, newId }: { now: Date; newId: () => string },
): Promise<void> {
  const hold = await findHold(db, grant, input.holdId);
  if (!hold) throw new DomainError("NOT_FOUND", "There is no such hold.");
  const { timeZone } = await getAthleteDays(db, grant);
  const today = localDateIn(timeZone, now);
  if (input.clearedOn > today)
    throw new DomainError("INVALID", "The clearance cannot be dated in the future.");
  if (input.clearedOn < localDateIn(timeZone, hold.openedAt))
    throw new DomainError("INVALID", "The clearance must be from the day of the stop or later.");
  const { holdId, version, clearedByProfessional, clearedOn, note } = input;
  await clearHold(db, grant, {
    holdId,
    version,
    clearance: { clearedByProfessional, clearedOn, note },
    now,
    newId,
  });
  if (!hold.flags.includes("stress_fracture")) return;
  // Left open it would stop the next test again, although somebody has cleared it.
  for (const subjectId of await resolveClearedFractures(db, grant, clearedOn)) {
    const { athleteId } = grant;
    const entry = { id: newId(), at: now, action: "injury.resolved", subject: "injury", subjectId };
    await writeAudit(db, { ...entry, athleteId, detail: { holdId } });
  }
}
