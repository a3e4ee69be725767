import type { OrganisationGrant } from "@talus/db/grant";
import { findJob } from "@talus/db/jobs/jobs";
import { forgetDraft } from "@talus/db/roster/drafts";
import type { ImportRecord } from "@talus/db/roster/import";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { RowOutcome } from "@talus/domain/roster/import/import";
import type { ImportInput } from "@talus/domain/roster/import/import.schema";
import type { NewTeam } from "@talus/domain/roster/import/plan/teams";
import { type CheckedImport, checkImport } from "./check-import";
import { importOnce, leaveToJob, refuseFaulty, rowsPerAnswer } from "./import-once";
import { type Writing, writeImport } from "./write-import";

type Grant = OrganisationGrant<"roster:write">;

/** An import to commit; `importId` is that of its draft, so that a retry imports once. */
export type ImportCommit = ImportInput & { importId: string };

/**
 * Imports a roster, all or nothing: checked anew in the transaction that writes it, under the
 * organisation's lock; where more than 2,000 athletes change, by a job. The same id with the same content
 * again gives the same answer; with other content it is a CONFLICT. Refuses while rows are at fault or new
 * teams unconfirmed.
 */
export function commitImport(
  db: Sql,
  grant: Grant,
  input: ImportCommit,
  moment: Moment,
): Promise<ImportRecord> {
  return importChecked(db, grant, { input, moment }, async (writing) => {
    const { created, updated } = writing.record;
    if (created + updated > rowsPerAnswer) return beginImport(db, grant, { input, writing });
    await writeImport(db, grant, writing);
    await forgetDraft(db, grant, input.importId);
    return writing.record;
  });
}

/** Imports a roster that was left to a job; what was imported before a kill is not imported again. */
export function importRoster(
  db: Sql,
  grant: Grant,
  input: ImportCommit,
  { moment, onDone }: Pick<Writing, "moment" | "onDone">,
): Promise<ImportRecord> {
  return importChecked(db, grant, { input, moment }, async (writing) => {
    await writeImport(db, grant, { ...writing, onDone });
    return writing.record;
  });
}

async function importChecked(
  db: Sql,
  grant: Grant,
  { input, moment }: { input: ImportCommit; moment: Moment },
  write: (writing: Writing) => Promise<ImportRecord>,
): Promise<ImportRecord> {
  await db.allowMinutes();
  const { importId, text, columns, choices } = input;
  const sent = { importId, content: [text, columns, choices] };
  return importOnce(db, grant, sent, async (contentHash) => {
    const checked = await checkImport(db, grant, input, moment.now);
    const record = { contentHash, ...countsOf(checked) };
    refuseUnresolved(input, checked.plan.newTeams, record.leftOut);
    return write({ importId, checked, record, moment });
  });
}

type Begun = { input: ImportCommit; writing: Writing };

/** Leaves the file to a job; one that was begun already goes on. */
async function beginImport(
  db: Sql,
  grant: Grant,
  { input, writing }: Begun,
): Promise<ImportRecord> {
  const { importId: id, ...file } = input;
  const { record, moment } = writing;
  const answer = { ...record, jobId: id };
  if (await findJob(db, grant, id)) return answer;
  const total = record.created + record.updated;
  await leaveToJob(db, grant, { draft: { id, kind: "roster", ...file }, total, now: moment.now });
  return answer;
}

function countsOf({ plan: { outcomes } }: CheckedImport) {
  const count = (kind: RowOutcome["kind"]) =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
    leftOut: count("error"),
  };
}

function refuseUnresolved(input: ImportCommit, newTeams: readonly NewTeam[], faulty: number): void {
  refuseFaulty(faulty, input.choices);
  if (newTeams.length > 0 && !input.choices.createTeams) {
    const teams = newTeams.map((team) => team.name).join(", ");
    throw new DomainError(
      "INVALID",
      `Confirm the new teams first: ${teams}. Nothing was imported.`,
    );
  }
}
