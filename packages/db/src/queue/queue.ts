import type { AthleteStatus, AthleteType } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import { type Signal, signals } from "@talus/domain/queue/signals";
import type { RedFlag } from "@talus/domain/safety/red-flags";
import type { EntrySide, PerSide } from "@talus/domain/sides";
import type { Judgement } from "@talus/domain/verdicts/verdict";
import { columns, type RowWith } from "../columns.sql";
import { type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";
import { fromSignal, placeIn } from "./signals.sql";

/** Where a row stands in its signal; a page begins after one. */
export type Place = { rank: number; since: LocalDate; athleteId: string };

/** When the queue is read, and after how many days a test is overdue. */
type ReadAt = { now: Date; maxDays: number };

const person = columns("Athlete a", "id as athleteId, athleteType, timeZone, status");
const standing = columns(
  "AthleteNow n",
  "testedOn, reviewVerdictId, assignmentId, holdId, holdUrgent as urgent",
);

/** An athlete in a group of the queue, with what the row's sentence and spark line say. */
export type QueuedRow = RowWith<
  typeof person,
  { athleteType: AthleteType; status: AthleteStatus; name: string; teamNames: string[] }
> &
  RowWith<typeof standing, { testedOn: LocalDate }> &
  Omit<Place, "athleteId"> & {
    signal: Signal;
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
    done30: number;
    planned30: number;
    /** Up to six last results of the newest protocol, oldest first, for a spark line. */
    results: PerSide<number | null>[];
  };

const inScope = rosterInScope("a", "$1", "$2");

const parts = ["decision", "cm", "versusPrevious", "versusBaseline"]
  .concat("safety", "reasons", "warnings", "prompts", "progressionLocked", "asymmetry")
  .map((part) => `'${part}', w.outcome -> '${part}'`)
  .join(", ");

const isReview = "k.signal IN ('jump', 'toReview')";

/** The rows behind keys (signal, rank, since, id), in the order of a group. */
const rowsOf = (keys: string) => `WITH k AS (${keys})
    SELECT k.signal, k.rank, k.since, ${person}, ${standing}, n.done_30 AS "done30", n.planned_30 AS "planned30",
      a.given_name || ' ' || a.family_name AS name, h.flags, h.side, h.retracted_at AS "retractedAt",
      w.assessment_id AS "reviewAssessmentId",
      CASE WHEN ${isReview} THEN jsonb_build_object(${parts}) END AS outcome,
      coalesce(${isReview} AND (SELECT r.kind = 'remeasure' FROM review r WHERE r.organisation_id = n.organisation_id
        AND r.athlete_id = n.athlete_id AND r.undone_at IS NULL ORDER BY r.reviewed_at DESC LIMIT 1), false) AS "wasAsked",
      (v.inputs ->> 'adherencePct')::float8 AS "adherencePct", (v.inputs ->> 'weeksOnPlan')::float8 AS "weeksOnPlan",
      (SELECT max(s.ends_on) FROM assignment s WHERE s.organisation_id = n.organisation_id
        AND s.athlete_id = n.athlete_id AND s.undone_at IS NULL) AS "lastPlanEndedOn",
      coalesce((SELECT jsonb_agg(t.name ORDER BY t.name) FROM team_athlete ta
        JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
        WHERE ta.organisation_id = n.organisation_id AND ta.athlete_id = n.athlete_id), '[]') AS "teamNames",
      coalesce((SELECT jsonb_agg(jsonb_build_object('left', x.left_cm, 'right', x.right_cm)
        ORDER BY x.taken_on, x.recorded_at) FROM (SELECT * FROM assessment r
          WHERE r.organisation_id = n.organisation_id AND r.athlete_id = n.athlete_id AND r.superseded_at IS NULL
            AND r.protocol = s.protocol ORDER BY r.taken_on DESC, r.recorded_at DESC LIMIT 6) x), '[]') AS results
    FROM k
    JOIN athlete_now n ON n.organisation_id = $1 AND n.athlete_id = k.id
    JOIN athlete a ON a.organisation_id = n.organisation_id AND a.id = n.athlete_id
    LEFT JOIN hold h ON h.organisation_id = n.organisation_id AND h.id = n.hold_id
    LEFT JOIN verdict w ON w.organisation_id = n.organisation_id AND w.id = n.review_verdict_id
    LEFT JOIN verdict v ON v.organisation_id = n.organisation_id AND v.id = n.verdict_id AND k.signal = 'noChange'
    LEFT JOIN assessment s ON s.organisation_id = n.organisation_id
      AND s.id = CASE WHEN ${isReview} THEN w.assessment_id ELSE n.assessment_id END
    WHERE $4::timestamptz IS NOT NULL AND $5::int IS NOT NULL
    ORDER BY k.rank, k.since, k.id`;

const keysOf = (signal: Signal, isAfter: boolean) => {
  const { rank, since } = placeIn(signal);
  const after = isAfter ? `AND (${rank}, ${since}, a.id) > ($6::int, $7::date, $8::uuid)` : "";
  return `(SELECT '${signal}' AS signal, ${rank} AS rank, ${since} AS since, a.id ${fromSignal(signal)} AND ${inScope} ${after}
      ORDER BY 2, 3, 4 LIMIT $3)`;
};

const first: Statement<QueuedRow> = {
  name: "queue_first",
  text: rowsOf(signals.map((signal) => keysOf(signal, false)).join(" UNION ALL ")),
};

/** The first rows of every signal within the reader's scope, each in its order. */
export function listQueue(db: Sql, grant: Grant, at: ReadAt & { limit: number }) {
  return db.query(first, [...scopeOf(db, grant, at.limit), at.now, at.maxDays]);
}

const pages = bySignal(
  (signal): Statement<QueuedRow> => ({
    name: `queue_page_${signal}`,
    text: rowsOf(keysOf(signal, true)),
  }),
);

/** The rows of one signal that follow a place. */
export function listQueuePage(
  db: Sql,
  grant: Grant,
  { signal, after, ...at }: ReadAt & { limit: number; signal: Signal; after: Place },
): Promise<QueuedRow[]> {
  const place = [after.rank, after.since, after.athleteId];
  return db.query(pages[signal], [...scopeOf(db, grant, at.limit), at.now, at.maxDays, ...place]);
}

const counts: Statement<{ signal: Signal; count: number }> = {
  name: "queue_counts",
  text: signals
    .map(
      (one) =>
        `SELECT '${one}' AS signal, count(*)::int AS count ${fromSignal(one)} AND ${inScope} AND $3::int IS NULL`,
    )
    .join(" UNION ALL "),
};

/** Of how many athletes of the reader's scope each signal is true. */
export async function countQueue(
  db: Sql,
  grant: Grant,
  at: ReadAt,
): Promise<Record<Signal, number>> {
  const rows = await db.query(counts, [...scopeOf(db, grant, null), at.now, at.maxDays]);
  return bySignal((signal) => rows.find((row) => row.signal === signal)?.count ?? 0);
}

const everybody = bySignal(
  (signal): Statement<{ id: string }> => ({
    name: `queue_ids_${signal}`,
    text: `SELECT k.id FROM (${keysOf(signal, false)}) k
      WHERE $4::timestamptz IS NOT NULL AND $5::int IS NOT NULL ORDER BY k.rank, k.since, k.id`,
  }),
);

/** The ids of everybody of one signal, in the order of {@link listQueue}. */
export async function listQueueIds(
  db: Sql,
  grant: Grant,
  { signal, ...at }: ReadAt & { limit: number; signal: Signal },
): Promise<string[]> {
  const values = [...scopeOf(db, grant, at.limit), at.now, at.maxDays];
  return (await db.query(everybody[signal], values)).map(({ id }) => id);
}

type Grant = OrganisationGrant<"queue:read">;

function scopeOf(db: Sql, { scopeUserId }: Grant, limit: number | null): unknown[] {
  return [db.organisationId, scopeUserId, limit];
}

/** Something for each signal. */
function bySignal<T>(of: (signal: Signal) => T): Record<Signal, T> {
  return Object.fromEntries(signals.map((signal) => [signal, of(signal)])) as Record<Signal, T>;
}
