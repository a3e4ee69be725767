import { getAthleteType } from "@talus/db/athlete-types/athlete-types";
import { grantOrganisation, grantTeam, type OrganisationGrant } from "@talus/db/grant";
import {
  type BatchRequest,
  listCandidates,
  type NamedCandidate,
} from "@talus/db/plans/assignment-batches";
import { listSelectedIds } from "@talus/db/roster/selection";
import { findRoutineVersion } from "@talus/db/routines/routines";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import { movedRoutine } from "@talus/domain/roster/assignment-request.schema";
import { invalidRoutine } from "@talus/domain/routines/checks/check";
import type { RoutineVersion } from "@talus/domain/routines/routine";
import {
  type AssignmentOffer,
  decideAssignment,
} from "@talus/domain/schedule/assignment/assignability";
import type { PreviewRow } from "@talus/domain/schedule/assignment/preview";
import { breathe } from "../jobs/unhurried";

type Grant = OrganisationGrant<"plan:assign">;

/** Who of a target may have the routine and why not; a team or an athlete of somebody else is NOT_FOUND. */
export async function decide(
  db: Sql,
  grant: Grant,
  { request, now }: { request: BatchRequest; now: Date },
): Promise<PreviewRow[]> {
  const offer = await offerOf(db, grant, request);
  return decided(await candidatesOf(db, grant, request, now), offer, request);
}

/**
 * The same for some of its athletes, as far as they are on the roster of whoever asked. Who no longer
 * follows the routine whose followers are meant is left away.
 */
export async function decideAmong(
  db: Sql,
  grant: Grant,
  { request, athleteIds }: { request: BatchRequest; athleteIds: readonly string[] },
): Promise<PreviewRow[]> {
  const named = { kind: "athletes" as const, athleteIds: [...athleteIds] };
  const target = movedRoutine(request) ? request.target : named;
  const { routineVersionId } = request;
  const [offer, candidates] = await Promise.all([
    offerOf(db, grant, request),
    listCandidates(db, grant, { target, routineVersionId, among: athleteIds }),
  ]);
  return decided(candidates, offer, request);
}

async function decided(
  candidates: readonly NamedCandidate[],
  offer: AssignmentOffer,
  request: BatchRequest,
): Promise<PreviewRow[]> {
  const isMove = movedRoutine(request) !== null;
  const rows: PreviewRow[] = [];
  for (const candidate of candidates) {
    await breathe();
    const own = isMove ? candidate.running : null;
    const { phase, sideBias } = own ?? offer;
    const decision = decideAssignment(candidate, { ...offer, phase, sideBias });
    rows.push({ ...decision, name: candidate.name });
  }
  return rows;
}

async function offerOf(db: Sql, grant: Grant, request: BatchRequest): Promise<AssignmentOffer> {
  const routines = grantOrganisation(grant.actor, "routine:read");
  const version = await findRoutineVersion(db, routines, request.routineVersionId);
  if (!version) throw new DomainError("NOT_FOUND", "There is no such routine.");
  const fault = invalidRoutine(version.items);
  if (fault) throw new DomainError("INVALID", fault, { field: "routineVersionId" });
  const routineId = movedRoutine(request);
  if (routineId !== null && routineId !== version.routineId)
    throw new DomainError("NOT_FOUND", "The routine has no such version.");
  return offered(version, request);
}

function offered(version: RoutineVersion, request: BatchRequest): AssignmentOffer {
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

/** Whom the target means. */
async function candidatesOf(
  db: Sql,
  grant: Grant,
  { target, routineVersionId }: BatchRequest,
  now: Date,
): Promise<NamedCandidate[]> {
  if (target.kind === "roster") {
    const athleteIds = await listSelectedIds(db, grant, target, now);
    return listCandidates(db, grant, { target, routineVersionId, among: athleteIds });
  }
  if (target.kind === "team") await grantTeam(db, grant.actor, target.teamId, "team:assign");
  if (target.kind === "type" && target.athleteTypeId !== undefined)
    await getAthleteType(db, grantOrganisation(grant.actor, "roster:read"), target.athleteTypeId);
  const candidates = await listCandidates(db, grant, { target, routineVersionId });
  if (target.kind === "athletes" && candidates.length < new Set(target.athleteIds).size)
    throw new DomainError("NOT_FOUND", "One of these athletes is not on your roster.");
  return candidates;
}
