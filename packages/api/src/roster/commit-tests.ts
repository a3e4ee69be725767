import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { storeLines } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { deleteDrafts } from "@talus/db/roster/drafts";
import type { ImportRecord } from "@talus/db/roster/import";
import { createRosterImport } from "@talus/db/roster/imports";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { TestFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import { storeTests } from "../consequences/store-tests";
import { checkTests, type JudgedPart, type ReadTests, readTests } from "./check-tests";
import { importOnce, leaveToJob, rowsPerAnswer } from "./import-once";

type Grant = OrganisationGrant<"roster:write">;

/** A file of tests to import; `importId` is made by the browser, so that a retry imports once. */
export type TestCommit = TestFileInput & { importId: string };

/**
 * Imports the good tests of a file: up to 2,000 rows in this transaction, more by a job. The same id with
 * the same content again gives the same answer. INVALID while rows are at fault and not to be left out.
 */
export function commitTests(
  db: Sql,
  grant: Grant,
  input: TestCommit,
  moment: Moment,
): Promise<ImportRecord> {
  const { importId, text, columns, choices } = input;
  return importOnce(
    db,
    grant,
    { importId, content: ["tests", text, columns, choices] },
    (contentHash) => importGood(db, grant, { input, contentHash, moment }),
  );
}

type Once = { input: TestCommit; contentHash: string; moment: Moment };

async function importGood(db: Sql, grant: Grant, once: Once): Promise<ImportRecord> {
  const { input, contentHash, moment } = once;
  const file = await readTests(db, grant, input);
  const isMany = file.read.length > rowsPerAnswer;
  if (!isMany) await lockAthletes(db, file.athletes.athleteIds);
  const judging = { actor: grant.actor, now: moment.now, unlikely: input.choices.unlikely };
  const parts: JudgedPart[] = [];
  const keep = (part: JudgedPart) => void parts.push(part);
  const counts = await checkTests(db, file, judging, isMany ? undefined : keep);
  const leftOut = file.read.filter(({ faults }) => faults.length > 0).length;
  if (leftOut > 0 && !input.choices.leaveOutFaulty) {
    const rows = leftOut === 1 ? "One row still needs" : `${leftOut} rows still need`;
    throw new DomainError("INVALID", `${rows} repair. Nothing was imported.`);
  }
  const { importId } = input;
  await createRosterImport(db, grant, { id: importId, kind: "tests", now: moment.now });
  if (isMany) await beginImport(db, grant, { file, input, moment });
  else {
    const as = { actor: grant.actor, moment, importId };
    for (const { athletes, judged } of parts) await storeTests(db, athletes, judged, as);
    await deleteDrafts(db, grant, "tests");
  }
  const record = {
    ...{ contentHash, created: counts.create, updated: 0, unchanged: counts.unchanged, leftOut },
    ...(isMany && { jobId: importId }),
  };
  await writeAudit(db, {
    id: importId,
    at: moment.now,
    action: "tests.imported",
    subject: "roster_import",
    subjectId: importId,
    detail: record,
  });
  return record;
}

type Begun = { file: ReadTests; input: TestCommit; moment: Moment };

/** Leaves the file to a job, with those whose tests it holds. */
async function beginImport(db: Sql, grant: Grant, { file, input, moment }: Begun): Promise<void> {
  const { importId: id, ...sent } = input;
  const { athleteIds } = file.athletes;
  const draft = { id, kind: "tests" as const, ...sent };
  await leaveToJob(db, grant, { draft, total: athleteIds.length, now: moment.now });
  const waiting = { outcome: "waiting", reason: null } as const;
  const lines = athleteIds.map((athleteId) => ({ athleteId, ...waiting }));
  await storeLines(db, grant, { jobId: id, lines });
}
