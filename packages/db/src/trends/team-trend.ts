import type { Protocol } from "@talus/domain/assessments/protocols";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { TeamChangeRow } from "@talus/domain/trends/team/team-changes";
import type { TeamCounts } from "@talus/domain/trends/team/team-figures";
import {
  type StoredTeamWeek,
  type TeamWeekRow,
  teamWeekRow,
} from "@talus/domain/trends/team/team-weeks";
import { columns, type Row } from "../columns.sql";
import { type TrendGrant, teamOf } from "../grant";
import type { Sql, Statement } from "../transaction";
import {
  cohort,
  lately,
  nobody,
  ofType,
  periods,
  rosterOf,
  rosterTests,
  sessionWeeks,
  testWeeks,
} from "./groups.sql";

/** What a trend is asked for: the weeks from the Monday `firstWeek` to the Monday `lastWeek`. */
export type TeamTrendQuery = {
  /** Runner or lifter with the own types built on it, or the id of an own type. */
  athleteType: string | null;
  protocol: Protocol;
  firstWeek: LocalDate;
  lastWeek: LocalDate;
  goalCm: number;
  /** Only athletes whose lower side was below this at their first test of the period; null: everybody. */
  startedBelowCm: number | null;
  /** Only athletes who were tested within the first and within the last three weeks of the period. */
  isFixed: boolean;
};

/** What tells a change from error, and sides apart from sides alike, cm. */
export type TeamLimits = { mdcCm: number; noneMaxCm: number; mildMaxCm: number };

const used = columns("Assessment s", "protocol");

const protocolsOf = (isTeam: boolean) => `SELECT ${used} FROM athlete a
    JOIN assessment s ON s.organisation_id = a.organisation_id AND s.athlete_id = a.id
    ${isTeam ? "JOIN team_athlete ta ON ta.organisation_id = a.organisation_id AND ta.athlete_id = a.id AND ta.team_id = $2::uuid" : ""}
    WHERE a.organisation_id = $1 ${isTeam ? "" : "AND $2::uuid IS NULL"} AND a.status <> 'archived'
      AND ${ofType("$3")} AND s.superseded_at IS NULL
      AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)
    GROUP BY s.protocol ORDER BY count(*) DESC, s.protocol`;

const teamProtocols: Statement<Row<typeof used, { protocol: Protocol }>> = {
  name: "team_trend_protocols",
  text: protocolsOf(true),
};

const allProtocols: Statement<Row<typeof used, { protocol: Protocol }>> = {
  name: "organisation_trend_protocols",
  text: protocolsOf(false),
};

/** The protocols that these athletes were tested with, the most used one first. */
export async function listTrendProtocols(
  db: Sql,
  grant: TrendGrant,
  { athleteType }: Pick<TeamTrendQuery, "athleteType">,
): Promise<Protocol[]> {
  const teamId = teamOf(grant);
  const statement = teamId === null ? allProtocols : teamProtocols;
  const rows = await db.query(statement, [db.organisationId, teamId, athleteType]);
  return rows.map(({ protocol }) => protocol);
}

const membersOf = (isTeam: boolean) =>
  `WITH ${rosterOf(isTeam)}, ${rosterTests("s.protocol = $6")}, ${cohort}`;

const weeksOf = (isTeam: boolean) => `${membersOf(isTeam)}, ${testWeeks}, ${sessionWeeks}
    SELECT coalesce(t.week_start, s.week_start) AS "weekStart", coalesce(t.sides, '{}') AS sides,
      coalesce(s.athletes, 0) AS athletes, coalesce(s.planned, 0) AS planned, coalesce(s.done, 0) AS done
    FROM test_week t FULL JOIN session_week s ON s.week_start = t.week_start
    ORDER BY 1`;

const teamWeekRows: Statement<StoredTeamWeek> = { name: "team_trend_weeks", text: weeksOf(true) };
const allWeekRows: Statement<StoredTeamWeek> = {
  name: "organisation_trend_weeks",
  text: weeksOf(false),
};

/**
 * The weeks in which somebody was tested or had a session planned, from the tests and weeks of each athlete:
 * quartiles (type 7) and share at target of each one's newest test of three weeks, and adherence. Groups of any
 * size: hiding is the domain's. May read a replica.
 */
export async function listTeamWeeks(
  db: Sql,
  grant: TrendGrant,
  query: TeamTrendQuery,
): Promise<TeamWeekRow[]> {
  const statement = teamOf(grant) === null ? allWeekRows : teamWeekRows;
  const rows = await db.query(statement, commonValues(db, grant, query));
  return rows.map(teamWeekRow);
}

/** $10 mdc, $11 and $12 the upper limits of no and of mild asymmetry. */
const countsOf = (isTeam: boolean) => `${membersOf(isTeam)},
    ${periods({ list: "SELECT 0 AS weeks, $4::date AS since", mdc: "$10::float8", none: "$11::numeric", mild: "$12::numeric" })}, ${lately("$5")}
    SELECT (SELECT count(*) FROM member) AS athletes, coalesce(p.measured, 0) AS measured,
      coalesce(p.change, ${nobody.change}) AS change,
      coalesce(p.asymmetry, ${nobody.asymmetry}) AS asymmetry,
      coalesce((SELECT l.adherence FROM lately l), ${nobody.adherence}) AS adherence
    FROM (SELECT 1) one LEFT JOIN period p ON true`;

const teamCounts: Statement<TeamCounts> = { name: "team_trend_counts", text: countsOf(true) };
const allCounts: Statement<TeamCounts> = {
  name: "organisation_trend_counts",
  text: countsOf(false),
};

/**
 * Counts over the period, from the tests and weeks of each athlete: change of the side that was lower at first,
 * on the same athletes; asymmetry at the newest test; sessions done in the last four full weeks. May read a replica.
 */
export async function getTeamCounts(
  db: Sql,
  grant: TrendGrant,
  { mdcCm, noneMaxCm, mildMaxCm, ...query }: TeamTrendQuery & TeamLimits,
): Promise<TeamCounts> {
  const statement = teamOf(grant) === null ? allCounts : teamCounts;
  const values = [...commonValues(db, grant, query), mdcCm, noneMaxCm, mildMaxCm];
  const [row] = await db.query(statement, values);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such team.");
  return row;
}

const changesOf = (isTeam: boolean) => `${membersOf(isTeam)}, side_test AS (
      SELECT f.athlete_id, f.side, t.taken_on, t.recorded_at, t.id, CASE f.side WHEN 'left' THEN t.left_cm ELSE t.right_cm END AS cm
      FROM first_test f JOIN test t ON t.athlete_id = f.athlete_id AND t.taken_on >= f.taken_on
    ), series AS (
      SELECT athlete_id, side, min(taken_on) AS first_on, max(taken_on) AS last_on,
        jsonb_agg(jsonb_build_object('takenOn', taken_on, 'cm', cm) ORDER BY taken_on, recorded_at, id) AS tests
      FROM side_test WHERE cm IS NOT NULL GROUP BY 1, 2
    )
    SELECT s.athlete_id AS "athleteId", m.name, s.side, s.tests, aw.planned, aw.done
    FROM series s JOIN member m ON m.id = s.athlete_id
    CROSS JOIN LATERAL (SELECT coalesce(sum(aw.planned), 0)::int AS planned,
        coalesce(sum(least(aw.planned, aw.done_full + aw.done_short)), 0)::int AS done
      FROM athlete_week aw WHERE aw.organisation_id = $1 AND aw.athlete_id = s.athlete_id
        AND aw.week_start > s.first_on - 7 AND aw.week_start <= s.last_on AND aw.week_start < $5::date) aw
    ORDER BY m.name, s.athlete_id`;

const teamChangeRows: Statement<TeamChangeRow> = {
  name: "team_trend_changes",
  text: changesOf(true),
};
const allChangeRows: Statement<TeamChangeRow> = {
  name: "organisation_trend_changes",
  text: changesOf(false),
};

/**
 * Each athlete's tests of the period on the side that was lower at the first one, with the sessions
 * planned and done in the full weeks between first and last. Groups of any size. May read a replica.
 */
export async function listTeamChanges(
  db: Sql,
  grant: TrendGrant,
  query: TeamTrendQuery,
): Promise<TeamChangeRow[]> {
  const statement = teamOf(grant) === null ? allChangeRows : teamChangeRows;
  return db.query(statement, commonValues(db, grant, query));
}

function commonValues(db: Sql, grant: TrendGrant, query: TeamTrendQuery): unknown[] {
  return [
    db.organisationId,
    teamOf(grant),
    query.athleteType,
    query.firstWeek,
    query.lastWeek,
    query.protocol,
    query.goalCm,
    query.startedBelowCm,
    query.isFixed,
  ];
}
