import { isDeepStrictEqual } from "node:util";
import { type AuditEntry, writeAudits } from "@talus/db/audit";
import { grantAthletes, type OrganisationGrant } from "@talus/db/grant";
import { findJob } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import {
  type BatchRequest,
  countSessionsFrom,
  createBatch,
  findBatch,
} from "@talus/db/plans/assignment-batches";
import { createAssignments } from "@talus/db/plans/assignments";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { movedRoutine } from "@talus/domain/roster/assignment-request.schema";
import {
  type AssignmentPreview,
  type PreviewRow,
  previewOf,
  startFault,
} from "@talus/domain/schedule/assignment/preview";
import { athletesPerAnswer, startJob } from "../jobs/start-job";
import { decide, decideAmong } from "./decide";

type Grant = OrganisationGrant<"plan:assign">;

/** An act of assigning: its id is the client's. */
type Act = { id: string; request: BatchRequest; moment: Moment };

/** What an assignment did, and the batch that takes it back. */
export type AssignmentAnswer = {
  batchId: string;
  athleteCount: number;
  undone: boolean;
  /** The job that does it, where it is too much for one answer; null: it is done. */
  jobId: string | null;
};

/** The dry run: who would get the routine and why not; changes nothing. */
export async function previewAssignment(
  db: Sql,
  grant: Grant,
  { request, now }: { request: BatchRequest; now: Date },
): Promise<AssignmentPreview> {
  await db.allowMinutes();
  refuseStart(request, now);
  const rows = await decide(db, grant, { request, now });
  const got = { athleteIds: assignable(rows), from: request.startsOn };
  return previewOf(rows, await countSessionsFrom(db, grant, got));
}

/**
 * Assigns, deciding anew who may have it: up to a hundred at once, more by a job, batch by batch. The
 * same id with the same content gives the first answer again; with other content CONFLICT. INVALID
 * where nobody may have it.
 */
export async function assign(db: Sql, grant: Grant, act: Act): Promise<AssignmentAnswer> {
  const known = await answerBefore(db, grant, act);
  if (known) return known;
  refuseStart(act.request, act.moment.now);
  const { request, moment } = act;
  const rows = await decide(db, grant, { request, now: moment.now });
  const athleteIds = assignable(rows);
  if (athleteIds.length > athletesPerAnswer) return assignLater(db, grant, act, athleteIds);
  return assignNow(db, grant, act, rows);
}

async function assignNow(
  db: Sql,
  grant: Grant,
  act: Act,
  before: readonly PreviewRow[],
): Promise<AssignmentAnswer> {
  const { id, request, moment } = act;
  const meant = assignable(before);
  await lockAthletes(db, meant);
  // Of two sent at once the second waited for the lock, and what it asks for is there now.
  const meanwhile = await answerBefore(db, grant, act);
  if (meanwhile) return meanwhile;
  const rows = await decideAmong(db, grant, { request, athleteIds: meant });
  const athleteIds = assignable(rows);
  if (athleteIds.length === 0) throw nobody(meant.length === 0 ? before : rows);
  if (!(await createBatch(db, grant, { id, request, now: moment.now }))) throw otherContent();
  await storeAssignments(db, grant, act, athleteIds);
  return { batchId: id, athleteCount: athleteIds.length, undone: false, jobId: null };
}

async function assignLater(
  db: Sql,
  grant: Grant,
  act: Act,
  athleteIds: readonly string[],
): Promise<AssignmentAnswer> {
  const { id, request, moment } = act;
  if (!(await createBatch(db, grant, { id, request, now: moment.now }))) {
    const first = await answerBefore(db, grant, act);
    if (first) return first;
    throw otherContent();
  }
  const job = { id, kind: "plans.assign" as const, subjectId: id };
  await startJob(db, grant, { ...job, athleteIds, now: moment.now });
  return { batchId: id, athleteCount: athleteIds.length, undone: false, jobId: id };
}

/** Gives these athletes, who are locked and may have it, the plan of an act, with a note for each. */
export async function storeAssignments(
  db: Sql,
  grant: Grant,
  { id, request, moment }: Act,
  athleteIds: readonly string[],
): Promise<void> {
  const { routineVersionId, phase, sideBias, startsOn } = request;
  const assignments = athleteIds.map((athleteId) => ({ id: moment.newId(), athleteId }));
  const isMove = movedRoutine(request) !== null;
  const plan = { routineVersionId, isMove, phase, sideBias, startsOn, batchId: id, reviewId: null };
  const athletes = await grantAthletes(db, grant, athleteIds);
  const notes = assignments.map(
    (assignment): AuditEntry => ({
      id: moment.newId(),
      at: moment.now,
      action: "assignment.created",
      subject: "assignment",
      subjectId: assignment.id,
      athleteId: assignment.athleteId,
      detail: { batchId: id, routineVersionId, startsOn },
    }),
  );
  await Promise.all([
    createAssignments(db, athletes, assignments, { plan, moment }),
    writeAudits(db, notes),
  ]);
}

/** Who of a decision gets it. */
function assignable(rows: readonly PreviewRow[]): string[] {
  return rows.filter((row) => row.outcome !== "left_out").map((row) => row.athleteId);
}

/** The answer of the first time; null where the id is new. CONFLICT where it carried other choices. */
async function answerBefore(
  db: Sql,
  grant: Grant,
  { id, request }: Pick<Act, "id" | "request">,
): Promise<AssignmentAnswer | null> {
  const known = await findBatch(db, grant, id);
  if (!known) return null;
  if (!isDeepStrictEqual(known.request, request)) throw otherContent();
  const job = await findJob(db, grant, id);
  return {
    batchId: id,
    athleteCount: job?.total ?? known.athleteCount,
    undone: known.undoneAt !== null,
    jobId: job && id,
  };
}

function refuseStart({ startsOn }: BatchRequest, now: Date): void {
  const fault = startFault(startsOn, localDateIn("UTC", now));
  if (fault) throw new DomainError("INVALID", fault, { field: "startsOn" });
}

/** Of one alone the reason is told; of many the dry run tells each. */
function nobody(rows: readonly PreviewRow[]): DomainError {
  const [only, ...others] = rows;
  const reason = others.length === 0 ? only?.reason : undefined;
  return new DomainError(
    "INVALID",
    reason ?? "Nobody here can get this routine. The dry run says why.",
  );
}

function otherContent(): DomainError {
  return new DomainError(
    "CONFLICT",
    "This assignment was made before with other choices. Reload the page to see it.",
  );
}
