import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { storeLines } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { forgetDraft } from "@talus/db/roster/drafts";
import type { ImportRecord } from "@talus/db/roster/import";
import { createRosterImport } from "@talus/db/roster/imports";
import type { Sql } from "@talus/db/transaction";
import type { Moment } from "@talus/domain/moment";
import type { TestFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import { added, noTests } from "@talus/domain/roster/test-file/test-findings";
import { storeTests } from "../consequences/store-tests";
import {
  athletesIn,
  type CheckedPart,
  checkTests,
  countsOf,
  judgingOf,
  openTests,
  testedIn,
} from "./check-tests";
import { importOnce, leaveToJob, refuseFaulty, rowsPerAnswer } from "./import-once";

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
  const file = await openTests(db, grant, input);
  const isMany = file.table.rows.length > rowsPerAnswer;
  if (!isMany) await lockAthletes(db, athletesIn(file.groups));
  const parts: CheckedPart[] = [];
  const athleteIds: string[] = [];
  let counts = noTests;
  for await (const part of checkTests(db, file, judgingOf(grant, input, moment.now))) {
    counts = added(counts, countsOf(part));
    athleteIds.push(...testedIn(part));
    // All parts of a large file at once would be too many to keep.
    if (!isMany) parts.push(part);
  }
  const { create: created, unchanged, error: leftOut } = counts;
  refuseFaulty(leftOut, input.choices);
  const { importId } = input;
  await createRosterImport(db, grant, { id: importId, kind: "tests", now: moment.now });
  if (isMany) await beginImport(db, grant, { athleteIds, input, moment });
  else {
    const as = { actor: grant.actor, moment, importId };
    for (const { athletes, judged } of parts) await storeTests(db, athletes, judged, as);
    await forgetDraft(db, grant, importId);
  }
  const record = {
    ...{ contentHash, created, updated: 0, unchanged, leftOut },
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

type Begun = { athleteIds: readonly string[]; input: TestCommit; moment: Moment };

/** Leaves the file to a job, with those whose tests it holds. */
async function beginImport(db: Sql, grant: Grant, begun: Begun): Promise<void> {
  const { athleteIds, input, moment } = begun;
  const { importId: id, ...sent } = input;
  const draft = { id, kind: "tests" as const, ...sent };
  await leaveToJob(db, grant, { draft, total: athleteIds.length, now: moment.now });
  const waiting = { outcome: "waiting", reason: null } as const;
  const lines = athleteIds.map((athleteId) => ({ athleteId, ...waiting }));
  await storeLines(db, grant, { jobId: id, lines });
}
