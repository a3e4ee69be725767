import type { AthleteGrant } from "@talus/db/grant";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { getTrendReader, listTrendAssessments } from "@talus/db/trends/athlete-trend";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { athleteSeries, type ProtocolSeries } from "@talus/domain/trends/athlete-series";
import type { DisplayUnit } from "@talus/domain/units";

/** An athlete's tests as charts, newest protocol first; `today` is the athlete's own day. */
export type AthleteTrend = { today: LocalDate; unit: DisplayUnit; series: ProtocolSeries[] };

/** Reads and prepares the charts of one athlete, in the asked unit or the athlete's own. */
export async function athleteTrend(
  db: Sql,
  grant: AthleteGrant<"trend:read">,
  asked: { unit: DisplayUnit | null; now: Date },
): Promise<AthleteTrend> {
  const rules = await rulesInForce(db);
  const { timeZone, ...reader } = await getTrendReader(db, grant, rules);
  const assessments = await listTrendAssessments(db, grant);
  const today = localDateIn(timeZone, asked.now);
  const unit = asked.unit ?? reader.unit;
  return { today, unit, series: athleteSeries(assessments, { ...reader, unit, rules, today }) };
}
