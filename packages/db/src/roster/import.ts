import type { RosterRecord } from "@talus/domain/roster/import/import";
import type { ImportTeam } from "@talus/domain/roster/import/plan/teams";
import type { TestedAthlete } from "@talus/domain/roster/test-file/test-file";
import { fileFields, readColumns } from "../athletes/columns.sql";
import { columns, type Row, type RowWith } from "../columns.sql";
import { athleteInScope, type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";

/** A type of the organisation's own goes by its name. */
const namedFields = fileFields.filter((field) => field !== "athleteTypeId");

const standing = columns("Athlete a", "id, version");
const entered = readColumns("a", namedFields);

type RecordRow = Row<typeof standing> & RowWith<typeof entered, RosterRecord>;

const records: Statement<RecordRow> = {
  name: "roster_records",
  text: `SELECT ${standing}, ${athleteInScope("a", "$2")} AS "inScope",
      coalesce(teams.names, '{}') AS teams, ${entered},
      CASE WHEN y.id IS NOT NULL
        THEN jsonb_build_object('id', y.id, 'name', y.name, 'isArchived', y.archived_at IS NOT NULL) END AS "ownType"
    FROM athlete a
    LEFT JOIN athlete_type y ON y.organisation_id = a.organisation_id AND y.id = a.athlete_type_id
    LEFT JOIN (SELECT ta.athlete_id, array_agg(t.name ORDER BY t.name) AS names FROM team_athlete ta
      JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
      WHERE ta.organisation_id = $1 GROUP BY 1) teams ON teams.athlete_id = a.id
    WHERE a.organisation_id = $1`,
};

/**
 * Every athlete of the organisation as an import compares rows with; archived teams are left out. Those
 * out of the grant's scope are there too (external IDs are unique in the whole organisation): never
 * send them to anybody.
 */
export function listRosterRecords(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
): Promise<RosterRecord[]> {
  return db.query(records, [db.organisationId, grant.scopeUserId]);
}

const exported: Statement<RecordRow> = {
  name: "roster_records_in_scope",
  text: `${records.text} AND ${athleteInScope("a", "$2")} AND a.id = ANY($3::uuid[])
    ORDER BY lower(a.family_name), lower(a.given_name), a.id`,
};

/** Those of these athletes who are in the grant's scope as an export writes them, by name. */
export function listExportedRecords(
  db: Sql,
  grant: OrganisationGrant<"roster:export">,
  athleteIds: readonly string[],
): Promise<RosterRecord[]> {
  return db.query(exported, [db.organisationId, grant.scopeUserId, athleteIds]);
}

const team = columns("Team t", "id, name");

const teams: Statement<Row<typeof team> & Pick<ImportTeam, "mine">> = {
  name: "roster_import_teams",
  text: `SELECT ${team}, $2::uuid IS NULL OR EXISTS (SELECT 1 FROM team_coach tc
      WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id AND tc.user_id = $2) AS mine
    FROM team t WHERE t.organisation_id = $1 AND t.archived_at IS NULL ORDER BY t.created_at DESC`,
};

/** The organisation's teams, and whether the importer may write there. */
export function listImportTeams(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
): Promise<(ImportTeam & { id: string })[]> {
  return db.query(teams, [db.organisationId, grant.scopeUserId]);
}

/** What an import did, as its audit entry keeps it. */
export type ImportRecord = {
  contentHash: string;
  /** The job that goes on with it; absent where it was done at once. */
  jobId?: string;
  created: number;
  updated: number;
  unchanged: number;
  leftOut: number;
};

const noted = columns("AuditEntry", "detail");

const done: Statement<Row<typeof noted, { detail: ImportRecord }>> = {
  name: "roster_import_find",
  text: `SELECT ${noted} FROM audit_entry
    WHERE organisation_id = $1 AND id = $2 AND action IN ('roster.imported', 'tests.imported')`,
};

/** What the import with this id did, or null: it was not committed. */
export async function findRosterImport(
  db: Sql,
  _grant: OrganisationGrant<"roster:write">,
  importId: string,
): Promise<ImportRecord | null> {
  const [row] = await db.query(done, [db.organisationId, importId]);
  return row?.detail ?? null;
}

const person = columns("Athlete a", "id");

const added: Statement<Row<typeof person>> = {
  name: "roster_import_added",
  text: `SELECT ${person} FROM audit_entry e
    JOIN athlete a ON a.organisation_id = e.organisation_id AND a.created_at = e.at
    WHERE e.organisation_id = $1 AND e.id = $2 AND e.action = 'roster.imported'
      AND a.status <> 'archived' AND ${athleteInScope("a", "$3")}
    ORDER BY lower(a.family_name), lower(a.given_name), a.id`,
};

/** The athletes whom an import added, as far as they are in scope and not archived. */
export async function listAddedByImport(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  importId: string,
): Promise<string[]> {
  const rows = await db.query(added, [db.organisationId, importId, grant.scopeUserId]);
  return rows.map(({ id }) => id);
}

const tested = columns("Athlete a", "id, externalId, email, givenName, familyName, timeZone");

const testedAthletes: Statement<Row<typeof tested>> = {
  name: "roster_tested",
  text: `SELECT ${tested} FROM athlete a
    WHERE a.organisation_id = $1 AND a.status <> 'archived' AND ${rosterInScope("a", "$1", "$2")}`,
};

/** Everybody in the grant's scope whom a file of tests may name; archived ones are left out. */
export function listTestedAthletes(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
): Promise<TestedAthlete[]> {
  return db.query(testedAthletes, [db.organisationId, grant.scopeUserId]);
}
