import type { ImportedChange, ImportUse } from "@talus/domain/roster/import/undo";
import { columns, type RowWith } from "../columns.sql";
import { type AthletesGrant, athleteInScope, type OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

type Grant = OrganisationGrant<"roster:write">;

const touched = columns("RosterImportAthlete c", "athleteId, before, after");

/** Whom an import added (`before` null) or changed, as they stand now. */
export type TouchedAthlete = RowWith<
  typeof touched,
  {
    before: ImportedChange["before"];
    after: ImportedChange["after"];
    name: string;
    /** What whoever was added was used for since. */
    use: ImportUse | null;
  }
>;

const touchedAthletes: Statement<TouchedAthlete> = {
  name: "roster_import_touched",
  text: `SELECT ${touched}, a.given_name || ' ' || a.family_name AS name,
      CASE WHEN c.before IS NULL THEN athlete_use(a.organisation_id, a.id) END AS use
    FROM roster_import_athlete c JOIN athlete a ON a.organisation_id = c.organisation_id AND a.id = c.athlete_id
    WHERE c.organisation_id = $1 AND c.import_id = $2 AND ${athleteInScope("a", "$3")}
    ORDER BY a.family_name, a.given_name, a.id`,
};

/** Whom an import added or changed, as far as they are in the grant's scope now, by name. */
export function listTouchedAthletes(
  db: Sql,
  grant: Grant,
  importId: string,
): Promise<TouchedAthlete[]> {
  return db.query(touchedAthletes, [db.organisationId, importId, grant.scopeUserId]);
}

const lockTouched: Statement = {
  name: "roster_import_lock_touched",
  text: `SELECT 1 FROM athlete a JOIN roster_import_athlete c ON c.organisation_id = a.organisation_id AND c.athlete_id = a.id
    WHERE a.organisation_id = $1 AND c.import_id = $2 ORDER BY a.id FOR UPDATE OF a`,
};

/** Keeps everybody from the athletes of an import, also who would only point at them: they may be about to go. */
export async function lockTouchedAthletes(db: Sql, _grant: Grant, importId: string): Promise<void> {
  await db.query(lockTouched, [db.organisationId, importId]);
}

type Leaving = { importId: string; athleteIds: readonly string[]; now: Date };

const deleteAdded: Statement<{ id: string }> = {
  name: "roster_import_delete_added",
  text: "SELECT delete_imported_athletes($1, $2::uuid[], $3) AS id",
};

/** Deletes those of these athletes whom an import added and nobody used since; gives how many. The caller holds their locks. */
export async function deleteAddedAthletes(
  db: Sql,
  _grant: Grant,
  { importId, athleteIds, now }: Leaving,
): Promise<number> {
  return (await db.query(deleteAdded, [importId, athleteIds, now])).length;
}

const restorePauses: Statement = {
  name: "roster_import_restore_pauses",
  text: `UPDATE athlete a SET pause_reason = c.before->>'pauseReason', paused_until = (c.before->>'pausedUntil')::date
    FROM roster_import_athlete c
    WHERE c.organisation_id = $1 AND c.import_id = $2 AND a.organisation_id = $1 AND a.id = c.athlete_id
      AND a.id = ANY($3::uuid[]) AND a.status = 'paused' AND c.before->>'status' = 'paused'`,
};

/** Gives those of these athletes who pause again the reason and the end that they had before an import. */
export async function restoreImportedPauses(
  db: Sql,
  { athleteIds }: AthletesGrant<"roster:write">,
  importId: string,
): Promise<void> {
  await db.query(restorePauses, [db.organisationId, importId, athleteIds]);
}

const archiveTeams: Statement = {
  name: "roster_import_archive_teams",
  text: `UPDATE team t SET archived_at = $3, version = t.version + 1 FROM roster_import i
    WHERE i.organisation_id = $1 AND i.id = $2 AND t.organisation_id = $1 AND t.id = ANY(i.team_ids)
      AND t.archived_at IS NULL AND NOT EXISTS (SELECT 1 FROM team_athlete ta
        WHERE ta.organisation_id = t.organisation_id AND ta.team_id = t.id)
    RETURNING t.id`,
};

/** Archives the teams that an import made and nobody is on; gives how many. */
export async function archiveImportedTeams(
  db: Sql,
  _grant: Grant,
  { importId, now }: { importId: string; now: Date },
): Promise<number> {
  return (await db.query(archiveTeams, [db.organisationId, importId, now])).length;
}

/** How many tests of an athlete an import added, by what they were used for since. */
export type ImportedTests = {
  athleteId: string;
  name: string;
  use: ImportUse | null;
  tests: number;
};

const tests: Statement<ImportedTests> = {
  name: "roster_import_tests",
  text: `SELECT a.id AS "athleteId", a.given_name || ' ' || a.family_name AS name,
      test_use(s.organisation_id, s.id) AS use, count(*) AS tests
    FROM roster_import_athlete c
    JOIN athlete a ON a.organisation_id = c.organisation_id AND a.id = c.athlete_id
    JOIN assessment s ON s.organisation_id = a.organisation_id AND s.athlete_id = a.id
      AND s.content_hash = 'import ' || c.import_id
    WHERE c.organisation_id = $1 AND c.import_id = $2 AND ($4::uuid[] IS NULL OR a.id = ANY($4::uuid[]))
      AND ${athleteInScope("a", "$3")}
    GROUP BY a.organisation_id, a.id, use ORDER BY a.family_name, a.given_name, a.id`,
};

/** The tests that an import added, of athletes (these, or all) who are in the grant's scope now. */
export function listImportedTests(
  db: Sql,
  grant: Grant,
  { importId, athleteIds = null }: { importId: string; athleteIds?: readonly string[] | null },
): Promise<ImportedTests[]> {
  return db.query(tests, [db.organisationId, importId, grant.scopeUserId, athleteIds]);
}

const deleteTests: Statement<{ id: string }> = {
  name: "roster_import_delete_tests",
  text: "SELECT delete_imported_tests($1, $2::uuid[], $3) AS id",
};

/** Deletes those tests of these athletes that an import added and nobody used since, with the holds that they opened; gives how many. */
export async function deleteImportedTests(
  db: Sql,
  { athleteIds }: AthletesGrant<"roster:write">,
  { importId, now }: { importId: string; now: Date },
): Promise<number> {
  return (await db.query(deleteTests, [importId, athleteIds, now])).length;
}
