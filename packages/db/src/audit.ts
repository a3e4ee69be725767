import type { Sql } from "./transaction";

/** One thing that happened. Ids, never names: a person can be erased, the log not. */
export type AuditEntry = {
  id: string;
  at: Date;
  /** `noun.verb`, past tense: `hold.opened`, `assignment.undone`. */
  action: string;
  /** The table of the row it happened to, and that row's id. */
  subject: string;
  subjectId: string;
  athleteId?: string | null;
  detail?: Record<string, unknown>;
};

/** Appends to the audit log in the transaction of the change itself. */
export async function writeAudit(db: Sql, entry: AuditEntry): Promise<void> {
  await writeAudits(db, [entry]);
}

/** Appends many entries in one statement; for bulk changes. */
export async function writeAudits(db: Sql, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db.query(
    {
      name: "audit_write",
      text: `INSERT INTO audit_entry (organisation_id, id, at, actor_user_id, action, subject, subject_id, athlete_id, detail)
        SELECT $1, e.id, e.at, $2, e.action, e.subject, e."subjectId", e."athleteId", coalesce(e.detail, '{}')
        FROM jsonb_to_recordset($3::jsonb) AS e(id uuid, at timestamptz, action text, subject text,
          "subjectId" uuid, "athleteId" uuid, detail jsonb)`,
    },
    [db.organisationId, db.userId || null, JSON.stringify(entries)],
  );
}
