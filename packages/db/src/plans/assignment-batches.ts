import type { LocalDate } from "@talus/domain/calendar";
import {
  type AssignmentRequest,
  movedRoutine,
} from "@talus/domain/roster/assignment-request.schema";
import type { AssignmentCandidate } from "@talus/domain/schedule/assignment/assignability";

import { injuriesOf } from "../athletes/injuries.sql";
import { columns, type Row, type RowWith } from "../columns.sql";
import { athleteInScope, type OrganisationGrant } from "../grant";
import { insertRows } from "../rows";
import { divergence, isRunning } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";

/** A candidate with the name that a list shows. */
export type NamedCandidate = AssignmentCandidate & { name: string };

const athlete = columns(
  "Athlete a",
  "id as athleteId, athleteType, equipment, status, pausedUntil",
);

const candidates: Statement<RowWith<typeof athlete, NamedCandidate>> = {
  name: "assignment_candidates",
  text: `SELECT ${athlete}, a.given_name || ' ' || a.family_name AS name,
      EXISTS (SELECT 1 FROM hold h WHERE h.organisation_id = a.organisation_id AND h.athlete_id = a.id
        AND h.cleared_at IS NULL) AS "isHeld",
      ${injuriesOf("a.organisation_id", "a.id")} AS injuries,
      CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('assignmentId', s.id, 'routineId', v.routine_id,
        'routineVersionId', v.id, 'routineName', v.name, 'number', v.number, 'phase', s.phase,
        'sideBias', s.side_bias) END AS running
    FROM athlete a
    LEFT JOIN assignment s ON s.organisation_id = a.organisation_id AND s.athlete_id = a.id
      AND ${isRunning("s")}
    LEFT JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
    WHERE a.organisation_id = $1 AND ${athleteInScope("a", "$2")}
      AND ($3::uuid[] IS NULL OR a.id = ANY($3))
      AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM team_athlete t
        WHERE t.organisation_id = a.organisation_id AND t.team_id = $4 AND t.athlete_id = a.id))
      AND ($5::text IS NULL OR a.athlete_type = $5)
      AND ($6::uuid IS NULL OR a.athlete_type_id = $6)
      AND ($7::uuid IS NULL OR ${divergence("$7", "$8")} = $9)
      AND ($3::uuid[] IS NOT NULL OR a.status <> 'archived')
    ORDER BY a.family_name, a.given_name, a.id`,
};

/**
 * Everybody in scope whom a target means for a version, archived athletes only where named one by one;
 * of a routine's followers those whose plan differs from that version in the way that is asked for. `among` leaves those of them.
 */
export function listCandidates(
  db: Sql,
  grant: OrganisationGrant<"plan:assign">,
  {
    target,
    routineVersionId,
    among = null,
  }: Pick<BatchRequest, "target" | "routineVersionId"> & { among?: readonly string[] | null },
): Promise<NamedCandidate[]> {
  return db.query(candidates, [
    db.organisationId,
    grant.scopeUserId,
    among ?? namedIn(target),
    target.kind === "team" ? target.teamId : null,
    target.kind === "type" ? target.athleteType : null,
    target.kind === "type" ? (target.athleteTypeId ?? null) : null,
    movedRoutine({ target }),
    routineVersionId,
    target.kind === "diverged" ? target.how : "version",
  ]);
}

/** Whom a target names one by one; null: nobody. */
function namedIn(target: BatchRequest["target"]): readonly string[] | null {
  return "athleteIds" in target ? (target.athleteIds ?? null) : null;
}

const sessionsFrom: Statement<{ count: number }> = {
  name: "assignment_sessions_from",
  text: `SELECT count(*) AS count FROM planned_session p
    WHERE p.organisation_id = $1 AND p.athlete_id = ANY($2::uuid[]) AND p.date >= $3 AND p.status = 'planned'
      AND NOT EXISTS (SELECT 1 FROM session_log l
        WHERE l.organisation_id = p.organisation_id AND l.planned_session_id = p.id)`,
};

/** How many sessions of these athletes from a day on are planned and not logged: what another plan changes. */
export async function countSessionsFrom(
  db: Sql,
  _grant: OrganisationGrant<"plan:assign">,
  { athleteIds, from }: { athleteIds: readonly string[]; from: LocalDate },
): Promise<number> {
  const [row] = await db.query(sessionsFrom, [db.organisationId, athleteIds, from]);
  return row?.count ?? 0;
}

/** What a batch was asked to do; the answer to "same id, same content". */
export type BatchRequest = AssignmentRequest;

const stored = columns("AssignmentBatch b", "id, target as request, createdAt, undoneAt");

/** A stored act of assigning. */
export type AssignmentBatch = Row<typeof stored, { request: BatchRequest }> & {
  athleteCount: number;
};

const find: Statement<AssignmentBatch> = {
  name: "assignment_batch_find",
  text: `SELECT ${stored},
      (SELECT count(*) FROM assignment s WHERE s.organisation_id = b.organisation_id AND s.batch_id = b.id)
        AS "athleteCount"
    FROM assignment_batch b
    WHERE b.organisation_id = $1 AND b.id = $2 AND ($3::uuid IS NULL OR b.created_by = $3)
    FOR UPDATE OF b`,
};

/** A batch of the organisation, or null; a coach finds their own, an owner every one. Locks it. */
export async function findBatch(
  db: Sql,
  grant: OrganisationGrant<"plan:assign">,
  batchId: string,
): Promise<AssignmentBatch | null> {
  const [row] = await db.query(find, [db.organisationId, batchId, grant.scopeUserId]);
  return row ?? null;
}

const asked = columns("AssignmentBatch b", "target as request");

type SharedBatch = Row<typeof asked, { request: BatchRequest }> & { isUndone: boolean };

const share: Statement<SharedBatch> = {
  name: "assignment_batch_share",
  text: `SELECT ${asked}, b.undone_at IS NOT NULL AS "isUndone" FROM assignment_batch b
    WHERE b.organisation_id = $1 AND b.id = $2 AND ($3::uuid IS NULL OR b.created_by = $3) FOR SHARE`,
};

/** What a batch was asked to do; whoever takes it back waits until this transaction is over. */
export async function shareBatch(
  db: Sql,
  grant: OrganisationGrant<"plan:assign">,
  batchId: string,
): Promise<SharedBatch | null> {
  const values = [db.organisationId, batchId, grant.scopeUserId];
  const [row] = await db.query(share, values);
  return row ?? null;
}

/** Stores a batch; false where the id is taken. */
export async function createBatch(
  db: Sql,
  grant: OrganisationGrant<"plan:assign">,
  batch: { id: string; request: BatchRequest; now: Date },
): Promise<boolean> {
  const { id, request, now } = batch;
  const by = { createdBy: grant.actor.userId, createdAt: now };
  const about = { routineVersionId: request.routineVersionId, target: request };
  const row = { organisationId: db.organisationId, id, ...about, ...by };
  return (await insertRows(db, "AssignmentBatch", [row], { isKnownSkipped: true })) === 1;
}

const assigned = columns("Assignment s", "id, athleteId");

const assignments: Statement<Row<typeof assigned>> = {
  name: "assignment_batch_assignments",
  text: `SELECT ${assigned} FROM assignment s
    JOIN athlete a ON a.organisation_id = s.organisation_id AND a.id = s.athlete_id
    WHERE s.organisation_id = $1 AND s.batch_id = $2 AND ($4::uuid[] IS NULL OR s.athlete_id = ANY($4::uuid[]))
      AND ${athleteInScope("a", "$3")} ORDER BY s.id`,
};

/** The assignments that a batch made, of athletes (these, or null: all) who are in scope now. */
export function listBatchAssignments(
  db: Sql,
  grant: OrganisationGrant<"plan:assign">,
  { batchId, athleteIds }: { batchId: string; athleteIds: readonly string[] | null },
): Promise<Row<typeof assigned>[]> {
  return db.query(assignments, [db.organisationId, batchId, grant.scopeUserId, athleteIds]);
}

const markUndone: Statement = {
  name: "assignment_batch_undo",
  text: `UPDATE assignment_batch SET undone_at = $3
    WHERE organisation_id = $1 AND id = $2 AND ($4::uuid IS NULL OR created_by = $4)`,
};

/** Notes that a batch was taken back. */
export async function markBatchUndone(
  db: Sql,
  grant: OrganisationGrant<"plan:assign">,
  { batchId, now }: { batchId: string; now: Date },
): Promise<void> {
  await db.query(markUndone, [db.organisationId, batchId, now, grant.scopeUserId]);
}
