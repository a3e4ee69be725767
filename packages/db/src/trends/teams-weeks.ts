import type { LocalDate } from "@talus/domain/calendar";
import {
  type StoredTeamWeek,
  type TeamWeekRow,
  teamWeekRow,
  usualProtocol,
} from "@talus/domain/trends/team/team-weeks";
import type { OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import {
  everyMember,
  keptWeeks,
  rosterOfMany,
  rosterTests,
  sessionWeeks,
  testWeeks,
} from "./groups.sql";

/** Which weeks are asked for, both Mondays, and before which Monday a week is over. */
export type AskedWeeks = {
  firstWeek: LocalDate;
  lastWeek: LocalDate;
  openWeek: LocalDate;
  goalCm: number;
};

/** $2 the scope, $3 and $4 the weeks, $5 the open week, whose sessions are in none of them. */
const kept: Statement<{ teamId: string; weeks: StoredTeamWeek[] | null }> = {
  name: "teams_weeks_kept",
  text: `WITH sight AS (
      SELECT t.id, t.id::text AS key FROM team t
      WHERE t.organisation_id = $1 AND t.archived_at IS NULL AND ($2::uuid IS NULL OR EXISTS (
        SELECT 1 FROM team_coach tc WHERE tc.organisation_id = $1 AND tc.team_id = t.id AND tc.user_id = $2))
    ), mark AS (
      SELECT m.team_id, m.athlete_id FROM trend_mark m WHERE m.organisation_id = $1
        AND NOT m.weeks_written AND (m.kind <> 'sessions' OR m.first_day IS NULL OR m.first_day < $5::date)
    ), marked AS (
      SELECT s.id FROM sight s JOIN mark m ON m.team_id = s.id OR (m.team_id IS NULL AND m.athlete_id IS NULL)
      UNION
      SELECT ta.team_id FROM mark m JOIN team_athlete ta ON ta.organisation_id = $1 AND ta.athlete_id = m.athlete_id
    ), used AS (
      SELECT DISTINCT ON (key) key, protocol FROM (
        SELECT s.key, w.protocol, sum(w.tests) AS tests FROM sight s
        JOIN trend_test_week w ON w.organisation_id = $1 AND w.group_key = s.key
        GROUP BY 1, 2 HAVING sum(w.tests) > 0) each_one
      ORDER BY key, tests DESC, protocol
    )
    SELECT s.id AS "teamId", CASE WHEN g.group_key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM marked k WHERE k.id = s.id)
      THEN ${keptWeeks({ group: "s.key", protocol: `coalesce(u.protocol, '${usualProtocol}')`, first: "$3::date", last: "$4::date" })} END AS weeks
    FROM sight s LEFT JOIN used u ON u.key = s.key
    LEFT JOIN trend_group g ON g.organisation_id = $1 AND g.group_key = s.key`,
};

/** $2 lists the teams as groups, $3 is the goal. */
const fresh: Statement<StoredTeamWeek & { teamId: string }> = {
  name: "teams_weeks_fresh",
  text: `WITH ${rosterOfMany}, ${rosterTests("true")}, ${everyMember}, ${testWeeks}, ${sessionWeeks}, used AS (
      SELECT DISTINCT ON (key) key, protocol FROM (
        SELECT r.key, s.protocol, count(*) AS tests FROM roster r
        JOIN assessment s ON s.organisation_id = $1 AND s.athlete_id = r.id AND s.superseded_at IS NULL
          AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)
        GROUP BY 1, 2) each_one
      ORDER BY key, tests DESC, protocol
    ), shown_week AS (
      SELECT t.key, t.week_start, t.sides FROM test_week t JOIN used u ON u.key = t.key AND u.protocol = t.protocol
    )
    SELECT key AS "teamId", week_start AS "weekStart", coalesce(t.sides, '{}') AS sides,
      coalesce(s.athletes, 0) AS athletes, coalesce(s.planned, 0) AS planned, coalesce(s.done, 0) AS done
    FROM shown_week t FULL JOIN session_week s USING (key, week_start)`,
};

/**
 * Some full weeks of every team in sight, each of the test that it uses most: as they are kept, and where something
 * that they show has changed since, worked out from each athlete's rows. What the trend of each of these teams says of
 * the same weeks. May read a replica.
 */
export async function listTeamsWeeks(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  { firstWeek, lastWeek, openWeek, goalCm }: AskedWeeks,
): Promise<ReadonlyMap<string, TeamWeekRow[]>> {
  const values = [db.organisationId, grant.scopeUserId, firstWeek, lastWeek, openWeek];
  const teams = await db.query(kept, values);
  const changed = teams.filter(({ weeks }) => weeks === null).map(({ teamId }) => teamId);
  const found = new Map(teams.map(({ teamId, weeks }) => [teamId, (weeks ?? []).map(teamWeekRow)]));
  if (changed.length === 0) return found;
  const asked = changed.map((team) => {
    return { key: team, team, type: null, first: firstWeek, last: lastWeek };
  });
  const rows = await db.query(fresh, [db.organisationId, JSON.stringify(asked), goalCm]);
  for (const { teamId, ...week } of rows) found.get(teamId)?.push(teamWeekRow(week));
  return found;
}
