import { listTestPain } from "@talus/db/assessments/series";
import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { listHolds } from "@talus/db/holds/holds";
import { listSessionLogs } from "@talus/db/sessions/logs";
import { listMorningChecks } from "@talus/db/sessions/morning-checks";
import type { Sql } from "@talus/db/transaction";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { type PainHistory, painPoints } from "@talus/domain/sessions/log/pain-history";

const days = 42;
const most = 200;

/** All pain of the last six weeks, today included, in the athlete's own days. */
export async function painOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  now: Date,
): Promise<PainHistory> {
  const { timeZone } = await getAthleteClock(db, grant);
  const to = localDateIn(timeZone, now);
  const period = { from: addDays(to, 1 - days), to };
  const reports = (await listHolds(db, grant)).flatMap(({ source, report, side, openedAt }) => {
    const date = localDateIn(timeZone, openedAt);
    const isOwn = source.kind === "report" && date >= period.from;
    const painNrs = report?.painNrs ?? null;
    return isOwn && painNrs !== null ? [{ date, side, painNrs }] : [];
  });
  const points = painPoints({
    logs: await listSessionLogs(db, grant, { ...period, limit: most }),
    checks: await listMorningChecks(db, grant, period),
    tests: await listTestPain(db, grant, { ...period, limit: most }),
    reports,
  });
  return { ...period, points };
}
