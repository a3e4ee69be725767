import type { OrganisationGrant } from "@talus/db/grant";
import { findImportResult, listRecentImports } from "@talus/db/roster/imports";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import { undoEndsAt, undoMs } from "@talus/domain/roster/import/undo";

/** An import that can be taken back until `endsAt`. */
export type RecentImport = {
  id: string;
  kind: "roster" | "tests";
  /** Whose it was. */
  by: string;
  createdAt: Date;
  endsAt: Date;
  /** How many athletes or tests came in, and how many athletes it changed. */
  created: number;
  updated: number;
  /** Whether a job still goes on with it. */
  isRunning: boolean;
  isUndone: boolean;
  /** The job that is taking it back. */
  undoJobId: string | null;
};

/** The imports of the last day that the grant's actor may take back, newest first. */
export async function recentImports(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  now: Date,
): Promise<RecentImport[]> {
  const done = await listRecentImports(db, grant, new Date(now.getTime() - undoMs));
  return done.map(({ detail, undoneAt, ...one }) => ({
    ...one,
    created: detail.created,
    updated: detail.updated,
    endsAt: undoEndsAt(one.createdAt),
    isUndone: undoneAt !== null,
  }));
}

/** What an import did (null while its job has written nothing), and the job that did it or goes on with it. */
export type ImportResult = {
  counts: Record<"created" | "updated" | "unchanged" | "leftOut", number> | null;
  jobId: string | null;
};

/** The result of an import; NOT_FOUND for whoever neither did it nor is an owner. */
export async function resultOf(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  importId: string,
): Promise<ImportResult> {
  const found = await findImportResult(db, grant, importId);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such import.");
  const { record, jobId } = found;
  if (record === null) return { counts: null, jobId };
  const { created, updated, unchanged, leftOut } = record;
  return { counts: { created, updated, unchanged, leftOut }, jobId };
}
