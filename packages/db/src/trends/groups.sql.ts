import { asymmetryBinCm, asymmetryBinMost } from "@talus/domain/trends/team/team-figures";
import { teamWindowWeeks } from "@talus/domain/trends/team/team-weeks";

/** SQL of what a period says of nobody. */
export const nobody = {
  change: `'{"n": 0, "gains": 0, "losses": 0, "medianCm": null}'`,
  asymmetry: `'{"n": 0, "mild": 0, "marked": 0, "mildLeft": 0, "markedLeft": 0, "bins": {}}'`,
  adherence: `'{"n": 0, "planned": 0, "done": 0}'`,
};

/** SQL of the kept weeks of a group from the Monday `first` to the Monday `last`, a JSON list, oldest first. */
export const keptWeeks = ({ group, protocol, first, last }: KeptWeeksSql) => `(SELECT
        coalesce(jsonb_agg(jsonb_build_object('weekStart', coalesce(t.week_start, s.week_start),
          'sides', coalesce(t.sides, '{}'), 'athletes', coalesce(s.athletes, 0), 'planned', coalesce(s.planned, 0),
          'done', coalesce(s.done, 0)) ORDER BY coalesce(t.week_start, s.week_start)), '[]')
        FROM (SELECT w.week_start, w.sides FROM trend_test_week w WHERE w.organisation_id = $1 AND w.group_key = ${group}
          AND w.protocol = ${protocol} AND w.week_start BETWEEN ${first} AND ${last}) t
        FULL JOIN (SELECT w.* FROM trend_session_week w WHERE w.organisation_id = $1 AND w.group_key = ${group}
          AND w.week_start BETWEEN ${first} AND ${last}) s ON s.week_start = t.week_start)`;

type KeptWeeksSql = { group: string; protocol: string; first: string; last: string };

/** SQL of an athlete `a` with a type `y` of the club's own: who, and what counts as at target. */
const person = (
  goal: string,
) => `a.id, a.athlete_type, a.given_name || ' ' || a.family_name AS name,
      coalesce(a.target_cm_left, y.target_cm, ${goal}::float8) AS target_left,
      coalesce(a.target_cm_right, y.target_cm, ${goal}::float8) AS target_right`;

const ownType =
  "LEFT JOIN athlete_type y ON y.organisation_id = a.organisation_id AND y.id = a.athlete_type_id";

const counts = "a.organisation_id = $1 AND a.status <> 'archived'";

const onTeam = (team: string) => `JOIN team_athlete ta ON ta.organisation_id = a.organisation_id
      AND ta.athlete_id = a.id AND ta.team_id = ${team}`;

/** SQL that is true for a mark `m` of what a group shows: of that `team`, or of everybody or a type where it is null. */
export const markOf = (team: string) => `m.organisation_id = $1 AND (m.team_id = ${team}
        OR m.team_id IS NULL AND (m.athlete_id IS NULL OR ${team} IS NULL OR m.athlete_id IN (
          SELECT ta.athlete_id FROM team_athlete ta WHERE ta.organisation_id = $1 AND ta.team_id = ${team})))`;

/** SQL that is true for an athlete `a` of a type: a shipped one by name, an own one by id; null: of any. */
export const ofType = (type: string) =>
  `(${type}::text IS NULL OR a.athlete_type = ${type} OR a.athlete_type_id::text = ${type})`;

/**
 * SQL of the athletes of one group as `roster`, under the key `''`: of the team `$2`, or of everybody where that is
 * null; `$3` an athlete type or null, `$4` and `$5` the first and the last week, `$7` the goal.
 */
export const rosterOf = (isTeam: boolean) => `roster AS (
    SELECT '' AS key, $4::date AS first, $5::date AS last, ${person("$7")}
    FROM athlete a ${isTeam ? onTeam("$2::uuid") : ""} ${ownType}
    WHERE ${counts} AND ${ofType("$3")} ${isTeam ? "" : "AND $2::uuid IS NULL"}
  )`;

/** SQL of the groups that `$2` lists, each with a first and a last week (both Mondays), as `asked`. */
export const askedGroups = `asked AS (
    SELECT k.key COLLATE "C" AS key, k.team, k.type, k.first, k.last
    FROM jsonb_to_recordset($2::jsonb) AS k(key text, team uuid, type text, first date, last date)
  )`;

/** SQL of the athletes of {@link askedGroups} as `roster`, each under its group's key; `$3` is the goal. */
export const rosterOfMany = `${askedGroups}, roster AS (
    SELECT k.key, k.first, k.last, ${person("$3")}
    FROM asked k JOIN athlete a ON ${counts} ${onTeam("k.team")} ${ownType}
    UNION ALL
    SELECT k.key, k.first, k.last, ${person("$3")}
    FROM asked k JOIN athlete a ON ${counts} AND (k.type IS NULL OR a.athlete_type = k.type) ${ownType}
    WHERE k.team IS NULL
  )`;

/**
 * SQL of the tests of a `roster` that its weeks show, as `roster_test`, and of everybody's first one in them. Whoever
 * is in several groups is read once. Days are reckoned before they are compared: row-level security lets an index
 * compare plain columns alone.
 */
export const rosterTests = (protocol: string) => `person AS (
    SELECT id, min(first) AS first, max(last) AS last, min(target_left) AS target_left, min(target_right) AS target_right,
      min(first) - ${7 * (teamWindowWeeks - 1)} AS since, max(last) + 7 AS until
    FROM roster GROUP BY id
  ), roster_test AS (
    SELECT r.first, r.last, r.target_left, r.target_right, s.athlete_id, s.id, s.protocol, s.taken_on,
      date_trunc('week', s.taken_on)::date AS monday, s.recorded_at, s.left_cm, s.right_cm
    FROM person r JOIN assessment s ON s.organisation_id = $1 AND s.athlete_id = r.id
    WHERE ${protocol} AND s.superseded_at IS NULL
      AND s.taken_on >= r.since AND s.taken_on < r.until
      AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)
  ), first_test AS (
    SELECT DISTINCT ON (athlete_id) athlete_id, taken_on, least(left_cm, right_cm) AS cm,
      CASE WHEN right_cm IS NULL OR left_cm <= right_cm THEN 'left' ELSE 'right' END AS side
    FROM roster_test WHERE taken_on >= first ORDER BY athlete_id, taken_on, recorded_at, id
  )`;

/**
 * SQL of those of one `roster` who were below `$8` at their first test, or of all where it is null; where `$9`, only
 * of those who were tested within the first and within the last of its windows.
 */
export const cohort = `both_ends AS (
    SELECT athlete_id FROM roster_test WHERE taken_on >= first GROUP BY athlete_id, first, last
    HAVING min(taken_on) < first + ${7 * teamWindowWeeks} AND max(taken_on) >= last - ${7 * (teamWindowWeeks - 1)}
  ), member AS (
    SELECT r.* FROM roster r
    WHERE ($8::float8 IS NULL OR r.id IN (SELECT f.athlete_id FROM first_test f WHERE f.cm < $8))
      AND (NOT $9::boolean OR r.id IN (SELECT e.athlete_id FROM both_ends e))
  ), test AS (
    SELECT t.* FROM roster_test t
    WHERE $8::float8 IS NULL AND NOT $9::boolean OR t.athlete_id IN (SELECT m.id FROM member m)
  )`;

/** SQL of all of a `roster`. */
export const everyMember = "member AS (SELECT * FROM roster), test AS (SELECT * FROM roster_test)";

/**
 * SQL of what each week shows of the tests `test` of each key of `member`, as `test_week`: of each athlete and side the
 * newest of the window; quartiles of type 7. A test is the newest until the window or the week of the next one ends it.
 */
export const testWeeks = `side_test AS (
    SELECT t.*, 'left' AS side, left_cm AS cm, target_left AS target FROM test t WHERE left_cm IS NOT NULL
    UNION ALL
    SELECT t.*, 'right', right_cm, target_right FROM test t WHERE right_cm IS NOT NULL
  ), newest AS (
    SELECT athlete_id, protocol, side, cm, target, monday AS from_week,
      least(monday + ${7 * (teamWindowWeeks - 1)}, lead(monday) OVER (PARTITION BY athlete_id, protocol, side
        ORDER BY taken_on, recorded_at, id) - 7) AS to_week
    FROM side_test
  ), shown AS (
    SELECT m.key, n.protocol, n.side, n.cm, n.target, greatest(n.from_week, m.first) AS from_week,
      least(n.to_week, m.last) AS to_week
    FROM newest n JOIN member m ON m.id = n.athlete_id
  ), figure AS (
    SELECT key, protocol, side, from_week + 7 * i AS week_start, count(*) AS n,
      count(*) FILTER (WHERE cm >= target) AS at_target,
      percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY cm) AS quartiles
    FROM shown CROSS JOIN LATERAL generate_series(0, (to_week - from_week) / 7) i
    GROUP BY 1, 2, 3, 4
  ), taken AS (
    SELECT m.key, t.protocol, t.monday AS week_start, count(*)::int AS tests
    FROM test t JOIN member m ON m.id = t.athlete_id WHERE t.monday BETWEEN m.first AND m.last GROUP BY 1, 2, 3
  ), test_week AS (
    SELECT key, protocol, week_start, coalesce(min(tests), 0) AS tests, jsonb_object_agg(side, jsonb_build_object(
      'n', n, 'atTarget', at_target, 'q1Cm', quartiles[1], 'medianCm', quartiles[2], 'q3Cm', quartiles[3])) AS sides
    FROM figure LEFT JOIN taken USING (key, protocol, week_start) GROUP BY 1, 2, 3
  )`;

const planned = "sum(aw.planned)::int AS planned";
const done = "sum(least(aw.planned, aw.done_full + aw.done_short))::int AS done";

/** SQL of the sessions planned and done in each week of a `member`, as `session_week`; `athletes` had one planned. */
export const sessionWeeks = `session_week AS (
    SELECT m.key, aw.week_start, count(*)::int AS athletes, ${planned}, ${done}
    FROM member m JOIN athlete_week aw ON aw.organisation_id = $1 AND aw.athlete_id = m.id
    WHERE aw.planned > 0 AND aw.week_start BETWEEN m.first AND m.last
    GROUP BY 1, 2
  )`;

/**
 * As {@link sessionWeeks}, of the many groups of {@link askedGroups}: the rows of those weeks are
 * read once for all, and what types and everybody have is summed from types.
 */
export const sessionWeeksOfMany = `of_athlete AS MATERIALIZED (
    SELECT aw.athlete_id, aw.week_start, a.athlete_type, aw.planned, least(aw.planned, aw.done_full + aw.done_short) AS done
    FROM athlete_week aw JOIN athlete a ON a.organisation_id = aw.organisation_id AND a.id = aw.athlete_id
    WHERE aw.organisation_id = $1 AND aw.planned > 0 AND a.status <> 'archived'
      AND aw.week_start BETWEEN (SELECT min(first) FROM asked) AND (SELECT max(last) FROM asked)
  ), of_type AS (
    SELECT athlete_type, week_start, count(*) AS athletes, sum(planned) AS planned, sum(done) AS done
    FROM of_athlete GROUP BY 1, 2
  ), session_week AS (
    SELECT k.key, t.week_start, sum(t.athletes)::int AS athletes, sum(t.planned)::int AS planned, sum(t.done)::int AS done
    FROM asked k JOIN of_type t ON (k.type IS NULL OR t.athlete_type = k.type) AND t.week_start BETWEEN k.first AND k.last
    WHERE k.team IS NULL GROUP BY 1, 2
    UNION ALL
    SELECT k.key, w.week_start, count(*)::int, sum(w.planned)::int, sum(w.done)::int
    FROM asked k JOIN team_athlete ta ON ta.organisation_id = $1 AND ta.team_id = k.team
    JOIN of_athlete w ON w.athlete_id = ta.athlete_id AND w.week_start BETWEEN k.first AND k.last
    GROUP BY 1, 2
  )`;

/** SQL of the sessions of the four full weeks before `week` of each key of `member`, as `lately`. */
export const lately = (week: string) => `lately AS (
    SELECT key, jsonb_build_object('n', count(*), 'planned', sum(planned), 'done', sum(done)) AS adherence
    FROM (SELECT m.key, m.id, ${planned}, ${done}
      FROM member m JOIN athlete_week aw ON aw.organisation_id = $1 AND aw.athlete_id = m.id
      WHERE aw.planned > 0 AND aw.week_start BETWEEN ${week}::date - 28 AND ${week}::date - 7
      GROUP BY 1, 2) each_one
    GROUP BY 1
  )`;

/**
 * SQL of what periods hold of the tests `test` of each key of `member`, as `period`: the change of the side that was
 * lower at first, on the same athletes, and how far the sides were apart at last. `list` is SQL of the periods, each
 * with its `weeks` and its first day `since`; `mdc` that of the error of a row's protocol, `none` and `mild` of the
 * upper limits of no and of mild asymmetry.
 */
export const periods = ({ list, mdc, none, mild }: PeriodSql) => `in_order AS (
    SELECT t.*, lag(taken_on) OVER tests AS before_on, last_value(taken_on) OVER tests AS last_on,
      last_value(left_cm) OVER tests AS last_left, last_value(right_cm) OVER tests AS last_right
    FROM test t
    WINDOW tests AS (PARTITION BY athlete_id, protocol ORDER BY taken_on, recorded_at, id
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
  ), each_end AS (
    SELECT t.athlete_id, p.weeks, t.protocol, ${mdc} AS mdc,
      CASE WHEN last_on > taken_on THEN round((CASE WHEN right_cm IS NULL OR left_cm <= right_cm
        THEN last_left - left_cm ELSE last_right - right_cm END)::numeric, 2)::float8 END AS change,
      round((last_left - last_right)::numeric, 2) AS gap
    FROM in_order t JOIN (${list}) p ON t.taken_on >= p.since AND (t.before_on IS NULL OR t.before_on < p.since)
  ), member_end AS (
    SELECT m.key, e.* FROM each_end e JOIN member m ON m.id = e.athlete_id
  ), bin AS (
    SELECT key, weeks, protocol, jsonb_object_agg(bin, n) AS bins FROM (
      SELECT key, weeks, protocol, sign(gap) * least(${asymmetryBinMost}, ceil(abs(gap) / ${asymmetryBinCm})) AS bin,
        count(*) AS n FROM member_end WHERE gap IS NOT NULL GROUP BY 1, 2, 3, 4) each_bin
    GROUP BY 1, 2, 3
  ), period AS (
    SELECT key, weeks, protocol, count(*)::int AS measured,
      jsonb_build_object('n', count(change), 'gains', count(*) FILTER (WHERE change >= mdc),
        'losses', count(*) FILTER (WHERE change <= -mdc),
        'medianCm', percentile_cont(0.5) WITHIN GROUP (ORDER BY change)) AS change,
      jsonb_build_object('n', count(gap), 'mild', count(*) FILTER (WHERE abs(gap) > ${none} AND abs(gap) <= ${mild}),
        'marked', count(*) FILTER (WHERE abs(gap) > ${mild}),
        'mildLeft', count(*) FILTER (WHERE gap < -(${none}) AND gap >= -(${mild})),
        'markedLeft', count(*) FILTER (WHERE gap < -(${mild})),
        'bins', coalesce((SELECT bins FROM bin b WHERE b.key = e.key AND b.weeks = e.weeks AND b.protocol = e.protocol),
          '{}')) AS asymmetry
    FROM member_end e GROUP BY 1, 2, 3
  )`;

type PeriodSql = { list: string; mdc: string; none: string; mild: string };
