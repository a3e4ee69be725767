import type { LocalDate } from "@talus/domain/calendar";
import { trendPeriods } from "@talus/domain/trends/team/team-weeks";
import type { SystemGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import {
  askedGroups,
  everyMember,
  lately,
  nobody,
  periods,
  rosterOfMany,
  rosterTests,
  sessionWeeks,
  sessionWeeksOfMany,
  testWeeks,
} from "./groups.sql";
import type { TrendGroup, Weeks } from "./marks";
import type { TeamLimits } from "./team-trend";

/** A part of a group's rows: those of some weeks, both Mondays. */
export type AskedRows = TrendGroup & Weeks;

/** By what rules rows are written; the error is each protocol's own. */
export type TrendRules = Omit<TeamLimits, "mdcCm"> & {
  goalCm: number;
  mdcCm: Readonly<Record<string, number>>;
  lastWeek: LocalDate;
};

const freshTests = `WITH ${rosterOfMany}, ${rosterTests("true")}, ${everyMember}, ${testWeeks}`;

const writeTests: Statement = {
  name: "trend_tests_write",
  text: `${freshTests}, gone AS (
      DELETE FROM trend_test_week w USING asked k WHERE w.organisation_id = $1 AND w.group_key = k.key COLLATE "default"
        AND w.week_start BETWEEN k.first AND k.last AND NOT EXISTS (SELECT 1 FROM test_week f
          WHERE f.key = w.group_key AND f.protocol = w.protocol AND f.week_start = w.week_start)
    )
    INSERT INTO trend_test_week AS w (organisation_id, group_key, protocol, week_start, tests, sides)
    SELECT $1, key, protocol, week_start, tests, sides FROM test_week
    ON CONFLICT (organisation_id, group_key, protocol, week_start) DO UPDATE
      SET tests = excluded.tests, sides = excluded.sides WHERE w.* IS DISTINCT FROM excluded.*`,
};

/** From each athlete's own weeks, as a read works them out: what is written is checked against another sum. */
const freshSessions = `WITH ${rosterOfMany}, member AS (SELECT * FROM roster), ${sessionWeeks}`;

const writeSessions: Statement = {
  name: "trend_sessions_write",
  text: `WITH ${askedGroups}, ${sessionWeeksOfMany}, gone AS (
      DELETE FROM trend_session_week w USING asked k WHERE w.organisation_id = $1 AND w.group_key = k.key COLLATE "default"
        AND w.week_start BETWEEN k.first AND k.last AND NOT EXISTS (SELECT 1 FROM session_week f
          WHERE f.key = w.group_key AND f.week_start = w.week_start)
    )
    INSERT INTO trend_session_week AS w (organisation_id, group_key, week_start, athletes, planned, done)
    SELECT $1, key, week_start, athletes, planned, done FROM session_week WHERE $3::float8 IS NOT NULL
    ON CONFLICT (organisation_id, group_key, week_start) DO UPDATE
      SET athletes = excluded.athletes, planned = excluded.planned, done = excluded.done
      WHERE w.* IS DISTINCT FROM excluded.*`,
};

const freshGroups = `WITH ${rosterOfMany}, member AS (SELECT * FROM roster), ${lately("$4")}, fresh AS (
      SELECT k.key, of_key.*,
        coalesce((SELECT l.adherence FROM lately l WHERE l.key = k.key), ${nobody.adherence}) AS adherence
      FROM asked k CROSS JOIN LATERAL (SELECT count(*)::int AS athletes,
          count(*) FILTER (WHERE m.athlete_type = 'runner')::int AS runners,
          count(*) FILTER (WHERE m.athlete_type = 'lifter')::int AS lifters
        FROM member m WHERE m.key = k.key) of_key
    )`;

const writeGroups: Statement = {
  name: "trend_groups_write",
  text: `${freshGroups}
    INSERT INTO trend_group AS g (organisation_id, group_key, last_week, athletes, runners, lifters, adherence)
    SELECT $1, key, $4::date, athletes, runners, lifters, adherence FROM fresh
    ON CONFLICT (organisation_id, group_key) DO UPDATE
      SET last_week = excluded.last_week, athletes = excluded.athletes, runners = excluded.runners,
        lifters = excluded.lifters, adherence = excluded.adherence
      WHERE g.* IS DISTINCT FROM excluded.*`,
};

const freshPeriods = `WITH ${rosterOfMany}, ${rosterTests("true")}, ${everyMember},
    ${periods({
      list: "SELECT weeks, $7::date - 7 * (weeks - 1) AS since FROM unnest($8::int[]) weeks",
      mdc: "($4::jsonb ->> protocol)::float8",
      none: "$5::numeric",
      mild: "$6::numeric",
    })}`;

const writePeriods: Statement = {
  name: "trend_periods_write",
  text: `${freshPeriods}, gone AS (
      DELETE FROM trend_period p USING asked k WHERE p.organisation_id = $1 AND p.group_key = k.key COLLATE "default"
        AND NOT EXISTS (SELECT 1 FROM period f
          WHERE f.key = p.group_key AND f.protocol = p.protocol AND f.weeks = p.weeks)
    )
    INSERT INTO trend_period AS p (organisation_id, group_key, protocol, weeks, last_week, measured, change, asymmetry)
    SELECT $1, key, protocol, weeks, $7::date, measured, change, asymmetry FROM period
    ON CONFLICT (organisation_id, group_key, protocol, weeks) DO UPDATE SET last_week = excluded.last_week,
      measured = excluded.measured, change = excluded.change, asymmetry = excluded.asymmetry
      WHERE p.* IS DISTINCT FROM excluded.*`,
};

/** Rows to be written anew, by their kind. */
export type TrendRows = {
  tests: readonly AskedRows[];
  sessions: readonly AskedRows[];
  groups: readonly AskedRows[];
  periods: readonly AskedRows[];
};

/**
 * Writes rows of groups anew from the tests and weeks of their athletes as they are now. Rows equal the
 * recompute, and written twice they are the same. The caller holds the locks of their parts.
 */
export async function writeTrends(
  db: Sql,
  _grant: SystemGrant,
  { rows, rules }: { rows: TrendRows; rules: TrendRules },
): Promise<void> {
  for (const [statement, values] of questions(db, rows, rules, {
    tests: writeTests,
    sessions: writeSessions,
    groups: writeGroups,
    periods: writePeriods,
  }))
    await db.query(statement, values);
}

const differingTests: Statement<{ count: number }> = {
  name: "trend_tests_differing",
  text: `${freshTests}, stored AS (SELECT w.* FROM trend_test_week w JOIN asked k
        ON w.group_key = k.key COLLATE "default" AND w.week_start BETWEEN k.first AND k.last WHERE w.organisation_id = $1)
    SELECT count(*)::int AS count FROM test_week f FULL JOIN stored w
      ON w.group_key = f.key AND w.protocol = f.protocol AND w.week_start = f.week_start
    WHERE (f.tests, f.sides) IS DISTINCT FROM (w.tests, w.sides)`,
};

const differingSessions: Statement<{ count: number }> = {
  name: "trend_sessions_differing",
  text: `${freshSessions}, stored AS (SELECT w.* FROM trend_session_week w JOIN asked k
        ON w.group_key = k.key COLLATE "default" AND w.week_start BETWEEN k.first AND k.last WHERE w.organisation_id = $1)
    SELECT count(*)::int AS count FROM session_week f FULL JOIN stored w
      ON w.group_key = f.key AND w.week_start = f.week_start
    WHERE (f.athletes, f.planned, f.done) IS DISTINCT FROM (w.athletes, w.planned, w.done)`,
};

const differingGroups: Statement<{ count: number }> = {
  name: "trend_groups_differing",
  text: `${freshGroups}
    SELECT count(*)::int AS count FROM fresh f LEFT JOIN trend_group g
      ON g.organisation_id = $1 AND g.group_key = f.key AND g.last_week = $4::date
    WHERE (f.athletes, f.runners, f.lifters, f.adherence) IS DISTINCT FROM (coalesce(g.athletes, 0),
      coalesce(g.runners, 0), coalesce(g.lifters, 0), coalesce(g.adherence, ${nobody.adherence}))`,
};

const differingPeriods: Statement<{ count: number }> = {
  name: "trend_periods_differing",
  text: `${freshPeriods}, stored AS (SELECT p.* FROM trend_period p JOIN asked k
        ON p.group_key = k.key COLLATE "default" WHERE p.organisation_id = $1 AND p.last_week = $7::date)
    SELECT count(*)::int AS count FROM period f FULL JOIN stored p
      ON p.group_key = f.key AND p.protocol = f.protocol AND p.weeks = f.weeks
    WHERE (f.measured, f.change, f.asymmetry) IS DISTINCT FROM (p.measured, p.change, p.asymmetry)`,
};

/** Counts the kept rows of these that are not what the recompute gives, or that are missing. */
export async function countDifferingTrends(
  db: Sql,
  _grant: SystemGrant,
  { rows, rules }: { rows: TrendRows; rules: TrendRules },
): Promise<number> {
  let sum = 0;
  for (const [statement, values] of questions(db, rows, rules, {
    tests: differingTests,
    sessions: differingSessions,
    groups: differingGroups,
    periods: differingPeriods,
  })) {
    const [row] = await db.query(statement, values);
    sum += row?.count ?? 0;
  }
  return sum;
}

/** What each statement is asked with; nothing of a kind asks nothing. */
function questions<T>(
  { organisationId }: Sql,
  rows: TrendRows,
  { goalCm, mdcCm, noneMaxCm, mildMaxCm, lastWeek }: TrendRules,
  ask: Record<keyof TrendRows, Statement<T>>,
): [Statement<T>, unknown[]][] {
  const limits = [JSON.stringify(mdcCm), noneMaxCm, mildMaxCm, lastWeek, trendPeriods];
  const beside = { tests: [], sessions: [], groups: [lastWeek], periods: limits };
  return (["tests", "sessions", "groups", "periods"] as const)
    .filter((kind) => rows[kind].length > 0)
    .map((kind) => [
      ask[kind],
      [organisationId, JSON.stringify(rows[kind]), goalCm, ...beside[kind]],
    ]);
}
