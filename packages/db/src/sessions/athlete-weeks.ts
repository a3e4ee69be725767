import type { Action } from "@talus/domain/access";
import { type LocalDate, mondayOf } from "@talus/domain/calendar";
import type { AthletesGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import { countsAsDone, countsAsPlanned, effectiveLogs } from "./effective-logs.sql";

/** Of one athlete PostgreSQL keeps the plan; of a list it would plan anew each time. */
type Which = "= $2::uuid" | "= ANY($2::uuid[])";

/** What the weeks `$3` to `$4` of the athletes `$2` hold, counted anew, as `fresh`. */
const recount = (which: Which) => `WITH log AS (
      ${effectiveLogs(`l.organisation_id = $1 AND l.athlete_id ${which} AND l.date >= $3::date AND l.date < $4::date + 7`)}
    ), done AS (
      SELECT l.athlete_id, date_trunc('week', l.date)::date AS week_start,
        count(*) FILTER (WHERE ${countsAsDone} AND l.kind = 'full') AS done_full,
        count(*) FILTER (WHERE ${countsAsDone} AND l.kind = 'short') AS done_short,
        count(*) FILTER (WHERE l.outcome = 'stopped') AS stopped,
        sum(l.duration_sec) AS duration_sec, max(l.pain_max_nrs) AS pain_max_nrs
      FROM log l LEFT JOIN planned_session p
        ON p.organisation_id = l.organisation_id AND p.id = l.planned_session_id
      GROUP BY 1, 2
    ), plan AS (
      SELECT p.athlete_id, date_trunc('week', p.date)::date AS week_start, count(*) AS planned
      FROM planned_session p LEFT JOIN LATERAL (${effectiveLogs("l.organisation_id = p.organisation_id AND l.planned_session_id = p.id")}
        LIMIT 1) l ON true
      WHERE p.organisation_id = $1 AND p.athlete_id ${which}
        AND p.date >= $3::date AND p.date < $4::date + 7 AND ${countsAsPlanned}
      GROUP BY 1, 2
    ), fresh AS (
      SELECT athlete_id, week_start, coalesce(plan.planned, 0) AS planned,
        coalesce(done.done_full, 0) AS done_full, coalesce(done.done_short, 0) AS done_short,
        coalesce(done.stopped, 0) AS stopped, coalesce(done.duration_sec, 0) AS duration_sec,
        done.pain_max_nrs
      FROM done FULL JOIN plan USING (athlete_id, week_start)
    )`;

const recompute = (name: string, which: Which): Statement => ({
  name,
  text: `${recount(which)}, gone AS (
      DELETE FROM athlete_week w WHERE w.organisation_id = $1 AND w.athlete_id ${which}
        AND w.week_start BETWEEN $3::date AND $4::date
        AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.athlete_id = w.athlete_id AND f.week_start = w.week_start)
    )
    INSERT INTO athlete_week (organisation_id, athlete_id, week_start, planned, done_full, done_short,
      stopped, duration_sec, pain_max_nrs)
    SELECT $1, athlete_id, week_start, planned, done_full, done_short, stopped, duration_sec, pain_max_nrs FROM fresh
    ON CONFLICT (organisation_id, athlete_id, week_start) DO UPDATE SET planned = excluded.planned,
      done_full = excluded.done_full, done_short = excluded.done_short, stopped = excluded.stopped,
      duration_sec = excluded.duration_sec, pain_max_nrs = excluded.pain_max_nrs`,
});

const recomputeOne = recompute("athlete_weeks_refresh_one", "= $2::uuid");
const recomputeMany = recompute("athlete_weeks_refresh", "= ANY($2::uuid[])");

/**
 * Recomputes the weekly roll-up of these athletes for each Monday-based week that holds a day from
 * `fromDate` to `toDate`, in the transaction of the change itself. Rows equal a full recompute; a week in
 * which nothing was planned or logged has no row. The caller holds the athletes' lock: of two logs at
 * once the second counts the first one too.
 */
export async function refreshAthleteWeeks(
  db: Sql,
  { athleteIds }: AthletesGrant<Action>,
  fromDate: LocalDate,
  toDate: LocalDate,
): Promise<void> {
  const [first] = athleteIds;
  if (first === undefined) return;
  const weeks = [mondayOf(fromDate), mondayOf(toDate)];
  if (athleteIds.length === 1) await db.query(recomputeOne, [db.organisationId, first, ...weeks]);
  else await db.query(recomputeMany, [db.organisationId, athleteIds, ...weeks]);
}

const differing: Statement<{ count: number }> = {
  name: "athlete_weeks_differing",
  text: `${recount("= ANY($2::uuid[])")}, stored AS (SELECT * FROM athlete_week WHERE organisation_id = $1
        AND athlete_id = ANY($2::uuid[]) AND week_start BETWEEN $3::date AND $4::date)
    SELECT count(*)::int AS count FROM fresh f FULL JOIN stored w USING (athlete_id, week_start)
    WHERE (f.planned, f.done_full, f.done_short, f.stopped, f.duration_sec, f.pain_max_nrs) IS DISTINCT FROM
      (w.planned, w.done_full, w.done_short, w.stopped, w.duration_sec, w.pain_max_nrs)`,
};

/** Counts the stored weeks of these athletes that differ from a recount. */
export async function countDifferingWeeks(
  db: Sql,
  { athleteIds }: AthletesGrant<Action>,
  { fromDate, toDate }: { fromDate: LocalDate; toDate: LocalDate },
): Promise<number> {
  const weeks = [mondayOf(fromDate), mondayOf(toDate)];
  const [row] = await db.query(differing, [db.organisationId, athleteIds, ...weeks]);
  return row?.count ?? 0;
}
