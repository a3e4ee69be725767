import { type Signal, signalLimits } from "@talus/domain/queue/signals";
import { thresholdLimits, usualThresholds } from "@talus/domain/teams/thresholds";
import { testAfter, testUntil } from "./due.sql";

/** How a signal is told from the row `n` of `athlete_now` and the athlete `a`. */
type Told = {
  /** Since which day it stands. */
  since: string;
  /** What else has to be true; that `since` is known goes without saying. */
  where?: string;
  /** Who comes first, before who has waited longest. */
  rank?: string;
  join?: string;
};

/** $4 is the moment, $5 the day after which a test is overdue, counted from the last one. */
const today = "day_in($4::timestamptz, a.time_zone)";

/** Whether a day is over for the athlete. No zone is more than a day from UTC: it is asked only of the days around. */
function isOver(day: string): string {
  const utc = "($4::timestamptz AT TIME ZONE 'UTC')::date";
  return `(${day} <= ${utc} AND (${day} < ${utc} - 1 OR ${day} < ${today}))`;
}

const decisionRank = `CASE n.review_decision WHEN 'refer' THEN 0 WHEN 'regress' THEN 1 WHEN 'progress' THEN 2
  WHEN 'maintain' THEN 3 WHEN 'start' THEN 4 ELSE 5 END`;

/** What was done of what was planned in a period, in whole percent and at most 100; null where nothing was. */
const pct = (done: string, planned: string) =>
  `round(least(100, 100.0 * (${done}) / nullif(${planned}, 0)))`;

const recentPct = pct("n.done_30", "n.planned_30");
const beforePct = pct("n.done_90 - n.done_30", "n.planned_90 - n.planned_30");

/** Of several teams the one that hears first. */
const thresholds = `LEFT JOIN LATERAL (
      SELECT max(coalesce(t.adherence_below_pct, ${usualThresholds.belowPct})) AS below,
        min(coalesce(t.adherence_fall_points, ${usualThresholds.fallPoints})) AS fall
      FROM team_athlete ta JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id
        AND t.archived_at IS NULL
      WHERE ta.organisation_id = n.organisation_id AND ta.athlete_id = n.athlete_id) heard ON true`;

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
    where: isOver(testUntil("n", "$5")),
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
    since: "day_in(i.created_at, a.time_zone)",
    join: `JOIN invitation i ON i.organisation_id = n.organisation_id AND i.athlete_id = n.athlete_id
      AND i.accepted_at IS NULL AND i.revoked_at IS NULL`,
    where: `${isFree} AND a.user_id IS NULL
      AND i.created_at < $4::timestamptz - interval '${signalLimits.unusedLoginDays} days'`,
  },
  neverTested: { since: "n.never_tested_since" },
  noRoutine: { since: "n.no_routine_since" },
};

const withPerson =
  "JOIN athlete a ON a.organisation_id = n.organisation_id AND a.id = n.athlete_id";

/**
 * Everybody of whom a signal is true, as `n`, for a `SELECT` before it. Most are told from `n` alone, so that
 * an index counts them.
 */
export function fromEverybody(signal: Signal): string {
  const { since, where = "true", join = "" } = told[signal];
  const person = [since, where, join].some((text) => /\ba\./.test(text)) ? withPerson : "";
  return `FROM athlete_now n ${person} ${join}
    WHERE n.organisation_id = $1 AND ${since} IS NOT NULL AND ${where}`;
}

/**
 * The athletes of whom a signal is true, as `n` and `a`, with the row's mark `m` and its owner `o`, who is
 * still a member, for a `SELECT` before it and a scope after it.
 */
export function fromSignal(signal: Signal): string {
  const { since, where = "true", join = "" } = told[signal];
  return `FROM athlete_now n ${withPerson} ${join}
    LEFT JOIN queue_mark m ON m.organisation_id = n.organisation_id AND m.athlete_id = n.athlete_id
      AND m.signal = '${signal}'
    LEFT JOIN membership o ON o.organisation_id = n.organisation_id AND o.user_id = m.owner_id
      AND m.since = ${since} AND o.deactivated_at IS NULL
    WHERE n.organisation_id = $1 AND ${since} IS NOT NULL AND ${where}`;
}

const noneSince = (table: string, at: string) => `NOT EXISTS (SELECT 1 FROM ${table} e
      WHERE e.organisation_id = n.organisation_id AND e.athlete_id = n.athlete_id AND e.${at} > m.snoozed_at)`;

/** SQL that is true for a row of {@link fromSignal} that rests, and false or null for any other. */
export function isResting(signal: Signal): string {
  return `(m.since = ${told[signal].since} AND m.snoozed_until > ${today} AND CASE m.snoozed_for
      WHEN 'log' THEN ${noneSince("session_log", "logged_at")}
      WHEN 'test' THEN ${noneSince("assessment", "recorded_at")} ELSE true END)`;
}

/** The place of a row within its signal, as columns: rank, since, id. */
export function placeIn(signal: Signal): { rank: string; since: string } {
  const { rank = "0", since } = told[signal];
  return { rank, since };
}
