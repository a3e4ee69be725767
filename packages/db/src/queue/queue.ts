import type { AthleteType } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { RedFlag } from "@talus/domain/safety/red-flags";
import type { EntrySide, PerSide } from "@talus/domain/sides";
import type { Judgement } from "@talus/domain/verdicts/verdict";
import { columns, type Row } from "../columns.sql";
import { athleteInScope, type OrganisationGrant } from "../grant";
import { isRunning } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";

const person = columns("Athlete a", "id as athleteId, athleteType, timeZone");

/** Whom a row of the queue is about. */
export type QueueAthlete = Row<typeof person, { athleteType: AthleteType }> & {
  name: string;
  teamNames: string[];
};

const athlete = `${person}, a.given_name || ' ' || a.family_name AS name,
  coalesce((SELECT jsonb_agg(t.name ORDER BY t.name) FROM team_athlete ta
    JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
    WHERE ta.organisation_id = a.organisation_id AND ta.athlete_id = a.id), '[]') AS "teamNames"`;

/** Up to six last results of a protocol, oldest first, for a spark line. */
const results = (
  protocol: string,
) => `coalesce((SELECT jsonb_agg(jsonb_build_object('left', x.left_cm, 'right', x.right_cm)
    ORDER BY x.taken_on, x.recorded_at) FROM (SELECT * FROM assessment n
      WHERE n.organisation_id = a.organisation_id AND n.athlete_id = a.id AND n.superseded_at IS NULL
        AND n.protocol = ${protocol} ORDER BY n.taken_on DESC, n.recorded_at DESC LIMIT 6) x), '[]') AS results`;

const scope = `a.organisation_id = $1 AND a.status <> 'archived' AND ${athleteInScope("a", "$2")}`;

const hold = columns("Hold h", "id as holdId, flags, urgent, side, openedAt, retractedAt");

/** A hold in force. */
export type HeldRow = QueueAthlete & Row<typeof hold, { flags: RedFlag[]; side: EntrySide }>;

const held: Statement<HeldRow> = {
  name: "queue_held",
  text: `SELECT ${athlete}, ${hold} FROM hold h JOIN athlete a ON a.organisation_id = h.organisation_id AND a.id = h.athlete_id
    WHERE ${scope} AND h.cleared_at IS NULL
    ORDER BY h.urgent DESC, h.opened_at LIMIT $3`,
};

const test = columns("Assessment s", "id as assessmentId, takenOn, recordedAt");
const verdict = columns("Verdict v", "id as verdictId");

/** A reassessment that waits for a coach. */
export type ReviewRow = QueueAthlete &
  Row<typeof test, { takenOn: LocalDate }> &
  Row<typeof verdict> & {
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
    >;
    results: PerSide<number | null>[];
  };

/** A stop is the hold's to decide; its verdict does not wait beside it. */
const toReview: Statement<ReviewRow> = {
  name: "queue_to_review",
  text: `SELECT ${athlete}, ${test}, ${verdict}, ${results("s.protocol")},
      jsonb_build_object('decision', v.decision, 'cm', v.outcome -> 'cm', 'versusPrevious', v.outcome -> 'versusPrevious',
        'versusBaseline', v.outcome -> 'versusBaseline', 'safety', v.outcome -> 'safety', 'reasons', v.outcome -> 'reasons',
        'warnings', v.outcome -> 'warnings', 'prompts', v.outcome -> 'prompts') AS outcome
    FROM verdict v
    JOIN assessment s ON s.organisation_id = v.organisation_id AND s.id = v.assessment_id AND s.superseded_at IS NULL
    JOIN athlete a ON a.organisation_id = v.organisation_id AND a.id = v.athlete_id
    WHERE ${scope} AND v.safety <> 'stop'
      AND NOT EXISTS (SELECT 1 FROM review r WHERE r.organisation_id = v.organisation_id
        AND r.verdict_id = v.id AND r.undone_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM verdict w WHERE w.organisation_id = v.organisation_id
        AND w.athlete_id = v.athlete_id AND w.created_at > v.created_at)
    ORDER BY CASE v.decision WHEN 'refer' THEN 0 WHEN 'regress' THEN 1 WHEN 'progress' THEN 2
      WHEN 'maintain' THEN 3 WHEN 'start' THEN 4 ELSE 5 END, s.recorded_at LIMIT $3`,
};

const last = columns("Assessment l", "takenOn as lastTakenOn");

/** An athlete whose window for the next test has passed. */
export type OverdueRow = QueueAthlete &
  Row<typeof last, { lastTakenOn: LocalDate }> & { results: PerSide<number | null>[] };

/** Athletes on hold or on a break are not overdue: nobody should test them now. */
const overdue: Statement<OverdueRow> = {
  name: "queue_overdue",
  text: `SELECT ${athlete}, ${last}, ${results("l.protocol")}
    FROM athlete a
    JOIN LATERAL (SELECT s.taken_on, s.protocol FROM assessment s WHERE s.organisation_id = a.organisation_id
      AND s.athlete_id = a.id AND s.superseded_at IS NULL
      ORDER BY s.taken_on DESC, s.recorded_at DESC LIMIT 1) l ON true
    WHERE ${scope} AND a.status = 'active' AND l.taken_on < $4::date
      AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.organisation_id = a.organisation_id
        AND h.athlete_id = a.id AND h.cleared_at IS NULL)
    ORDER BY l.taken_on LIMIT $3`,
};

/** What a group of the queue's beginners has not had yet: a test, or a routine that runs. */
export const missingGroups = ["neverTested", "noRoutine"] as const;

/** One of the {@link missingGroups}. */
export type MissingGroup = (typeof missingGroups)[number];

const added = columns("Athlete a", "createdAt as addedAt");

/** An athlete who still has to get something, and how many of them there are in all. */
export type MissingRow = QueueAthlete &
  Row<typeof added> & {
    group: MissingGroup;
    /** When the last routine ended, where one ran before. */
    lastPlanEndedOn: LocalDate | null;
    total: number;
  };

const plans =
  "FROM assignment s WHERE s.organisation_id = a.organisation_id AND s.athlete_id = a.id";

const isMissing: Record<MissingGroup, string> = {
  neverTested: `NOT EXISTS (SELECT 1 FROM assessment s WHERE s.organisation_id = a.organisation_id
    AND s.athlete_id = a.id AND s.superseded_at IS NULL)`,
  noRoutine: `NOT EXISTS (SELECT 1 ${plans} AND ${isRunning("s")})`,
};

/** Athletes on hold or on a break miss nothing: nobody should test or train them now. */
const fromMissing = (group: MissingGroup) => `FROM athlete a
    WHERE ${scope} AND a.status = 'active' AND ${isMissing[group]}
      AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.organisation_id = a.organisation_id
        AND h.athlete_id = a.id AND h.cleared_at IS NULL)`;

const byName = "lower(a.family_name), lower(a.given_name), a.id";

const missingOf = (group: MissingGroup) => `(SELECT '${group}' AS group, ${athlete},
      ${added}, (count(*) OVER ())::int AS total,
      (SELECT max(s.ends_on) ${plans} AND s.undone_at IS NULL) AS "lastPlanEndedOn"
    ${fromMissing(group)}
    ORDER BY ${byName} LIMIT $3)`;

const missing: Statement<MissingRow> = {
  name: "queue_missing",
  text: missingGroups.map(missingOf).join(" UNION ALL "),
};

const one = columns("Athlete a", "id");

const missingIdsOf = (group: MissingGroup): Statement<Row<typeof one>> => ({
  name: `queue_missing_ids_${group}`,
  text: `SELECT ${one} ${fromMissing(group)} ORDER BY ${byName} LIMIT $3`,
});

const missingIds = {
  neverTested: missingIdsOf("neverTested"),
  noRoutine: missingIdsOf("noRoutine"),
};

type Grant = OrganisationGrant<"queue:read">;

/** Holds in force within the reader's scope, urgent ones first, then the oldest. */
export function listHeld(db: Sql, grant: Grant, limit: number): Promise<HeldRow[]> {
  return db.query(held, [db.organisationId, grant.scopeUserId, limit]);
}

/** Newest verdicts without a review within the scope, the weightiest decisions first. */
export function listToReview(db: Sql, grant: Grant, limit: number): Promise<ReviewRow[]> {
  return db.query(toReview, [db.organisationId, grant.scopeUserId, limit]);
}

/** Active athletes last tested before a day, longest ago first. */
export function listOverdue(
  db: Sql,
  grant: Grant,
  wanted: { testedBefore: LocalDate; limit: number },
): Promise<OverdueRow[]> {
  return db.query(overdue, [
    db.organisationId,
    grant.scopeUserId,
    wanted.limit,
    wanted.testedBefore,
  ]);
}

/** The first of each group of beginners by name, each with how many there are in all. */
export function listMissing(db: Sql, grant: Grant, limit: number): Promise<MissingRow[]> {
  return db.query(missing, [db.organisationId, grant.scopeUserId, limit]);
}

/** The ids of a whole group of beginners, in the order of {@link listMissing}. */
export async function listMissingIds(
  db: Sql,
  grant: Grant,
  { group, limit }: { group: MissingGroup; limit: number },
): Promise<string[]> {
  const values = [db.organisationId, grant.scopeUserId, limit];
  const rows = await db.query(missingIds[group], values);
  return rows.map(({ id }) => id);
}
