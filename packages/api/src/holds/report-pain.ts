import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { openHold } from "@talus/db/holds/holds";
import { idempotent, type Sent } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import type { HoldReportInput } from "@talus/domain/safety/hold.schema";
import { isUrgent, type RedFlag, redFlagsOf } from "@talus/domain/safety/red-flags";

/**
 * Takes a pain report outside a session. Any red flag opens a hold under the report's own id, so
 * that a retry opens it once; without one nothing is held, and the answer says so. CONFLICT where the
 * id stands for something else.
 */
export async function reportPain(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  input: HoldReportInput,
  moment: Moment,
): Promise<{ held: boolean; flags: RedFlag[] }> {
  const flags = redFlagsOf(input.report);
  return idempotent(db, {
    ...{ model: "Hold", id: input.id, content: [grant.athleteId, input.report] },
    first: (sent) => storeReport(db, grant, { report: input.report, flags, sent, moment }),
    again: () => ({ held: true, flags }),
  });
}

type NewReport = {
  report: HoldReportInput["report"];
  flags: RedFlag[];
  sent: Sent;
  moment: Moment;
};

async function storeReport(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  { report, flags, sent, moment: { now, newId } }: NewReport,
): Promise<{ held: boolean; flags: RedFlag[] }> {
  if (flags.length === 0) {
    await writeAudit(db, {
      id: newId(),
      at: now,
      action: "pain.reported",
      subject: "athlete",
      subjectId: grant.athleteId,
      athleteId: grant.athleteId,
    });
    return { held: false, flags };
  }
  const today = localDateIn((await getAthleteClock(db, grant)).timeZone, now);
  await openHold(db, grant, {
    ...sent,
    auditId: newId(),
    flags,
    urgent: isUrgent(flags),
    side: report.side,
    source: { kind: "report", id: sent.id },
    report,
    now,
    today,
  });
  return { held: true, flags };
}
