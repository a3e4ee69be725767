import { type Signal, signalLimits } from "@talus/domain/queue/signals";

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

const decisionRank = `CASE n.review_decision WHEN 'refer' THEN 0 WHEN 'regress' THEN 1 WHEN 'progress' THEN 2
  WHEN 'maintain' THEN 3 WHEN 'start' THEN 4 ELSE 5 END`;

const isFree = "a.status = 'active' AND n.hold_id IS NULL";

const told: Record<Signal, Told> = {
  held: { since: "n.held_since", rank: "(NOT n.hold_urgent)::int" },
  jump: { since: "n.jump_since" },
  toReview: { since: "n.to_review_since", where: "n.jump_since IS NULL", rank: decisionRank },
  overdue: { since: "n.next_test_after", where: `n.next_test_after + $5::int < ${today}` },
  asked: { since: "n.asked_since" },
  adherenceDrop: { since: "n.adherence_drop_since" },
  noChange: { since: "n.no_change_since" },
  notStarted: {
    since: "n.not_started_since",
    where: `n.not_started_since + ${signalLimits.notStartedDays} <= ${today}`,
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

/** The athletes of whom a signal is true, as `n` and `a`, for a `SELECT` before it and a scope after it. */
export function fromSignal(signal: Signal): string {
  const { since, where = "true", join = "" } = told[signal];
  return `FROM athlete_now n JOIN athlete a ON a.organisation_id = n.organisation_id AND a.id = n.athlete_id ${join}
    WHERE n.organisation_id = $1 AND ${since} IS NOT NULL AND ${where}`;
}

/** The place of a row within its signal, as columns: rank, since, id. */
export function placeIn(signal: Signal): { rank: string; since: string } {
  const { rank = "0", since } = told[signal];
  return { rank, since };
}
