import type { OrganisationGrant } from "@talus/db/grant";
import { listRecentImports } from "@talus/db/roster/imports";
import type { Sql } from "@talus/db/transaction";
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
