import { isDeepStrictEqual } from "node:util";
import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { findRoutineVersion, getRoutine } from "@talus/db/routines/routines";
import { addRoutineVersion, createRoutine } from "@talus/db/routines/writes";
import { takenId } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { checkRoutine } from "@talus/domain/routines/checks/check";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";

type Grant = OrganisationGrant<"routine:write">;

/** A routine as the browser sends it, its ids made there. */
export type SentRoutine = { id: string; versionId: string; routine: RoutineDraft };

/** Stores a new routine; the same ids with the same content again change nothing. */
export async function createNewRoutine(
  db: Sql,
  grant: Grant,
  sent: SentRoutine,
  moment: Moment,
): Promise<StoredRoutine> {
  refuseBlocked(sent.routine);
  if (!(await isStored(db, grant, sent))) {
    const version = { id: sent.versionId, draft: sent.routine, now: moment.now };
    await createRoutine(db, grant, { id: sent.id, version });
    await noteChange(db, moment, { action: "routine.created", id: sent.id, number: 1 });
  }
  return getRoutine(db, grant, sent.id);
}

/**
 * Stores the next version; what is assigned keeps its own. CONFLICT carries the routine as it is
 * now, so that the builder can show it beside what was typed.
 */
export async function saveRoutineVersion(
  db: Sql,
  grant: Grant,
  sent: SentRoutine & { version: number },
  moment: Moment,
): Promise<StoredRoutine> {
  refuseBlocked(sent.routine);
  const before = await getRoutine(db, grant, sent.id);
  if (await isStored(db, grant, sent)) return before;
  const content = { id: sent.versionId, draft: sent.routine, now: moment.now };
  const next = { routineId: sent.id, version: sent.version, content };
  const number = await addRoutineVersion(db, grant, next);
  if (number === null) {
    const current = await getRoutine(db, grant, sent.id);
    throw new DomainError("CONFLICT", conflictWords(current), { current });
  }
  await noteChange(db, moment, { action: "routine.versioned", id: sent.id, number });
  return getRoutine(db, grant, sent.id);
}

/** Whether this very version is stored already (a retry); another content under its id refuses. */
async function isStored(db: Sql, grant: Grant, sent: SentRoutine): Promise<boolean> {
  const stored = await findRoutineVersion(db, grant, sent.versionId);
  if (stored === null) return false;
  const { name, athleteType, purpose, note, items } = stored;
  const same = isDeepStrictEqual({ name, athleteType, purpose, note, items }, sent.routine);
  if (same && stored.routineId === sent.id) return true;
  throw takenId();
}

function refuseBlocked(routine: RoutineDraft): void {
  const blocking = checkRoutine(routine).find((finding) => finding.level === "blocks");
  if (blocking) throw new DomainError("INVALID", blocking.text, { rule: blocking.rule });
}

function conflictWords(current: StoredRoutine): string {
  return current.archivedAt === null
    ? `Somebody saved version ${current.current.number} while you had this open. What you entered is still here.`
    : "Somebody archived this routine while you had it open. Restore it to save; what you entered is still here.";
}

async function noteChange(
  db: Sql,
  moment: Moment,
  change: { action: string; id: string; number: number },
): Promise<void> {
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: change.action,
    subject: "routine",
    subjectId: change.id,
    detail: { number: change.number },
  });
}
