import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { type AdherencePeriod, findAdherence } from "@talus/db/sessions/adherence";
import { listSessionLogs } from "@talus/db/sessions/logs";
import type { Sql } from "@talus/db/transaction";
import { addDays, localDateIn } from "@talus/domain/calendar";
import type { Adherence } from "@talus/domain/sessions/adherence";
import { briefOfLog, type LogBrief } from "@talus/domain/sessions/log/log-brief";

/** What an athlete did in a period, newest first. */
export type History = AdherencePeriod & { logs: LogBrief[]; adherence: Adherence };

/** Logs and adherence of the last `days` days, today included. */
export async function historyOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  asked: { days: number; now: Date },
): Promise<History> {
  const { timeZone } = await getAthleteClock(db, grant);
  const today = localDateIn(timeZone, asked.now);
  const period = { from: addDays(today, 1 - asked.days), to: today, today };
  const logs = await listSessionLogs(db, grant, { ...period, limit: 400 });
  return {
    ...period,
    logs: logs.map(briefOfLog),
    adherence: await findAdherence(db, grant, period),
  };
}
