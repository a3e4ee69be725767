import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { clearHold } from "@talus/db/holds/clearances";
import { countOpenHolds, findHold } from "@talus/db/holds/holds";
import { listSessionsWithRoutine } from "@talus/db/sessions/planned";
import type { Sql } from "@talus/db/transaction";
import { addDays, type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { HoldClearInput } from "@talus/domain/safety/hold.schema";
import { planDays } from "@talus/domain/schedule/place";
import { resolveFractures } from "../consequences/resolve-fractures";

/** What a clearance came to: holds still in force, fractures that it resolved, the next session. */
export type Cleared = { openHolds: number; resolved: number; next: LocalDate | null };

/**
 * Records a professional's clearance and ends a hold. INVALID where the clearance is dated before
 * the hold or in the future; CONFLICT where somebody was faster.
 */
export async function recordClearance(
  db: Sql,
  grant: AthleteGrant<"hold:clear">,
  input: HoldClearInput,
  { now, newId }: Moment,
): Promise<Cleared> {
  const hold = await findHold(db, grant, input.holdId);
  if (!hold) throw new DomainError("NOT_FOUND", "There is no such hold.");
  const { timeZone } = await getAthleteClock(db, grant);
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
  const resolved = await resolveFractures(db, grant, { hold, clearedOn, moment: { now, newId } });
  const days = { from: today, to: addDays(today, planDays - 1) };
  const planned = await listSessionsWithRoutine(db, grant, days);
  const next = planned.find(({ optional, logId }) => !optional && logId === null)?.date ?? null;
  return { openHolds: await countOpenHolds(db, grant), resolved, next };
}
