import { insertRows, type NewRow } from "./rows";
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
  /** Null: the machine, whoever's request it was; else who asks. */
  actorUserId?: null;
  detail?: NewRow<"AuditEntry">["detail"];
};

/** Appends to the audit log in the transaction of the change itself. */
export async function writeAudit(db: Sql, entry: AuditEntry): Promise<void> {
  await writeAudits(db, [entry]);
}

/** Appends many entries in one statement; for bulk changes. */
export async function writeAudits(db: Sql, entries: readonly AuditEntry[]): Promise<void> {
  const { organisationId, userId } = db;
  const rows = entries.map(({ detail = {}, ...entry }) => {
    return { organisationId, actorUserId: userId || null, ...entry, detail };
  });
  await insertRows(db, "AuditEntry", rows);
}
