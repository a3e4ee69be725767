import { getAthleteDays } from "@talus/db/athlete-days";
import { writeAudit } from "@talus/db/audit";
import type { Db } from "@talus/db/client";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds, findHold, openHold } from "@talus/db/holds";
import { recordMorningCheck } from "@talus/db/morning-checks";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { noSymptoms, redFlagsOf } from "@talus/domain/safety/red-flags";
import { latenessOf, lateWindowDays } from "@talus/domain/sessions/late";
import type { MorningCheckInput } from "@talus/domain/sessions/session-log.schema";
import type { Request } from "./log-session";

/**
 * Records the pain of this morning; above 5 it stops the plan like any other pain above 5.
 * INVALID for a day to come or one of more than a week ago: an answer given without a network comes late.
 */
export async function checkMorning(
  db: Db,
  grant: AthleteGrant<"session:log">,
  input: MorningCheckInput,
  { now, newId }: Request,
): Promise<{ held: boolean }> {
  const today = localDateIn((await getAthleteDays(db, grant)).timeZone, now);
  const lateness = latenessOf(input.date, today);
  if (lateness === "future")
    throw new DomainError("INVALID", "That morning has not come yet. Reload the page.");
  if (lateness === "too_late")
    throw new DomainError(
      "INVALID",
      `A morning can be told up to ${lateWindowDays} days later. Tell your coach about older ones.`,
    );
  const { date, painNrs } = input;
  if (await recordMorningCheck(db, grant, { date, painNrs, now })) {
    await writeAudit(db, {
      id: newId(),
      at: now,
      action: "morning.checked",
      subject: "athlete",
      subjectId: grant.athleteId,
      athleteId: grant.athleteId,
    });
  }
  const report = { ...noSymptoms, painNrs, side: null };
  const flags = redFlagsOf(report);
  if (flags.length === 0) return { held: false };
  if ((await countOpenHolds(db, grant)) > 0) return { held: true };
  const id = input.id ?? newId();
  if (await findHold(db, grant, id)) return { held: true };
  await openHold(db, grant, {
    id,
    auditId: newId(),
    flags,
    urgent: false,
    side: null,
    source: { kind: "report", id },
    report,
    now,
    today,
  });
  return { held: true };
}
