import type { OrganisationGrant } from "@talus/db/grant";
import { beginJob } from "@talus/db/jobs/jobs";
import { type ImportDraft, storeDraft } from "@talus/db/roster/drafts";
import { findRosterImport, type ImportRecord } from "@talus/db/roster/import";
import { idempotent, takenId } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import { formatCount } from "@talus/domain/text/count";
import { sendJobs } from "../jobs/queues";

type Grant = OrganisationGrant<"roster:write">;

/** More athletes of a roster, or rows of tests, than these are imported by a job. */
export const rowsPerAnswer = 2000;

/**
 * Imports once by an id: the same content again gives the same answer, another is a CONFLICT. `first` imports,
 * and keeps the hash that it is given in its record.
 */
export function importOnce(
  db: Sql,
  grant: Grant,
  { importId, content }: { importId: string; content: unknown },
  first: (contentHash: string) => Promise<ImportRecord>,
): Promise<ImportRecord> {
  return idempotent(db, {
    ...{ model: "RosterImport", id: importId, content },
    first: ({ contentHash }) => first(contentHash),
    again: async () => {
      const earlier = await findRosterImport(db, grant, importId);
      if (!earlier) throw new Error("The import that was done is missing");
      return earlier;
    },
    taken: () => new DomainError("CONFLICT", "This import was already done with another file."),
  });
}

/** INVALID where rows at fault are neither repaired nor left out as whoever imports has chosen. */
export function refuseFaulty(faulty: number, choices: { leaveOutFaulty: boolean }): void {
  if (faulty === 0 || choices.leaveOutFaulty) return;
  const rows = faulty === 1 ? "One row still needs" : `${formatCount(faulty)} rows still need`;
  throw new DomainError("INVALID", `${rows} repair. Nothing was imported.`);
}

type Left = { draft: ImportDraft; total: number; now: Date };

/** Leaves a file to a job of the draft's id, which reads it again from the draft; `total` athletes are in it. */
export async function leaveToJob(
  db: Sql,
  grant: Grant,
  { draft, total, now }: Left,
): Promise<void> {
  const { id, kind } = draft;
  if (!(await storeDraft(db, grant, { ...draft, now }))) throw takenId();
  await beginJob(db, grant, { id, kind: `${kind}.import`, subjectId: id, total, now });
  await sendJobs(db, `${kind}.import`, [{ id }]);
}
