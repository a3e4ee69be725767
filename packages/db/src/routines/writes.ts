import { DomainError } from "@talus/domain/errors";
import { routineSec } from "@talus/domain/routines/duration";
import { readyRoutines } from "@talus/domain/routines/ready/ready";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import type { OrganisationGrant } from "../grant";
import { takenId } from "../sent-ids";
import type { Db } from "../transaction";

/** What a stored version is made of besides its routine. */
export type NewVersion = { id: string; draft: RoutineDraft; now: Date };

function versionRow(routineId: string, number: number, { id, draft, now }: NewVersion) {
  const { name, note, items } = draft;
  return {
    id,
    routineId,
    number,
    name,
    note,
    items,
    fullSec: routineSec(items, "full"),
    shortSec: routineSec(items, "short"),
    createdAt: now,
  };
}

/** Stores a routine of a coach with its first version; CONFLICT where the id is taken. */
export async function createRoutine(
  db: Db,
  grant: OrganisationGrant<"routine:write">,
  routine: { id: string; version: NewVersion },
): Promise<void> {
  const { organisationId, userId } = grant.actor;
  const { id, version } = routine;
  const { name, athleteType, purpose } = version.draft;
  const { count } = await db.prisma.routine.createMany({
    data: { organisationId, id, name, athleteType, purpose, createdAt: version.now },
    skipDuplicates: true,
  });
  if (count === 0) throw takenId();
  await db.prisma.routineVersion.create({
    data: { organisationId, createdBy: userId, ...versionRow(id, 1, version) },
    select: { id: true },
  });
}

/**
 * Stores the next version of a routine and gives its number; null where the row is not at
 * `version` any more, or archived: somebody was faster.
 */
export async function addRoutineVersion(
  db: Db,
  grant: OrganisationGrant<"routine:write">,
  next: { routineId: string; version: number; content: NewVersion },
): Promise<number | null> {
  const { organisationId, userId } = grant.actor;
  const { routineId, version, content } = next;
  const { name, athleteType, purpose } = content.draft;
  const { count } = await db.prisma.routine.updateMany({
    where: { organisationId, id: routineId, version, archivedAt: null },
    data: { name, athleteType, purpose, version: { increment: 1 } },
  });
  if (count === 0) return null;
  const newest = await db.prisma.routineVersion.aggregate({
    where: { organisationId, routineId },
    _max: { number: true },
  });
  const number = (newest._max.number ?? 0) + 1;
  await db.prisma.routineVersion.create({
    data: { organisationId, createdBy: userId, ...versionRow(routineId, number, content) },
    select: { id: true },
  });
  return number;
}

/**
 * Takes a routine out of the lists, or back in with `archivedAt` null; what is assigned goes on.
 * CONFLICT where the row is not at `version` any more.
 */
export async function archiveRoutine(
  db: Db,
  grant: OrganisationGrant<"routine:write">,
  change: { routineId: string; version: number; archivedAt: Date | null },
): Promise<void> {
  const { routineId, version, archivedAt } = change;
  const { count } = await db.prisma.routine.updateMany({
    where: { organisationId: grant.actor.organisationId, id: routineId, version },
    data: { archivedAt, version: { increment: 1 } },
  });
  if (count > 0) return;
  throw new DomainError(
    "CONFLICT",
    "Somebody changed this routine while you had it open. Load it again.",
  );
}

/**
 * Puts the ready routines into the organisation of the transaction, those that it lacks; called
 * when an organisation is made and by the demonstration.
 */
export async function createReadyRoutines(
  db: Db,
  make: { newId: () => string; now: Date },
): Promise<void> {
  const { organisationId } = db;
  const there = await db.prisma.routine.findMany({
    where: { organisationId, readyKey: { not: null } },
    select: { readyKey: true },
  });
  const known = new Set(there.map((row) => row.readyKey));
  const rows = readyRoutines
    .map((draft) => ({ draft, readyKey: `${draft.athleteType}-${draft.purpose}` }))
    .filter(({ readyKey }) => !known.has(readyKey))
    .map((row) => ({ ...row, id: make.newId(), versionId: make.newId() }));
  await db.prisma.routine.createMany({
    data: rows.map(({ id, readyKey, draft: { name, athleteType, purpose } }) => ({
      organisationId,
      id,
      name,
      athleteType,
      purpose,
      readyKey,
      createdAt: make.now,
    })),
  });
  await db.prisma.routineVersion.createMany({
    data: rows.map(({ id, versionId, draft }) => ({
      organisationId,
      ...versionRow(id, 1, { id: versionId, draft, now: make.now }),
    })),
  });
}
