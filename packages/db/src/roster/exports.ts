import { keptExports } from "@talus/domain/roster/export";
import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant, SystemGrant } from "../grant";
import { deleteOldRows, type Older } from "../rows";
import type { Sql, Statement } from "../transaction";

type Grant = OrganisationGrant<"roster:export">;

const store: Statement = {
  name: "export_file_store",
  text: `INSERT INTO export_file (organisation_id, id, created_by, athletes, text, created_at)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation_id, id) DO UPDATE
      SET athletes = excluded.athletes, text = excluded.text, created_at = excluded.created_at`,
};

const deleteBeyond: Statement = {
  name: "export_files_delete_beyond",
  text: `WITH older AS (SELECT id FROM export_file WHERE organisation_id = $1 AND created_by = $2
      ORDER BY created_at DESC, id DESC OFFSET ${keptExports})
    DELETE FROM export_file f USING older WHERE f.organisation_id = $1 AND f.id = older.id`,
};

/** Keeps the file of an export for the grant's actor, in the place of their oldest one where they have many. */
export async function storeExport(
  db: Sql,
  { actor: { userId } }: Grant,
  { id, athletes, text, now }: { id: string; athletes: number; text: string; now: Date },
): Promise<void> {
  await db.query(store, [db.organisationId, id, userId, athletes, text, now]);
  await db.query(deleteBeyond, [db.organisationId, userId]);
}

const listed = columns("ExportFile", "id, athletes, createdAt");

/** A file that is kept, without what it holds. */
export type KeptExport = Row<typeof listed>;

const list: Statement<KeptExport> = {
  name: "export_files",
  text: `SELECT ${listed} FROM export_file
    WHERE organisation_id = $1 AND created_by = $2 AND created_at > $3 ORDER BY created_at DESC, id DESC`,
};

/** The files that the grant's actor exported since a moment, the newest first. */
export function listExports(
  db: Sql,
  { actor: { userId } }: Grant,
  since: Date,
): Promise<KeptExport[]> {
  return db.query(list, [db.organisationId, userId, since]);
}

const held = columns("ExportFile", "text");

const find: Statement<Row<typeof held>> = {
  name: "export_file_find",
  text: `SELECT ${held} FROM export_file
    WHERE organisation_id = $1 AND created_by = $2 AND created_at > $3 AND id = $4`,
};

/** What a file holds that the grant's actor exported since a moment, or null. */
export async function findExport(
  db: Sql,
  { actor: { userId } }: Grant,
  { id, since }: { id: string; since: Date },
): Promise<string | null> {
  const [row] = await db.query(find, [db.organisationId, userId, since, id]);
  return row?.text ?? null;
}

/** Deletes at most `limit` files that were exported before a moment; gives how many. */
export function deleteOldExports(db: Sql, _grant: SystemGrant, older: Older): Promise<number> {
  return deleteOldRows(db, "ExportFile", { moment: "createdAt", ...older });
}
