import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { routineSec } from "@talus/domain/routines/duration";
import { readyRoutines } from "@talus/domain/routines/ready/ready";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import { insertRows } from "../rows";
import { takenId } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

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
  db: Sql,
  grant: OrganisationGrant<"routine:write">,
  routine: { id: string; version: NewVersion },
): Promise<void> {
  const { organisationId, userId } = grant.actor;
  const { id, version } = routine;
  const { name, athleteType, purpose } = version.draft;
  const row = { organisationId, id, name, athleteType, purpose, createdAt: version.now };
  if ((await insertRows(db, "Routine", [row], { isKnownSkipped: true })) === 0) throw takenId();
  await insertRows(db, "RoutineVersion", [
    { organisationId, createdBy: userId, ...versionRow(id, 1, version) },
  ]);
}

/**
 * Stores the next version of a routine and gives its number; null where the row is not at
 * `version` any more, or archived: somebody was faster.
 */
export async function addRoutineVersion(
  db: Sql,
  grant: OrganisationGrant<"routine:write">,
  next: { routineId: string; version: number; content: NewVersion },
): Promise<number | null> {
  const { organisationId, userId } = grant.actor;
  const { routineId, version, content } = next;
  const { name, athleteType, purpose } = content.draft;
  const [row] = await db.query<{ number: number }>(
    {
      name: "routine_next_version",
      text: `UPDATE routine SET name = $4, athlete_type = $5, purpose = $6, version = version + 1
        WHERE organisation_id = $1 AND id = $2 AND version = $3 AND archived_at IS NULL
        RETURNING 1 + coalesce((SELECT max(v.number) FROM routine_version v
          WHERE v.organisation_id = $1 AND v.routine_id = $2), 0) AS number`,
    },
    [organisationId, routineId, version, name, athleteType, purpose],
  );
  if (!row) return null;
  await insertRows(db, "RoutineVersion", [
    { organisationId, createdBy: userId, ...versionRow(routineId, row.number, content) },
  ]);
  return row.number;
}

/**
 * Takes a routine out of the lists, or back in with `archivedAt` null; what is assigned goes on.
 * CONFLICT where the row is not at `version` any more.
 */
export async function archiveRoutine(
  db: Sql,
  grant: OrganisationGrant<"routine:write">,
  change: { routineId: string; version: number; archivedAt: Date | null },
): Promise<void> {
  const { routineId, version, archivedAt } = change;
  const changed = await db.query(
    {
      name: "routine_archive",
      text: `UPDATE routine SET archived_at = $4, version = version + 1
        WHERE organisation_id = $1 AND id = $2 AND version = $3 RETURNING id`,
    },
    [grant.actor.organisationId, routineId, version, archivedAt],
  );
  if (changed.length > 0) return;
  throw new DomainError(
    "CONFLICT",
    "Somebody changed this routine while you had it open. Load it again.",
  );
}

const ready = columns("Routine", "readyKey");

const readyKeys: Statement<Row<typeof ready>> = {
  name: "routine_ready_keys",
  text: `SELECT ${ready} FROM routine WHERE organisation_id = $1 AND ready_key IS NOT NULL`,
};

/**
 * Puts the ready routines into the organisation of the transaction, those that it lacks; called
 * when an organisation is made and by the demonstration.
 */
export async function createReadyRoutines(db: Sql, moment: Moment): Promise<void> {
  const { organisationId } = db;
  const there = await db.query(readyKeys, [organisationId]);
  const known = new Set(there.map((row) => row.readyKey));
  const rows = readyRoutines
    .map((draft) => ({ draft, readyKey: `${draft.athleteType}-${draft.purpose}` }))
    .filter(({ readyKey }) => !known.has(readyKey))
    .map((row) => ({ ...row, id: moment.newId(), versionId: moment.newId() }));
  const createdAt = moment.now;
  await insertRows(
    db,
    "Routine",
    rows.map(({ id, readyKey, draft: { name, athleteType, purpose } }) => {
      return { organisationId, id, name, athleteType, purpose, readyKey, createdAt };
    }),
  );
  await insertRows(
    db,
    "RoutineVersion",
    rows.map(({ id, versionId, draft }) => {
      return { organisationId, ...versionRow(id, 1, { id: versionId, draft, now: moment.now }) };
    }),
  );
}
