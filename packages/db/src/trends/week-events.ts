import type { LocalDate } from "@talus/domain/calendar";
import { byName } from "@talus/domain/text/name-order";
import type { TeamWeekEvents } from "@talus/domain/trends/team/week-summary";
import { columns, type RowWith } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { testUntil } from "../queue/due.sql";
import type { Sql, Statement } from "../transaction";

const team = columns("Team t", "id as teamId, name");

const inWeek = (instant: string) =>
  `day_in(${instant}, m.time_zone) >= $3::date AND day_in(${instant}, m.time_zone) < $3::date + 7`;

/** $2 the scope, $3 the Monday, $4 the local today, $5 the day after which a test is overdue, from the last one. */
const events: Statement<RowWith<typeof team, TeamWeekEvents>> = {
  name: "team_week_events",
  text: `WITH member AS (
      SELECT ta.team_id, a.id, a.time_zone, a.created_at, ${testUntil("n", "$5")} AS test_until
      FROM team_athlete ta JOIN athlete a ON a.organisation_id = ta.organisation_id AND a.id = ta.athlete_id
      LEFT JOIN athlete_now n ON n.organisation_id = a.organisation_id AND n.athlete_id = a.id
      WHERE ta.organisation_id = $1 AND a.status <> 'archived'
    ), people AS (
      SELECT m.team_id, count(*)::int AS athletes, count(*) FILTER (WHERE ${inWeek("m.created_at")})::int AS newcomers,
        count(*) FILTER (WHERE m.test_until < $4::date)::int AS due
      FROM member m GROUP BY 1
    ), decided AS (
      SELECT m.team_id, v.decision, count(*)::int AS n
      FROM member m JOIN assessment s ON s.organisation_id = $1 AND s.athlete_id = m.id
        AND s.taken_on >= $3::date AND s.taken_on < $3::date + 7 AND s.superseded_at IS NULL
      LEFT JOIN LATERAL (SELECT v.decision FROM verdict v WHERE v.organisation_id = s.organisation_id
        AND v.assessment_id = s.id ORDER BY v.created_at DESC, v.id DESC LIMIT 1) v ON true
      GROUP BY 1, 2
    ), tested AS (
      SELECT team_id, sum(n)::int AS done, jsonb_object_agg(decision, n) FILTER (WHERE decision IS NOT NULL) AS verdicts
      FROM decided GROUP BY 1
    ), held AS (
      SELECT m.team_id, count(*) FILTER (WHERE ${inWeek("h.opened_at")})::int AS opened,
        count(*) FILTER (WHERE ${inWeek("h.cleared_at")})::int AS cleared
      FROM member m JOIN hold h ON h.organisation_id = $1 AND h.athlete_id = m.id
      GROUP BY 1
    )
    SELECT ${team}, coalesce(p.athletes, 0) AS athletes, coalesce(p.newcomers, 0) AS "newAthletes",
      coalesce(e.done, 0) AS "testsDone", coalesce(p.due, 0) AS "testsDue", coalesce(e.verdicts, '{}') AS verdicts,
      coalesce(h.opened, 0) AS "holdsOpened", coalesce(h.cleared, 0) AS "holdsCleared"
    FROM team t
    LEFT JOIN people p ON p.team_id = t.id
    LEFT JOIN tested e ON e.team_id = t.id
    LEFT JOIN held h ON h.team_id = t.id
    WHERE t.organisation_id = $1 AND t.archived_at IS NULL AND ($2::uuid IS NULL OR EXISTS (
      SELECT 1 FROM team_coach tc WHERE tc.organisation_id = $1 AND tc.team_id = t.id AND tc.user_id = $2))
    ORDER BY lower(t.name), t.id`,
};

/** What happened in each team in sight in a Monday week, by name. May read a replica. */
export async function listTeamWeekEvents(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  { weekStart, today, maxDays }: { weekStart: LocalDate; today: LocalDate; maxDays: number },
): Promise<TeamWeekEvents[]> {
  const values = [db.organisationId, grant.scopeUserId, weekStart, today, maxDays];
  const teams = await db.query(events, values);
  return teams.sort(byName);
}
