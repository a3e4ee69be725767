import { isDeepStrictEqual } from "node:util";
import { getAthleteType } from "@talus/db/athlete-types/athlete-types";
import { type AuditEntry, writeAudits } from "@talus/db/audit";
import {
  grantAthletes,
  grantOrganisation,
  grantTeam,
  type OrganisationGrant,
} from "@talus/db/grant";
import { lockAthletes } from "@talus/db/locks";
import {
  type BatchRequest,
  createBatch,
  findBatch,
  listBatchAssignments,
  listCandidates,
  markBatchUndone,
  type NamedCandidate,
} from "@talus/db/plans/assignment-batches";
import { createAssignments, undoAssignments } from "@talus/db/plans/assignments";
import { findRoutineVersion } from "@talus/db/routines/routines";
import type { Sql } from "@talus/db/transaction";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { invalidRoutine } from "@talus/domain/routines/checks/check";
import type { RoutineVersion } from "@talus/domain/routines/routine";
import {
  type AssignmentOffer,
  decideAssignment,
} from "@talus/domain/schedule/assignment/assignability";
import type { AssignmentTarget } from "@talus/domain/schedule/assignment/assignment.schema";
import {
  type AssignmentPreview,
  type PreviewRow,
  previewOf,
  startFault,
} from "@talus/domain/schedule/assignment/preview";

type Grant = OrganisationGrant<"plan:assign">;

/** What an assignment did, and the batch that takes it back. */
export type AssignmentAnswer = { batchId: string; athleteCount: number; undone: boolean };

/** The dry run: who would get the routine and why not; changes nothing. */
export async function previewAssignment(
  db: Sql,
  grant: Grant,
  { request, now }: { request: BatchRequest; now: Date },
): Promise<AssignmentPreview> {
  await db.allowMinutes();
  refuseStart(request, now);
  return previewOf(await decide(db, grant, request));
}

/**
 * Assigns in one transaction, deciding anew who may have it. The same id with the same content gives
 * the first answer again; with other content CONFLICT. INVALID where nobody may have it.
 */
export async function assign(
  db: Sql,
  grant: Grant,
  { id, request, moment }: { id: string; request: BatchRequest; moment: Moment },
): Promise<AssignmentAnswer> {
  await db.allowMinutes();
  const known = await answerBefore(db, grant, { id, request });
  if (known) return known;
  refuseStart(request, moment.now);
  const meant = await candidatesOf(db, grant, request.target);
  await lockAthletes(
    db,
    meant.map((candidate) => candidate.athleteId),
  );
  // Sent twice at once: the second waited for the lock, and what it asks for is there now.
  const meanwhile = await answerBefore(db, grant, { id, request });
  if (meanwhile) return meanwhile;
  const rows = (await decide(db, grant, request)).filter((row) => row.outcome !== "left_out");
  if (rows.length === 0)
    throw new DomainError("INVALID", "Nobody here can get this routine. The dry run says why.");
  if (!(await createBatch(db, grant, { id, request, now: moment.now }))) throw otherContent();
  const { routineVersionId, phase, sideBias, startsOn } = request;
  const assignments = rows.map(({ athleteId }) => ({ id: moment.newId(), athleteId }));
  const plan = { routineVersionId, phase, sideBias, startsOn, batchId: id, reviewId: null };
  const athletes = await grantAthletes(
    db,
    grant,
    rows.map(({ athleteId }) => athleteId),
  );
  await createAssignments(db, athletes, assignments, { plan, moment });
  await writeAudits(
    db,
    assignments.map(
      (assignment): AuditEntry => ({
        id: moment.newId(),
        at: moment.now,
        action: "assignment.created",
        subject: "assignment",
        subjectId: assignment.id,
        athleteId: assignment.athleteId,
        detail: { batchId: id, routineVersionId, startsOn },
      }),
    ),
  );
  return { batchId: id, athleteCount: rows.length, undone: false };
}

/** The answer of the first time; null where the id is new. CONFLICT where it carried other choices. */
async function answerBefore(
  db: Sql,
  grant: Grant,
  { id, request }: { id: string; request: BatchRequest },
): Promise<AssignmentAnswer | null> {
  const known = await findBatch(db, grant, id);
  if (!known) return null;
  if (!isDeepStrictEqual(known.request, request)) throw otherContent();
  return { batchId: id, athleteCount: known.athleteCount, undone: known.undoneAt !== null };
}

/**
 * Takes an assignment back: what it replaced runs again, future sessions follow, logged ones stay.
 * Athletes who got something else meanwhile keep that. A second time changes nothing.
 */
export async function undoAssignment(
  db: Sql,
  grant: Grant,
  { batchId, moment }: { batchId: string; moment: Moment },
): Promise<AssignmentAnswer> {
  await db.allowMinutes();
  const made = await listBatchAssignments(db, grant, batchId);
  const madeFor = made.map(({ athleteId }) => athleteId);
  await lockAthletes(db, madeFor);
  const batch = await findBatch(db, grant, batchId);
  if (!batch || (made.length === 0 && batch.athleteCount > 0))
    throw new DomainError("NOT_FOUND", "There is no such assignment.");
  if (batch.undoneAt) return { batchId, athleteCount: 0, undone: true };
  const assignmentIds = made.map(({ id }) => id);
  const athletes = await grantAthletes(db, grant, madeFor);
  const athleteIds = await undoAssignments(db, athletes, { assignmentIds, moment });
  await markBatchUndone(db, grant, { batchId, now: moment.now });
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
  return { batchId, athleteCount: athleteIds.length, undone: true };
}

async function decide(db: Sql, grant: Grant, request: BatchRequest): Promise<PreviewRow[]> {
  const routines = grantOrganisation(grant.actor, "routine:read");
  const version = await findRoutineVersion(db, routines, request.routineVersionId);
  if (!version) throw new DomainError("NOT_FOUND", "There is no such routine.");
  const fault = invalidRoutine(version.items);
  if (fault) throw new DomainError("INVALID", fault, { field: "routineVersionId" });
  const offer = offerOf(version, request);
  const candidates = await candidatesOf(db, grant, request.target);
  return candidates.map((candidate) => ({
    ...decideAssignment(candidate, offer),
    name: candidate.name,
  }));
}

function offerOf(version: RoutineVersion, request: BatchRequest): AssignmentOffer {
  const { startsOn, phase, sideBias } = request;
  return {
    routineId: version.routineId,
    routineVersionId: version.id,
    routineName: version.name,
    number: version.number,
    athleteType: version.athleteType,
    items: version.items,
    startsOn,
    phase,
    sideBias,
  };
}

/** Whom the target means; a team or an athlete of somebody else is NOT_FOUND. */
async function candidatesOf(
  db: Sql,
  grant: Grant,
  target: AssignmentTarget,
): Promise<NamedCandidate[]> {
  if (target.kind === "team") await grantTeam(db, grant.actor, target.teamId, "team:assign");
  if (target.kind === "type" && target.athleteTypeId !== undefined)
    await getAthleteType(db, grantOrganisation(grant.actor, "roster:read"), target.athleteTypeId);
  const candidates = await listCandidates(db, grant, target);
  if (target.kind === "athletes" && candidates.length < new Set(target.athleteIds).size)
    throw new DomainError("NOT_FOUND", "One of these athletes is not on your roster.");
  return candidates;
}

function refuseStart({ startsOn }: BatchRequest, now: Date): void {
  const fault = startFault(startsOn, localDateIn("UTC", now));
  if (fault) throw new DomainError("INVALID", fault, { field: "startsOn" });
}

function otherContent(): DomainError {
  return new DomainError(
    "CONFLICT",
    "This assignment was made before with other choices. Reload the page to see it.",
  );
}
