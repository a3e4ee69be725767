import { type AuditEntry, writeAudits } from "@talus/db/audit";
import { grantAthletes, type OrganisationGrant } from "@talus/db/grant";
import { findJob } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import {
  findBatch,
  listBatchAssignments,
  markBatchUndone,
} from "@talus/db/plans/assignment-batches";
import { undoAssignments } from "@talus/db/plans/assignments";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { athletesPerAnswer, startJob } from "../jobs/start-job";
import type { AssignmentAnswer } from "./assign";

type Grant = OrganisationGrant<"plan:assign">;
type Undo = { batchId: string; moment: Moment };

/**
 * Takes an assignment back: what it replaced runs again, future sessions follow, logged ones stay.
 * Athletes who got something else meanwhile keep that. What a job made, a job takes back; one that
 * still runs ends. A second time changes nothing.
 */
export async function undoAssignment(db: Sql, grant: Grant, undo: Undo): Promise<AssignmentAnswer> {
  const made = await listBatchAssignments(db, grant, { batchId: undo.batchId, athleteIds: null });
  const isMany = made.length > athletesPerAnswer;
  // One that still runs may have made few yet; a long finished one is no longer known as a job.
  const isJobs = isMany || (await findJob(db, grant, undo.batchId)) !== null;
  return isJobs ? undoLater(db, grant, undo) : undoNow(db, grant, undo, made);
}

type BatchAssignments = Awaited<ReturnType<typeof listBatchAssignments>>;

async function undoNow(
  db: Sql,
  grant: Grant,
  { batchId, moment }: Undo,
  made: BatchAssignments,
): Promise<AssignmentAnswer> {
  await lockAthletes(
    db,
    made.map(({ athleteId }) => athleteId),
  );
  const batch = await findBatch(db, grant, batchId);
  if (!batch || (made.length === 0 && batch.athleteCount > 0)) throw noSuchAssignment();
  if (batch.undoneAt) return { batchId, athleteCount: 0, undone: true, jobId: null };
  const athleteIds = await takeBack(db, grant, { batchId, moment, made });
  await markBatchUndone(db, grant, { batchId, now: moment.now });
  return { batchId, athleteCount: athleteIds.length, undone: true, jobId: null };
}

async function undoLater(
  db: Sql,
  grant: Grant,
  { batchId, moment }: Undo,
): Promise<AssignmentAnswer> {
  // This waits for a batch that is just being assigned; those after it find it undone.
  const batch = await findBatch(db, grant, batchId);
  if (!batch) throw noSuchAssignment();
  if (batch.undoneAt) return { batchId, athleteCount: 0, undone: true, jobId: null };
  await markBatchUndone(db, grant, { batchId, now: moment.now });
  const made = await listBatchAssignments(db, grant, { batchId, athleteIds: null });
  const jobId = moment.newId();
  const athleteIds = made.map(({ athleteId }) => athleteId);
  const job = { id: jobId, kind: "plans.undo" as const, subjectId: batchId };
  await startJob(db, grant, { ...job, athleteIds, now: moment.now });
  return { batchId, athleteCount: made.length, undone: true, jobId };
}

/** Takes back what a batch made for athletes who are locked; gives those whose plan changed. */
export async function takeBack(
  db: Sql,
  grant: Grant,
  { batchId, moment, made }: Undo & { made: BatchAssignments },
): Promise<string[]> {
  const athletes = await grantAthletes(
    db,
    grant,
    made.map(({ athleteId }) => athleteId),
  );
  const assignmentIds = made.map(({ id }) => id);
  const athleteIds = await undoAssignments(db, athletes, { assignmentIds, moment });
  await writeAudits(
    db,
    athleteIds.map(
      (athleteId): AuditEntry => ({
        id: moment.newId(),
        at: moment.now,
        action: "assignment.undone",
        subject: "assignment_batch",
        subjectId: batchId,
        athleteId,
      }),
    ),
  );
  return athleteIds;
}

function noSuchAssignment(): DomainError {
  return new DomainError("NOT_FOUND", "There is no such assignment.");
}
