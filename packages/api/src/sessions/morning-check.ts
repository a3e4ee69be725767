import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds, openHold } from "@talus/db/holds/holds";
import { idempotent } from "@talus/db/sent-ids";
import { recordMorningCheck } from "@talus/db/sessions/morning-checks";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { noSymptoms, redFlagsOf } from "@talus/domain/safety/red-flags";
import { latenessOf, lateWindowDays } from "@talus/domain/sessions/late";
import type { MorningCheckInput } from "@talus/domain/sessions/log/session-log.schema";

/**
 * Records the pain of this morning; above 5 it stops the plan like any other pain above 5.
 * INVALID for a day to come or one of more than a week ago: an answer given without a network comes
 * late. CONFLICT where the id stands for something else.
 */
export async function checkMorning(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  input: MorningCheckInput,
  { now, newId }: Moment,
): Promise<{ held: boolean }> {
  const today = localDateIn((await getAthleteClock(db, grant)).timeZone, now);
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
  // One morning's answer may change under its id; another athlete's hold never has it.
  return idempotent(db, {
    ...{ model: "Hold", id: input.id ?? newId(), content: [grant.athleteId, "morning", date] },
    first: async (sent) => {
      if (flags.length === 0) return { held: false };
      if ((await countOpenHolds(db, grant)) > 0) return { held: true };
      await openHold(db, grant, {
        ...sent,
        auditId: newId(),
        flags,
        urgent: false,
        side: null,
        source: { kind: "report", id: sent.id },
        report,
        now,
        today,
      });
      return { held: true };
    },
    again: () => ({ held: flags.length > 0 }),
  });
}
