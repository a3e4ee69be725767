import type { ImportChoices } from "@talus/domain/roster/import/import";
import type { TestChoices } from "@talus/domain/roster/test-file/test-file";
import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant, SystemGrant } from "../grant";
import { deleteOldRows, type Older } from "../rows";
import type { Sql, Statement } from "../transaction";

/** What a file that is being imported holds. */
export type DraftKind = "roster" | "tests";

/** A file that is being imported, with what was decided about it. */
export type ImportDraft = {
  id: string;
  kind: DraftKind;
  text: string;
  columns: readonly (string | null)[] | null;
  choices: ImportChoices | TestChoices;
};

type Grant = OrganisationGrant<"roster:write">;

/** No job imports it yet. */
const isOpen = `NOT EXISTS (SELECT 1 FROM job j WHERE j.organisation_id = $1 AND j.id = import_draft.id)`;

const store: Statement<{ id: string }> = {
  name: "import_draft_store",
  text: `INSERT INTO import_draft (organisation_id, id, kind, created_by, text, columns, choices, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8)
    ON CONFLICT (organisation_id, id) DO UPDATE SET text = excluded.text, columns = excluded.columns,
      choices = excluded.choices, changed_at = excluded.changed_at
      WHERE import_draft.created_by = excluded.created_by AND import_draft.kind = excluded.kind
    RETURNING id`,
};

/** Keeps a draft of the grant's actor under its id; false where that is somebody else's. */
export async function storeDraft(
  db: Sql,
  grant: Grant,
  { now, ...draft }: ImportDraft & { now: Date },
): Promise<boolean> {
  const { id, kind, text, columns: map, choices } = draft;
  const json = [map && JSON.stringify(map), JSON.stringify(choices)];
  const values = [db.organisationId, id, kind, grant.actor.userId, text, ...json, now];
  return (await db.query(store, values)).length > 0;
}

const change: Statement<{ id: string }> = {
  name: "import_draft_change",
  text: `UPDATE import_draft SET columns = $5::jsonb, choices = $6::jsonb, changed_at = $7
    WHERE organisation_id = $1 AND id = $2 AND kind = $3 AND created_by = $4 AND ${isOpen} RETURNING id`,
};

/** Changes what was decided about a draft of the grant's actor; false where there is none, or a job imports it. */
export async function changeDraft(
  db: Sql,
  grant: Grant,
  { now, ...draft }: Omit<ImportDraft, "text"> & { now: Date },
): Promise<boolean> {
  const { id, kind, columns: map, choices } = draft;
  const json = [map && JSON.stringify(map), JSON.stringify(choices)];
  const values = [db.organisationId, id, kind, grant.actor.userId, ...json, now];
  return (await db.query(change, values)).length > 0;
}

const draft = columns("ImportDraft", "id, kind, text, columns, choices");

type DraftRow = Row<typeof draft, ImportDraft>;

const newest: Statement<DraftRow> = {
  name: "import_draft_newest",
  text: `SELECT ${draft} FROM import_draft
    WHERE organisation_id = $1 AND created_by = $2 AND kind = $3 AND ${isOpen} ORDER BY changed_at DESC LIMIT 1`,
};

/** The draft of a kind that the grant's actor changed last and that no job imports, or null. */
export async function findNewestDraft(
  db: Sql,
  grant: Grant,
  kind: DraftKind,
): Promise<ImportDraft | null> {
  const [row] = await db.query(newest, [db.organisationId, grant.actor.userId, kind]);
  return row ?? null;
}

const refused: Statement<DraftRow> = {
  name: "import_draft_refused",
  text: `SELECT ${draft} FROM import_draft WHERE organisation_id = $1 AND created_by = $2 AND ${isOpen}
    AND id = (SELECT j.subject_id FROM job j WHERE j.organisation_id = $1 AND j.id = $3)`,
};

/** The draft that a refused import gave back to the grant's actor, or null. */
export async function findRefusedDraft(
  db: Sql,
  grant: Grant,
  importId: string,
): Promise<ImportDraft | null> {
  const [row] = await db.query(refused, [db.organisationId, grant.actor.userId, importId]);
  return row ?? null;
}

const find: Statement<DraftRow> = {
  name: "import_draft_find",
  text: `SELECT ${draft} FROM import_draft WHERE organisation_id = $1 AND id = $2 AND created_by = $3`,
};

/** A draft of the grant's actor, or null. */
export async function findDraft(db: Sql, grant: Grant, id: string): Promise<ImportDraft | null> {
  const [row] = await db.query(find, [db.organisationId, id, grant.actor.userId]);
  return row ?? null;
}

const forget: Statement = {
  name: "import_draft_forget",
  text: `DELETE FROM import_draft WHERE organisation_id = $1 AND created_by = $2 AND kind = $3 AND ${isOpen}`,
};

const forgetOne: Statement = {
  name: "import_draft_forget_one",
  text: `DELETE FROM import_draft WHERE organisation_id = $1 AND id = $2 AND created_by = $3 AND ${isOpen} RETURNING id`,
};

/** Deletes a draft of the grant's actor, unless a job imports it; gives whether there was one. */
export async function forgetDraft(db: Sql, grant: Grant, id: string): Promise<boolean> {
  return (await db.query(forgetOne, [db.organisationId, id, grant.actor.userId])).length > 0;
}

/** Deletes the drafts of a kind of the grant's actor that no job imports. */
export async function deleteDrafts(db: Sql, grant: Grant, kind: DraftKind): Promise<void> {
  await db.query(forget, [db.organisationId, grant.actor.userId, kind]);
}

const reopen: Statement = {
  name: "import_draft_reopen",
  text: `WITH reopened AS (UPDATE import_draft SET id = $3, changed_at = $4 WHERE organisation_id = $1 AND id = $2)
    UPDATE job SET subject_id = $3 WHERE organisation_id = $1 AND id = $2`,
};

/** Gives a draft that a job could not import back to its person, under another id that the job's subject says. */
export async function reopenDraft(
  db: Sql,
  _grant: SystemGrant,
  { id, newId, now }: { id: string; newId: string; now: Date },
): Promise<void> {
  await db.query(reopen, [db.organisationId, id, newId, now]);
}

const deleteOne: Statement = {
  name: "import_draft_delete_one",
  text: "DELETE FROM import_draft WHERE organisation_id = $1 AND id = $2",
};

/** Deletes a draft that was imported. */
export async function deleteDraft(db: Sql, _grant: SystemGrant, id: string): Promise<void> {
  await db.query(deleteOne, [db.organisationId, id]);
}

/** Deletes at most `limit` drafts that nobody changed since a moment; gives how many. */
export function deleteOldDrafts(db: Sql, _grant: SystemGrant, older: Older): Promise<number> {
  return deleteOldRows(db, "ImportDraft", { moment: "changedAt", ...older });
}
