import { signalLimits } from "@talus/domain/queue/signals";
import { repeatWithinDays } from "@talus/domain/rules/repeat-tests";
import { isAwaited } from "../athletes/planned-tests.sql";
import { isRunning } from "../running-plan.sql";
import { countsAsDone, countsAsPlanned, effectiveLogs } from "../sessions/effective-logs.sql";

const { adherencePct, leastPlanned, weeksOnPlan } = signalLimits;

/** How many days of sessions are counted. */
const periods = [7, 30, 90] as const;

/** Nobody should test or train somebody who is on hold, on a break or gone: such a person misses nothing. */
const isFree = "(a.status = 'active' AND hold.id IS NULL)";

const isHere = "a.status <> 'archived'";

const waits = `(${isHere} AND newest.id IS NOT NULL AND newest.reviews = 0)`;

const localDay = (instant: string) => `day_in(${instant}, a.time_zone)`;

const when = (condition: string, value: string) => `CASE WHEN ${condition} THEN ${value} END`;

const label = (side: string) => `verdict.outcome #>> '{versusBaseline,${side},label}'`;

const isUnchanged = `(${label("left")} IS DISTINCT FROM 'possible_gain' AND ${label("left")} IS DISTINCT FROM 'reliable_gain'
      AND ${label("right")} IS DISTINCT FROM 'possible_gain' AND ${label("right")} IS DISTINCT FROM 'reliable_gain'
      AND coalesce(${label("left")}, ${label("right")}, 'not_comparable') <> 'not_comparable')`;

const isLow = (done: string, planned: string) => `${done} * 100 < ${adherencePct} * ${planned}`;

/** Each column of `athlete_now` beside its keys, and the SQL that says it of the person `a`. */
const facts: Record<string, string> = {
  assessment_id: "test.id",
  tested_on: "test.taken_on",
  left_cm: "test.left_cm",
  right_cm: "test.right_cm",
  verdict_id: "verdict.id",
  decision: "verdict.decision",
  review_verdict_id: when(waits, "newest.id"),
  review_decision: when(waits, "newest.decision"),
  to_review_since: when(waits, localDay("newest.recorded_at")),
  jump_since: when(
    `${waits} AND newest.outcome -> 'reasons' @> '[{"ruleId": "change.jump"}]'`,
    localDay("newest.recorded_at"),
  ),
  hold_id: "hold.id",
  hold_urgent: "coalesce(hold.urgent, false)",
  held_since: when(isHere, localDay("hold.opened_at")),
  assignment_id: "plan.id",
  last_log_on: "lately.date",
  counted_on: "a.today",
  ...Object.fromEntries(
    periods.flatMap((days) => [
      [`done_${days}`, `coalesce(done.in_${days}, 0)::int`],
      [`planned_${days}`, `coalesce(planned.in_${days}, 0)::int`],
    ]),
  ),
  never_tested_since: when(
    `${isFree} AND test.id IS NULL AND awaited.day IS NULL`,
    localDay("a.created_at"),
  ),
  no_routine_since: when(
    `${isFree} AND plan.id IS NULL`,
    `coalesce(ended.day, ${localDay("a.created_at")})`,
  ),
  not_started_since: when(isFree, "begun.day"),
  next_test_after: when(`${isFree} AND asked.at IS NULL AND awaited.day IS NULL`, "test.taken_on"),
  asked_since: when(`${isFree} AND awaited.day IS NULL`, localDay("asked.at")),
  planned_test_on: when(isFree, "awaited.day"),
  adherence_drop_since: when(
    `${isFree} AND plan.id IS NOT NULL AND begun.day IS NULL AND planned.in_30 >= ${leastPlanned}
        AND ${isLow("coalesce(done.in_30, 0)", "planned.in_30")}`,
    "low.since",
  ),
  no_change_since: when(
    `${isFree} AND NOT ${waits} AND plan.starts_on <= test.taken_on AND verdict.decision = 'continue'
        AND (verdict.inputs ->> 'adherencePct')::float8 >= ${adherencePct}
        AND (verdict.inputs ->> 'weeksOnPlan')::float8 >= ${weeksOnPlan} AND ${isUnchanged}`,
    "test.taken_on",
  ),
  repeated_on: "again.day",
};

/** The columns of `athlete_now` beside its keys. */
export const nowColumns = Object.keys(facts);

/** Those that a session can change which was logged: no test, no plan and no hold. */
export const sessionColumns = [
  "last_log_on",
  "counted_on",
  ...periods.flatMap((days) => [`done_${days}`, `planned_${days}`]),
  "not_started_since",
  "adherence_drop_since",
];

const inPeriods = (date: string) =>
  periods
    .map((days) => `count(*) FILTER (WHERE ${date} > a.today - ${days}) AS in_${days}`)
    .join(", ");

const longest = Math.max(...periods);

const of = (alias: string) =>
  `${alias}.organisation_id = a.organisation_id AND ${alias}.athlete_id = a.id`;

const inLongest = (date: string) => `${date} > a.today - ${longest} AND ${date} <= a.today`;

/** What the facts are told from, beside the person `a`; each may be told from those before it. */
const sources: Record<string, string> = {
  done: "LEFT JOIN done ON done.id = a.id",
  planned: "LEFT JOIN planned ON planned.id = a.id",
  test: `LEFT JOIN LATERAL (SELECT s.id, s.taken_on, s.left_cm, s.right_cm FROM assessment s
        WHERE ${of("s")} AND s.superseded_at IS NULL
        ORDER BY s.taken_on DESC, s.recorded_at DESC LIMIT 1) test ON true`,
  verdict: `LEFT JOIN LATERAL (SELECT v.id, v.decision, v.inputs, v.outcome FROM verdict v
        WHERE v.organisation_id = a.organisation_id AND v.assessment_id = test.id
        ORDER BY v.created_at DESC LIMIT 1) verdict ON true`,
  asked: `LEFT JOIN LATERAL (SELECT r.reviewed_at AS at FROM review r
        WHERE r.organisation_id = a.organisation_id AND r.verdict_id = verdict.id AND r.kind = 'remeasure'
          AND r.undone_at IS NULL ORDER BY r.reviewed_at DESC LIMIT 1) asked ON true`,
  awaited: `LEFT JOIN planned_test awaited ON ${of("awaited")} AND ${isAwaited("awaited")}`,
  newest: `LEFT JOIN LATERAL (SELECT v.id, v.decision, v.outcome, s.recorded_at,
          (SELECT count(*) FROM review r WHERE r.organisation_id = v.organisation_id AND r.verdict_id = v.id
            AND r.undone_at IS NULL) AS reviews
        FROM (SELECT * FROM verdict v WHERE ${of("v")} ORDER BY v.created_at DESC, v.id DESC LIMIT 1) v
        JOIN assessment s ON s.organisation_id = v.organisation_id AND s.id = v.assessment_id
        WHERE s.superseded_at IS NULL AND v.safety <> 'stop') newest ON true`,
  hold: `LEFT JOIN LATERAL (SELECT h.id, h.urgent, h.opened_at FROM hold h
        WHERE ${of("h")} AND h.cleared_at IS NULL ORDER BY h.urgent DESC, h.opened_at, h.id LIMIT 1) hold ON true`,
  plan: `LEFT JOIN assignment plan ON ${of("plan")} AND ${isRunning("plan")}`,
  ended: `LEFT JOIN LATERAL (SELECT max(s.ends_on) AS day FROM assignment s
        WHERE ${of("s")} AND s.undone_at IS NULL) ended ON true`,
  begun: `LEFT JOIN LATERAL (SELECT p.date AS day FROM planned_session p
        WHERE ${of("p")} AND p.date >= plan.starts_on AND p.assignment_id = plan.id
          AND p.status = 'planned' AND NOT p.optional
          AND NOT EXISTS (SELECT 1 FROM session_log l WHERE ${of("l")} AND l.date >= plan.starts_on)
        ORDER BY p.date LIMIT 1) begun ON true`,
  lately: `LEFT JOIN LATERAL (SELECT l.date FROM session_log l WHERE ${of("l")}
        ORDER BY l.date DESC LIMIT 1) lately ON true`,
  low: `LEFT JOIN LATERAL (SELECT min(w.week_start) AS since FROM athlete_week w
        WHERE ${of("w")} AND w.planned > 0 AND ${isLow("(w.done_full + w.done_short)", "w.planned")}
          AND w.week_start > a.today - ${longest} AND w.week_start < date_trunc('week', a.today)::date
          AND NOT EXISTS (SELECT 1 FROM athlete_week o WHERE ${of("o")} AND o.planned > 0
            AND NOT ${isLow("(o.done_full + o.done_short)", "o.planned")}
            AND o.week_start > w.week_start AND o.week_start < date_trunc('week', a.today)::date)) low ON true`,
  again: `LEFT JOIN LATERAL (SELECT max(s.taken_on) AS day
        FROM (SELECT s.taken_on, lag(s.taken_on) OVER (PARTITION BY s.protocol ORDER BY s.taken_on) AS before
          FROM assessment s WHERE ${of("s")} AND s.superseded_at IS NULL AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)) s
        WHERE s.taken_on - s.before <= ${repeatWithinDays}) again ON true`,
};

/** The sources that some facts need, and those that these need in turn. */
function sourcesOf(columns: readonly string[]): string {
  const told = columns.map((column) => facts[column]);
  for (const [name, sql] of Object.entries(sources).reverse())
    if (told.some((text) => text?.includes(`${name}.`))) told.push(sql);
  return told.slice(columns.length).reverse().join("\n      ");
}

/**
 * What is true of the athletes `$2` (all that are `chosen`) of the organisation `$1` now, reckoned from what
 * is recorded, as `fresh` in these columns of `athlete_now`. `today` is SQL for the local day of the athlete
 * `a`. Weeks are read as they are stored.
 */
export const freshNow = (
  today: string,
  { chosen = "= ANY($2::uuid[])", columns = nowColumns } = {},
) => `WITH person AS (
      SELECT a.organisation_id, a.id, a.status, a.time_zone, a.created_at, ${today} AS today
      FROM athlete a WHERE a.organisation_id = $1 AND a.id ${chosen}
    ), done AS (
      SELECT a.id, ${inPeriods("l.date")}
      FROM person a CROSS JOIN LATERAL (${effectiveLogs(`${of("l")} AND ${inLongest("l.date")}`)}) l
      LEFT JOIN planned_session p ON p.organisation_id = l.organisation_id AND p.id = l.planned_session_id
      WHERE ${countsAsDone} GROUP BY 1
    ), planned AS (
      SELECT a.id, ${inPeriods("p.date")}
      FROM person a
      JOIN planned_session p ON ${of("p")} AND ${inLongest("p.date")}
      LEFT JOIN LATERAL (${effectiveLogs("l.organisation_id = p.organisation_id AND l.planned_session_id = p.id")}
        LIMIT 1) l ON true
      WHERE ${countsAsPlanned} AND (p.date < a.today OR l.id IS NOT NULL) GROUP BY 1
    ), fresh AS (
      SELECT a.organisation_id, a.id AS athlete_id, ${columns
        .map((column) => `${facts[column]} AS ${column}`)
        .join(",\n        ")}
      FROM person a
      ${sourcesOf(columns)}
    )`;
