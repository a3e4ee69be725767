import { type Signal, signalLimits } from "@talus/domain/queue/signals";
import { thresholdLimits, usualThresholds } from "@talus/domain/teams/thresholds";
import { testAfter, testUntil } from "./due.sql";

/** How a signal is told from the row `n` of `athlete_now`, and where `where` needs it from the athlete `a`. */
type Told = {
  /** Since which day it stands. */
  since: string;
  /** What else has to be true; that `since` is known goes without saying. */
  where?: string;
  /** Who comes first, before who has waited longest. */
  rank?: string;
  join?: string;
};

/**
 * $4 is the moment, $5 the day after which a test is overdue, counted from the last one. The zone is looked up for
 * those alone of whom nothing else decides: a join would read it of everybody.
 */
const today = `day_in($4::timestamptz, (SELECT z.time_zone FROM athlete z
      WHERE z.organisation_id = n.organisation_id AND z.id = n.athlete_id))`;

/** The first day that is somebody's today at the moment, and the first that is nobody's yet: zones lie from UTC−12 to UTC+14. */
const earliest = "(($4::timestamptz AT TIME ZONE 'UTC') - interval '12 hours')::date";
const latest = "(($4::timestamptz AT TIME ZONE 'UTC') + interval '14 hours')::date";

/** Whether a day is over for the athlete. */
const isOver = (day: string) =>
  `(${day} < ${latest} AND (${day} < ${earliest} OR ${day} < ${today}))`;

/** Whose test may be overdue, as an index finds them. */
const mayBeOverdue = `(n.planned_test_on < ${latest}
      OR n.planned_test_on IS NULL AND n.next_test_after < ${latest} - $5::int)`;

const decisionRank = `CASE n.review_decision WHEN 'refer' THEN 0 WHEN 'regress' THEN 1 WHEN 'progress' THEN 2
  WHEN 'maintain' THEN 3 WHEN 'start' THEN 4 ELSE 5 END`;

/** What was done of what was planned in a period, in whole percent (half up) and at most 100; null where nothing was. */
const pct = (done: string, planned: string) =>
  `least(100, (200 * (${done}) + (${planned})) / (2 * nullif(${planned}, 0)))`;

const recentPct = pct("n.done_30", "n.planned_30");
const beforePct = pct("n.done_90 - n.done_30", "n.planned_90 - n.planned_30");

/** Of several teams the one that hears first; where no team of the organisation has limits of its own, none is asked. */
const thresholds = `LEFT JOIN LATERAL (
      SELECT max(coalesce(t.adherence_below_pct, ${usualThresholds.belowPct})) AS below,
        min(coalesce(t.adherence_fall_points, ${usualThresholds.fallPoints})) AS fall
      FROM team_athlete ta JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id
        AND t.archived_at IS NULL
      WHERE ta.organisation_id = n.organisation_id AND ta.athlete_id = n.athlete_id AND (SELECT EXISTS (SELECT 1 FROM team l
        WHERE l.organisation_id = $1 AND (l.adherence_below_pct IS NOT NULL OR l.adherence_fall_points IS NOT NULL)))
    ) heard ON true`;

/** Of whom some team could hear; whose teams do hear is looked up for these alone. */
const mayHaveDropped = `${recentPct} < ${thresholdLimits.belowPct.most}
      AND ${beforePct} - ${recentPct} >= ${thresholdLimits.fallPoints.least}`;

const isFree = "a.status = 'active' AND n.hold_id IS NULL";

const told: Record<Signal, Told> = {
  held: { since: "n.held_since", rank: "(NOT n.hold_urgent)::int" },
  jump: { since: "n.jump_since" },
  toReview: { since: "n.to_review_since", where: "n.jump_since IS NULL", rank: decisionRank },
  overdue: {
    since: testAfter("n"),
    where: `${mayBeOverdue} AND ${isOver(testUntil("n", "$5"))}`,
  },
  asked: { since: "n.asked_since" },
  adherenceDrop: {
    since: "n.adherence_drop_since",
    join: thresholds,
    where: `n.planned_90 - n.planned_30 >= ${signalLimits.leastPlanned} AND ${mayHaveDropped}
      AND ${recentPct} < coalesce(heard.below, ${usualThresholds.belowPct})
      AND ${beforePct} - ${recentPct} >= coalesce(heard.fall, ${usualThresholds.fallPoints})`,
  },
  noChange: { since: "n.no_change_since" },
  notStarted: {
    since: "n.not_started_since",
    where: isOver(`n.not_started_since + ${signalLimits.notStartedDays - 1}`),
  },
  unusedLogin: {
    // Whoever invites is no athlete, whose own day would be another for each.
    since: "(i.created_at AT TIME ZONE 'UTC')::date",
    join: `JOIN invitation i ON i.organisation_id = n.organisation_id AND i.athlete_id = n.athlete_id
      AND i.accepted_at IS NULL AND i.revoked_at IS NULL`,
    where: `${isFree} AND a.user_id IS NULL
      AND i.created_at < $4::timestamptz - interval '${signalLimits.unusedLoginDays} days'`,
  },
  neverTested: { since: "n.never_tested_since" },
  noRoutine: { since: "n.no_routine_since" },
};

/** Whom signals are looked for among: everybody, or those whom a statement has {@link gathered} before. */
export type Among = "athlete_now" | "mine";

/** SQL of the athletes `a` of whom `where` is true, as `mine`, so that they are looked for once for all signals. */
export const gathered = (where: string) => `mine AS (SELECT n.* FROM athlete a
      JOIN athlete_now n ON n.organisation_id = a.organisation_id AND n.athlete_id = a.id
      WHERE a.organisation_id = $1 AND ${where})`;

const noneSince = (table: string, at: string) => `NOT EXISTS (SELECT 1 FROM ${table} e
      WHERE e.organisation_id = m.organisation_id AND e.athlete_id = m.athlete_id AND e.${at} > m.snoozed_at)`;

/** SQL of the marks by which rows rest, while their signals stand since the same day, as `resting`: few of many rows do. */
export const resting = `resting AS (SELECT m.athlete_id, m.signal, m.since FROM queue_mark m
      JOIN athlete a ON a.organisation_id = m.organisation_id AND a.id = m.athlete_id
      WHERE m.organisation_id = $1 AND m.snoozed_until > day_in($4::timestamptz, a.time_zone) AND CASE m.snoozed_for
        WHEN 'log' THEN ${noneSince("session_log", "logged_at")}
        WHEN 'test' THEN ${noneSince("assessment", "recorded_at")} ELSE true END)`;

/**
 * Everybody of whom a signal is true, as `n`, for a `SELECT` before it. Most are told from `n` alone, so that
 * an index counts them and gives the first ones.
 */
export function fromSignal(signal: Signal, among: Among, joins = ""): string {
  const { since, where = "true", join = "" } = told[signal];
  const person = "JOIN athlete a ON a.organisation_id = n.organisation_id AND a.id = n.athlete_id";
  return `FROM ${among} n ${/\ba\./.test(where) ? person : ""} ${join} ${joins}
    WHERE n.organisation_id = $1 AND ${since} IS NOT NULL AND ${where}`;
}

/** SQL that joins what of {@link resting} a row of {@link fromSignal} rests by, as `r`. */
export function restingOf(signal: Signal): string {
  return `LEFT JOIN resting r ON r.athlete_id = n.athlete_id AND r.signal = '${signal}' AND r.since = ${told[signal].since}`;
}

/** SQL that joins the mark `m` of a row of {@link fromSignal} and its owner `o`, who is still a member. */
export function markOf(signal: Signal): string {
  return `LEFT JOIN queue_mark m ON m.organisation_id = n.organisation_id AND m.athlete_id = n.athlete_id
      AND m.signal = '${signal}'
    LEFT JOIN membership o ON o.organisation_id = n.organisation_id AND o.user_id = m.owner_id
      AND m.since = ${told[signal].since} AND o.deactivated_at IS NULL`;
}

/** The place of a row within its signal, as columns: rank, since, id. */
export function placeIn(signal: Signal): { rank: string; since: string } {
  const { rank = "0", since } = told[signal];
  return { rank, since };
}
