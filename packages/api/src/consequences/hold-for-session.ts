import type { AthleteGrant } from "@talus/db/grant";
import { openHold } from "@talus/db/holds/holds";
import type { Sql } from "@talus/db/transaction";
import type { LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import { type LogOutcome, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import type { SessionContent } from "@talus/domain/sessions/log/session-log";

type Logged = {
  logId: string;
  content: Pick<SessionContent, "report" | "entries">;
  outcome: LogOutcome;
  today: LocalDate;
  moment: Moment;
};

/** Opens a hold where what an athlete logged raises a red flag. */
export async function holdForSession(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  { logId, content, outcome, today, moment }: Logged,
): Promise<void> {
  if (outcome.flags.length === 0) return;
  await openHold(db, grant, {
    id: moment.newId(),
    auditId: moment.newId(),
    flags: outcome.flags,
    urgent: outcome.urgent,
    side: sideOf(content),
    source: { kind: "session_log", id: logId },
    report: content.report,
    now: moment.now,
    today,
  });
}

/** The side of the trouble: as reported, else that of the worst pain in an exercise. */
function sideOf(content: Logged["content"]) {
  if (content.report?.side) return content.report.side;
  const worst = painMaxNrsOf(content);
  const at = content.entries.filter((entry) => entry.painNrs !== null && entry.painNrs === worst);
  const first = at[0]?.side ?? null;
  return at.every((entry) => entry.side === first) ? first : "both";
}
