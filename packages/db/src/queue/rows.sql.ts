import type { AthleteStatus, AthleteType } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { SnoozeEvent } from "@talus/domain/queue/marks";
import type { Bucket, Signal } from "@talus/domain/queue/signals";
import type { RedFlag } from "@talus/domain/safety/red-flags";
import type { EntrySide } from "@talus/domain/sides";
import type { Judgement } from "@talus/domain/verdicts/verdict";
import { columns, type RowWith } from "../columns.sql";

/** Where a row stands in its group; a page begins after one. */
export type Place = { rank: number; since: LocalDate; athleteId: string };

const person = columns("Athlete a", "id as athleteId, athleteType, timeZone, status");
const standing = columns(
  "AthleteNow n",
  "testedOn, plannedTestOn, reviewVerdictId, assignmentId, holdId, holdUrgent as urgent",
);

/** An athlete in a group of the queue, with what the row's sentence and spark line say. */
export type QueuedRow = RowWith<
  typeof person,
  {
    athleteType: AthleteType;
    status: AthleteStatus;
    name: string;
    /** Of the organisation's own, where the athlete is of one. */
    typeName: string | null;
    teamNames: string[];
  }
> &
  RowWith<typeof standing, { testedOn: LocalDate; plannedTestOn: LocalDate }> &
  Omit<Place, "athleteId"> & {
    bucket: Bucket;
    signal: Signal;
    /** Of the row's mark; 0: nobody has marked it. */
    markVersion: number;
    /** Who looks after it. */
    ownerId: string | null;
    ownerName: string | null;
    /** Who stands in for the owner. */
    deputyName: string | null;
    /** Of a row that rests. */
    snoozedUntil: LocalDate | null;
    snoozedFor: SnoozeEvent | null;
    snoozedBy: string | null;
    /** Of the hold, where one is in force. */
    flags: RedFlag[] | null;
    side: EntrySide;
    retractedAt: Date | null;
    /** The test of the verdict that waits. */
    reviewAssessmentId: string | null;
    /** Of the verdict that waits, where the signal is about one. */
    outcome: Pick<
      Judgement,
      | "decision"
      | "cm"
      | "versusPrevious"
      | "versusBaseline"
      | "safety"
      | "reasons"
      | "warnings"
      | "prompts"
      | "progressionLocked"
      | "asymmetry"
    > | null;
    /** Whether the newest decision on the athlete, if any, was to measure again. */
    wasAsked: boolean;
    /** What the last verdict was judged from. */
    adherencePct: number | null;
    weeksOnPlan: number | null;
    lastPlanEndedOn: LocalDate | null;
    /** Sessions of the last 7, 30 and 90 days. */
    done7: number;
    planned7: number;
    done30: number;
    planned30: number;
    done90: number;
    planned90: number;
    /** Up to six last results of the newest protocol, left and right, oldest first, for a spark line. */
    results: [left: number | null, right: number | null][];
  };

const parts = ["decision", "cm", "versusPrevious", "versusBaseline"]
  .concat("safety", "reasons", "warnings", "prompts", "progressionLocked", "asymmetry")
  .map((part) => `'${part}', w.outcome -> '${part}'`)
  .join(", ");

/** Those of whom a row shows something else than tests, or nothing. */
const hasSpark = "k.signal NOT IN ('held', 'adherenceDrop', 'neverTested')";

const isReview = "k.signal IN ('jump', 'toReview')";

const sessions = [7, 30, 90]
  .flatMap((days) => ["done", "planned"].map((what) => `n.${what}_${days} AS "${what}${days}"`))
  .join(", ");

const resting = (column: string) => `CASE WHEN k.bucket = 'snoozed' THEN ${column} END`;

/** Looked up for the few rows: joined, everybody with a login would be read. */
const nameOf = (userId: string) => `(SELECT u.name FROM "user" u WHERE u.id = ${userId})`;

/**
 * The rows behind keys (bucket, signal, rank, since, id), in the order of a group. It goes on a `WITH`. $1 is the organisation, $4
 * the moment, $5 the days after which a test is overdue.
 */
export const rowsOf = (keys: string) => `k AS (${keys})
    SELECT k.bucket, k.signal, k.rank, k.since, ${person}, ${standing}, ${sessions},
      coalesce(m.version, 0) AS "markVersion", o.user_id AS "ownerId", ${nameOf("o.user_id")} AS "ownerName",
      ${nameOf("b.deputy_id")} AS "deputyName",
      ${resting("m.snoozed_until")} AS "snoozedUntil", ${resting("m.snoozed_for")} AS "snoozedFor",
      ${resting(nameOf("m.snoozed_by"))} AS "snoozedBy",
      a.given_name || ' ' || a.family_name AS name, y.name AS "typeName", h.flags, h.side, h.retracted_at AS "retractedAt",
      w.assessment_id AS "reviewAssessmentId",
      CASE WHEN ${isReview} THEN jsonb_build_object(${parts}) END AS outcome,
      coalesce(${isReview} AND (SELECT r.kind = 'remeasure' FROM review r WHERE r.organisation_id = n.organisation_id
        AND r.athlete_id = n.athlete_id AND r.undone_at IS NULL ORDER BY r.reviewed_at DESC LIMIT 1), false) AS "wasAsked",
      (v.inputs ->> 'adherencePct')::float8 AS "adherencePct", (v.inputs ->> 'weeksOnPlan')::float8 AS "weeksOnPlan",
      (SELECT max(s.ends_on) FROM assignment s WHERE s.organisation_id = n.organisation_id
        AND s.athlete_id = n.athlete_id AND s.undone_at IS NULL AND k.signal = 'noRoutine') AS "lastPlanEndedOn",
      coalesce((SELECT jsonb_agg(t.name ORDER BY t.name) FROM team_athlete ta
        JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
        WHERE ta.organisation_id = n.organisation_id AND ta.athlete_id = n.athlete_id), '[]') AS "teamNames",
      coalesce((SELECT jsonb_agg(jsonb_build_array(x.left_cm, x.right_cm)
        ORDER BY x.taken_on, x.recorded_at) FROM (SELECT r.left_cm, r.right_cm, r.taken_on, r.recorded_at FROM assessment r
          WHERE ${hasSpark} AND r.organisation_id = n.organisation_id AND r.athlete_id = n.athlete_id AND r.superseded_at IS NULL
            AND r.protocol = s.protocol ORDER BY r.taken_on DESC, r.recorded_at DESC LIMIT 6) x), '[]') AS results
    FROM k
    JOIN athlete_now n ON n.organisation_id = $1 AND n.athlete_id = k.id
    JOIN athlete a ON a.organisation_id = n.organisation_id AND a.id = n.athlete_id
    LEFT JOIN athlete_type y ON y.organisation_id = a.organisation_id AND y.id = a.athlete_type_id
    LEFT JOIN queue_mark m ON m.organisation_id = n.organisation_id AND m.athlete_id = n.athlete_id
      AND m.signal = k.signal
    LEFT JOIN LATERAL (SELECT o.organisation_id, o.user_id FROM membership o WHERE o.organisation_id = m.organisation_id
      AND o.user_id = m.owner_id AND m.since = k.since AND o.deactivated_at IS NULL LIMIT 1) o ON true
    LEFT JOIN absence b ON b.organisation_id = o.organisation_id AND b.user_id = o.user_id
    LEFT JOIN hold h ON h.organisation_id = n.organisation_id AND h.id = n.hold_id
    LEFT JOIN verdict w ON w.organisation_id = n.organisation_id AND w.id = n.review_verdict_id
    LEFT JOIN verdict v ON v.organisation_id = n.organisation_id AND v.id = n.verdict_id AND k.signal = 'noChange'
    LEFT JOIN assessment s ON s.organisation_id = n.organisation_id
      AND s.id = CASE WHEN ${isReview} THEN w.assessment_id ELSE n.assessment_id END
    WHERE coalesce($3::int, 1) > 0 AND $4::timestamptz IS NOT NULL AND $5::int IS NOT NULL
    ORDER BY k.rank, k.since, k.id`;
