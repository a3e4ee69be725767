import type { Protocol } from "@talus/domain/assessments/protocols";
import type { AthleteType } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { TeamChangeRow } from "@talus/domain/trends/team/team-changes";
import type { TeamCounts } from "@talus/domain/trends/team/team-figures";
import type { TeamWeekRow, TeamWeekSide } from "@talus/domain/trends/team/team-weeks";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { TeamGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/**
 * What a team's trend is asked for: the weeks from the Monday `firstWeek` to the Monday `lastWeek`.
 * `today` is the organisation's: a week that is not over has no adherence yet.
 */
export type TeamTrendQuery = {
  athleteType: AthleteType | null;
  protocol: Protocol;
  firstWeek: LocalDate;
  lastWeek: LocalDate;
  today: LocalDate;
  windowWeeks: number;
  goalCm: number;
  /** Only athletes whose lower side was below this at their first test of the period; null: everybody. */
  startedBelowCm: number | null;
};

/** A team and the protocols it was tested with, the most used one first. */
export type TeamTrendHead = { name: string; timeZone: string; protocols: Protocol[] };

const team = columns("Team t", "name");
const club = columns("Organisation o", "timeZone");

const head: Statement<RowWith<typeof team, TeamTrendHead> & Row<typeof club>> = {
  name: "team_trend_head",
  text: `SELECT ${team}, ${club}, ARRAY(
      SELECT s.protocol FROM team_athlete ta
        JOIN assessment s ON s.organisation_id = ta.organisation_id AND s.athlete_id = ta.athlete_id
      WHERE ta.organisation_id = t.organisation_id AND ta.team_id = t.id AND s.superseded_at IS NULL
        AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)
      GROUP BY s.protocol ORDER BY count(*) DESC, s.protocol) AS protocols
    FROM team t JOIN organisation o ON o.organisation_id = t.organisation_id
    WHERE t.organisation_id = $1 AND t.id = $2`,
};

/** Name, time zone and protocols of the granted team. */
export async function getTeamTrendHead(
  db: Sql,
  grant: TeamGrant<"team:trends">,
): Promise<TeamTrendHead> {
  const [row] = await db.query(head, [db.organisationId, grant.teamId]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such team.");
  return row;
}

/**
 * $1 organisation, $2 team, $3 athlete type or null, $4 first week, $5 last week, $6 protocol, $7 goal,
 * $8 the cut below which an athlete's first test was, or null.
 */
const memberTests = `roster AS (
    SELECT a.id, a.given_name || ' ' || a.family_name AS name, coalesce(a.target_cm_left, y.target_cm, $7) AS target_left,
      coalesce(a.target_cm_right, y.target_cm, $7) AS target_right
    FROM team_athlete ta JOIN athlete a ON a.organisation_id = ta.organisation_id AND a.id = ta.athlete_id
    LEFT JOIN athlete_type y ON y.organisation_id = a.organisation_id AND y.id = a.athlete_type_id
    WHERE ta.organisation_id = $1 AND ta.team_id = $2 AND a.status <> 'archived'
      AND ($3::text IS NULL OR a.athlete_type = $3)
  ), roster_test AS (
    SELECT s.athlete_id, s.taken_on, s.recorded_at, s.left_cm, s.right_cm, r.target_left, r.target_right
    FROM roster r JOIN assessment s ON s.organisation_id = $1 AND s.athlete_id = r.id
    WHERE s.protocol = $6 AND s.superseded_at IS NULL AND s.taken_on < $5::date + 7
      AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)
  ), first_test AS (
    SELECT DISTINCT ON (athlete_id) athlete_id, taken_on, least(left_cm, right_cm) AS cm,
      CASE WHEN right_cm IS NULL OR left_cm <= right_cm THEN 'left' ELSE 'right' END AS side
    FROM roster_test WHERE taken_on >= $4::date ORDER BY athlete_id, taken_on, recorded_at
  ), member AS (
    SELECT r.* FROM roster r
    WHERE $8::float8 IS NULL OR r.id IN (SELECT f.athlete_id FROM first_test f WHERE f.cm < $8)
  ), test AS (
    SELECT t.* FROM roster_test t WHERE $8::float8 IS NULL OR t.athlete_id IN (SELECT m.id FROM member m)
  )`;

type WeekRow = Omit<TeamWeekRow, "left" | "right"> & Partial<Pick<TeamWeekRow, "left" | "right">>;

const weeks: Statement<WeekRow> = {
  name: "team_trend_weeks",
  text: `WITH ${memberTests}, week AS (
      SELECT d::date AS week_start FROM generate_series($4::date::timestamp, $5::date::timestamp, '7 days') d
    ), side_test AS (
      SELECT athlete_id, taken_on, recorded_at, 'left' AS side, left_cm AS cm, target_left AS target FROM test WHERE left_cm IS NOT NULL
      UNION ALL
      SELECT athlete_id, taken_on, recorded_at, 'right', right_cm, target_right FROM test WHERE right_cm IS NOT NULL
    ), newest AS (
      SELECT DISTINCT ON (w.week_start, t.side, t.athlete_id) w.week_start, t.side, t.cm, t.target
      FROM week w JOIN side_test t
        ON t.taken_on < w.week_start + 7 AND t.taken_on >= w.week_start + 7 - 7 * $9::int
      ORDER BY w.week_start, t.side, t.athlete_id, t.taken_on DESC, t.recorded_at DESC
    ), figure AS (
      SELECT week_start, side, jsonb_build_object('n', count(*), 'atTarget', count(*) FILTER (WHERE cm >= target),
        'q1Cm', percentile_cont(0.25) WITHIN GROUP (ORDER BY cm),
        'medianCm', percentile_cont(0.5) WITHIN GROUP (ORDER BY cm),
        'q3Cm', percentile_cont(0.75) WITHIN GROUP (ORDER BY cm)) AS numbers
      FROM newest GROUP BY 1, 2
    ), adherence AS (
      SELECT aw.week_start, count(*) AS athletes, sum(aw.planned) AS planned,
        sum(least(aw.planned, aw.done_full + aw.done_short)) AS done
      FROM member m JOIN athlete_week aw ON aw.organisation_id = $1 AND aw.athlete_id = m.id
      WHERE aw.planned > 0 AND aw.week_start BETWEEN $4::date AND $5::date AND aw.week_start + 7 <= $10::date
      GROUP BY 1
    )
    SELECT w.week_start AS "weekStart", l.numbers AS left, r.numbers AS right,
      coalesce(ad.athletes, 0) AS athletes, coalesce(ad.planned, 0)::int AS planned, coalesce(ad.done, 0)::int AS done
    FROM week w
    LEFT JOIN figure l ON l.week_start = w.week_start AND l.side = 'left'
    LEFT JOIN figure r ON r.week_start = w.week_start AND r.side = 'right'
    LEFT JOIN adherence ad ON ad.week_start = w.week_start
    ORDER BY 1`,
};

const nobody: TeamWeekSide = { n: 0, q1Cm: null, medianCm: null, q3Cm: null, atTarget: 0 };

/**
 * One row per week: quartiles (type 7) and share at target of the newest test of each athlete within
 * the window, and the week's adherence. Groups of any size: hiding is the domain's. May read a replica.
 */
export async function listTeamWeeks(
  db: Sql,
  grant: TeamGrant<"team:trends">,
  query: TeamTrendQuery,
): Promise<TeamWeekRow[]> {
  const rows = await db.query(weeks, [
    ...commonValues(db, grant, query),
    query.windowWeeks,
    query.today,
  ]);
  return rows.map((row) => ({ ...row, left: row.left ?? nobody, right: row.right ?? nobody }));
}

/** $9 mdc, $10 and $11 the upper limits of no and of mild asymmetry, $12 today. */
const counts: Statement<TeamCounts> = {
  name: "team_trend_counts",
  text: `WITH ${memberTests}, in_period AS (
      SELECT * FROM test WHERE taken_on >= $4::date
    ), ends AS (
      SELECT DISTINCT ON (f.athlete_id) f.athlete_id, f.left_cm AS first_left, f.right_cm AS first_right,
        z.left_cm AS last_left, z.right_cm AS last_right, z.taken_on > f.taken_on AS twice
      FROM in_period f JOIN LATERAL (SELECT * FROM in_period i WHERE i.athlete_id = f.athlete_id
        ORDER BY i.taken_on DESC, i.recorded_at DESC LIMIT 1) z ON true
      ORDER BY f.athlete_id, f.taken_on, f.recorded_at
    ), change AS (
      SELECT round((CASE WHEN first_right IS NULL OR first_left <= first_right
        THEN last_left - first_left ELSE last_right - first_right END)::numeric, 2)::float8 AS cm
      FROM ends WHERE twice
    ), gap AS (
      SELECT round(abs(last_left - last_right)::numeric, 2) AS cm FROM ends
      WHERE last_left IS NOT NULL AND last_right IS NOT NULL
    ), adherence AS (
      SELECT m.id, sum(aw.planned) AS planned, sum(least(aw.planned, aw.done_full + aw.done_short)) AS done
      FROM member m JOIN athlete_week aw ON aw.organisation_id = $1 AND aw.athlete_id = m.id
      WHERE aw.planned > 0 AND aw.week_start >= $4::date AND aw.week_start >= $12::date - 35 AND aw.week_start + 7 <= $12::date
      GROUP BY 1
    )
    SELECT (SELECT count(*) FROM member) AS athletes, (SELECT count(*) FROM ends) AS measured,
      (SELECT jsonb_build_object('n', count(cm), 'gains', count(*) FILTER (WHERE cm >= $9),
        'losses', count(*) FILTER (WHERE cm <= -$9), 'medianCm', percentile_cont(0.5) WITHIN GROUP (ORDER BY cm))
        FROM change) AS change,
      (SELECT jsonb_build_object('n', count(*), 'mild', count(*) FILTER (WHERE cm > $10 AND cm <= $11),
        'marked', count(*) FILTER (WHERE cm > $11)) FROM gap) AS asymmetry,
      (SELECT jsonb_build_object('n', count(*), 'planned', coalesce(sum(planned), 0), 'done', coalesce(sum(done), 0))
        FROM adherence) AS adherence`,
};

/**
 * A team's counts over the period: change of the side that was lower at first, on the same athletes;
 * asymmetry at the newest test; sessions done in the last four full weeks. May read a replica.
 */
export async function getTeamCounts(
  db: Sql,
  grant: TeamGrant<"team:trends">,
  query: TeamTrendQuery & { mdcCm: number; noneMaxCm: number; mildMaxCm: number },
): Promise<TeamCounts> {
  const [row] = await db.query(counts, [
    ...commonValues(db, grant, query),
    query.mdcCm,
    query.noneMaxCm,
    query.mildMaxCm,
    query.today,
  ]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such team.");
  return row;
}

const changes: Statement<TeamChangeRow> = {
  name: "team_trend_changes",
  text: `WITH ${memberTests}, side_test AS (
      SELECT f.athlete_id, f.side, t.taken_on, t.recorded_at, CASE f.side WHEN 'left' THEN t.left_cm ELSE t.right_cm END AS cm
      FROM first_test f JOIN test t ON t.athlete_id = f.athlete_id AND t.taken_on >= f.taken_on
    ), series AS (
      SELECT athlete_id, side, min(taken_on) AS first_on, max(taken_on) AS last_on,
        jsonb_agg(jsonb_build_object('takenOn', taken_on, 'cm', cm) ORDER BY taken_on, recorded_at) AS tests
      FROM side_test WHERE cm IS NOT NULL GROUP BY 1, 2
    )
    SELECT s.athlete_id AS "athleteId", m.name, s.side, s.tests,
      coalesce(sum(aw.planned), 0)::int AS planned,
      coalesce(sum(least(aw.planned, aw.done_full + aw.done_short)), 0)::int AS done
    FROM series s JOIN member m ON m.id = s.athlete_id
    LEFT JOIN athlete_week aw ON aw.organisation_id = $1 AND aw.athlete_id = s.athlete_id
      AND aw.week_start > s.first_on - 7 AND aw.week_start <= s.last_on AND aw.week_start + 7 <= $9::date
    GROUP BY s.athlete_id, m.name, s.side, s.tests ORDER BY m.name, s.athlete_id`,
};

/**
 * Each athlete's tests of the period on the side that was lower at the first one, with the sessions
 * planned and done in the full weeks between first and last. Groups of any size. May read a replica.
 */
export async function listTeamChanges(
  db: Sql,
  grant: TeamGrant<"team:trends">,
  query: TeamTrendQuery,
): Promise<TeamChangeRow[]> {
  return db.query(changes, [...commonValues(db, grant, query), query.today]);
}

function commonValues(db: Sql, grant: TeamGrant<"team:trends">, query: TeamTrendQuery): unknown[] {
  return [
    db.organisationId,
    grant.teamId,
    query.athleteType,
    query.firstWeek,
    query.lastWeek,
    query.protocol,
    query.goalCm,
    query.startedBelowCm,
  ];
}
