import type { ImportedChange } from "@talus/domain/roster/import/undo";
import { columns, type Row } from "../columns.sql";
import type { AthletesGrant, OrganisationGrant, SystemGrant } from "../grant";
import { deleteOldRows, insertRows, type Older } from "../rows";
import type { Sql, Statement } from "../transaction";
import type { DraftKind } from "./drafts";
import type { ImportRecord } from "./import";

type Grant = OrganisationGrant<"roster:write">;

/** Notes an import of the grant's actor, so that it can be taken back from now on. */
export async function createRosterImport(
  db: Sql,
  grant: Grant,
  { id, kind, now }: { id: string; kind: DraftKind; now: Date },
): Promise<void> {
  const by = { createdBy: grant.actor.userId, createdAt: now };
  await insertRows(db, "RosterImport", [{ organisationId: db.organisationId, id, kind, ...by }]);
}

const changed: Statement = {
  name: "roster_import_changed",
  text: `INSERT INTO roster_import_athlete (organisation_id, import_id, athlete_id, before, after)
    SELECT $1, $2, a.id, r.before || CASE WHEN jsonb_exists(r.before, 'status')
        THEN jsonb_build_object('pauseReason', a.pause_reason, 'pausedUntil', a.paused_until) ELSE '{}' END, r.after
    FROM jsonb_to_recordset($3::jsonb) AS r("athleteId" uuid, before jsonb, after jsonb)
    JOIN athlete a ON a.organisation_id = $1 AND a.id = r."athleteId"`,
};

/** Keeps whom an import is about to change, from what to what, and why they paused before. */
export async function noteChangedAthletes(
  db: Sql,
  _grant: Grant,
  { importId, changes }: { importId: string; changes: ReadonlyMap<string, ImportedChange> },
): Promise<void> {
  const rows = [...changes].map(([athleteId, change]) => ({ athleteId, ...change }));
  await db.query(changed, [db.organisationId, importId, JSON.stringify(rows)]);
}

const teamsMade: Statement = {
  name: "roster_import_teams_made",
  text: "UPDATE roster_import SET team_ids = $3::uuid[] WHERE organisation_id = $1 AND id = $2",
};

/** Keeps whom an import added, and the teams that it made. */
export async function noteAddedAthletes(
  db: Sql,
  _grant: Grant,
  added: { importId: string; athleteIds: readonly string[]; teamIds: readonly string[] },
): Promise<void> {
  const { importId, athleteIds, teamIds } = added;
  await noteAthletes(db, importId, athleteIds);
  if (teamIds.length > 0) await db.query(teamsMade, [db.organisationId, importId, teamIds]);
}

/** Keeps whose tests an import added. */
export async function noteTestedAthletes(
  db: Sql,
  _grant: AthletesGrant<"assessment:capture">,
  { importId, athleteIds }: { importId: string; athleteIds: readonly string[] },
): Promise<void> {
  await noteAthletes(db, importId, athleteIds);
}

async function noteAthletes(db: Sql, importId: string, athleteIds: readonly string[]) {
  const { organisationId } = db;
  const rows = athleteIds.map((athleteId) => ({ organisationId, importId, athleteId }));
  await insertRows(db, "RosterImportAthlete", rows);
}

const stored = columns("RosterImport i", "id, kind, createdAt, undoneAt");

/** An import that was done, or that a job still goes on with. */
export type RosterImport = Row<typeof stored, { kind: DraftKind }> & { isRunning: boolean };

const isRunning = `EXISTS (SELECT 1 FROM job j WHERE j.organisation_id = i.organisation_id AND j.id = i.id
  AND j.finished_at IS NULL) AS "isRunning"`;

const find: Statement<RosterImport> = {
  name: "roster_import_stored",
  text: `SELECT ${stored}, ${isRunning} FROM roster_import i
    WHERE i.organisation_id = $1 AND i.id = $2 AND ($3::uuid IS NULL OR i.created_by = $3)`,
};

/** An import of the grant's actor, or as owner anybody's; null where there is none. */
export async function findImport(db: Sql, grant: Grant, id: string): Promise<RosterImport | null> {
  const [row] = await db.query(find, [db.organisationId, id, grant.scopeUserId]);
  return row ?? null;
}

const lock: Statement<RosterImport> = {
  name: "roster_import_lock",
  text: `${find.text} FOR UPDATE OF i`,
};

/** As {@link findImport}, for one at a time. */
export async function lockImport(db: Sql, grant: Grant, id: string): Promise<RosterImport | null> {
  const [row] = await db.query(lock, [db.organisationId, id, grant.scopeUserId]);
  return row ?? null;
}

const done = columns("AuditEntry e", "detail");

const result: Statement<ImportResult> = {
  name: "roster_import_result",
  text: `SELECT e.detail AS record, j.id AS "jobId" FROM (SELECT $2::uuid AS id) asked
    LEFT JOIN audit_entry e ON e.organisation_id = $1 AND e.id = asked.id AND e.action IN ('roster.imported', 'tests.imported')
      AND ($3::uuid IS NULL OR e.actor_user_id = $3)
    LEFT JOIN job j ON j.organisation_id = $1 AND j.id = asked.id AND ($3::uuid IS NULL OR j.created_by = $3)
    WHERE e.id IS NOT NULL OR j.id IS NOT NULL`,
};

/** What an import did, null while a job has not begun to tell, and the job that did it or goes on with it. */
export type ImportResult = { record: ImportRecord | null; jobId: string | null };

/** The result of an import of the grant's actor, or as owner anybody's; null where there is none. */
export async function findImportResult(
  db: Sql,
  grant: Grant,
  importId: string,
): Promise<ImportResult | null> {
  const [row] = await db.query(result, [db.organisationId, importId, grant.scopeUserId]);
  return row ?? null;
}

/** An import with whose it was, what it did, and the job that is taking it back. */
export type RecentImport = RosterImport &
  Row<typeof done, { detail: { created: number; updated: number } }> & {
    by: string;
    undoJobId: string | null;
  };

const recent: Statement<RecentImport> = {
  name: "roster_imports_recent",
  text: `SELECT ${stored}, ${isRunning}, ${done}, u.name AS by, (SELECT j.id FROM job j
      WHERE j.organisation_id = i.organisation_id AND j.subject_id = i.id AND j.kind = i.kind || '.undo'
        AND j.finished_at IS NULL LIMIT 1) AS "undoJobId"
    FROM roster_import i
    JOIN audit_entry e ON e.organisation_id = i.organisation_id AND e.id = i.id
    JOIN membership m ON m.organisation_id = i.organisation_id AND m.user_id = i.created_by
    JOIN "user" u ON u.id = m.user_id
    WHERE i.organisation_id = $1 AND i.created_at > $2 AND ($3::uuid IS NULL OR i.created_by = $3)
    ORDER BY i.created_at DESC, i.id LIMIT 50`,
};

/** The imports since a moment of the grant's actor, or as owner anybody's; newest first. */
export function listRecentImports(db: Sql, grant: Grant, since: Date): Promise<RecentImport[]> {
  return db.query(recent, [db.organisationId, since, grant.scopeUserId]);
}

const mark: Statement = {
  name: "roster_import_mark_undone",
  text: "UPDATE roster_import SET undone_at = $3 WHERE organisation_id = $1 AND id = $2",
};

/** Notes that an import was taken back. */
export async function markImportUndone(
  db: Sql,
  _grant: Grant,
  { id, now }: { id: string; now: Date },
): Promise<void> {
  await db.query(mark, [db.organisationId, id, now]);
}

/** Forgets at most `limit` imports done before a moment, with what stood before them; gives how many. */
export function deleteOldImports(db: Sql, _grant: SystemGrant, older: Older): Promise<number> {
  return deleteOldRows(db, "RosterImport", { moment: "createdAt", ...older });
}
