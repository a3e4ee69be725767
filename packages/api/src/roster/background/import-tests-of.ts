import { grantAthletes, grantOrganisation, type OrganisationGrant } from "@talus/db/grant";
import { settleLines, takeWaiting } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { deleteDraft, findDraft } from "@talus/db/roster/drafts";
import type { Sql } from "@talus/db/transaction";
import { groupTests } from "@talus/domain/roster/test-file/group-tests";
import { testFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import { type Judging, judgeOf } from "../../consequences/judge-tests";
import { storeTests } from "../../consequences/store-tests";
import type { Application } from "../../context";
import { type JobIds, workThroughJob } from "../../jobs/background/person-job";
import { backgroundOf } from "../../jobs/background/transaction";
import { unhurried } from "../../jobs/unhurried";
import { openTests, readGroups, type TestsFile } from "../check-tests";

type Grant = OrganisationGrant<"roster:write">;

/**
 * Imports the tests of those who wait in a job, judged anew, each athlete's in one transaction with their line:
 * after a kill it goes on where it was, and nobody's test is stored twice. The file is read once a run.
 */
export async function importTestsOf(
  application: Application,
  job: JobIds,
  signal: AbortSignal,
): Promise<void> {
  let reading: Promise<Draft> | null = null;
  await workThroughJob(application, job, signal, {
    action: "roster:write",
    work: async (db, grant, batch) => {
      const { jobId, subjectId: importId, moment } = batch;
      reading ??= readDraft(db, grant, importId).catch((fault: unknown) => {
        reading = null;
        throw fault;
      });
      const { unlikely, file } = await reading;
      await lockAthletes(db, batch.athleteIds);
      const athleteIds = await takeWaiting(db, grant, batch);
      const own = new Set<string | null>(athleteIds);
      const { actor } = grant;
      const capture = grantOrganisation(actor, "assessment:capture");
      const athletes = await grantAthletes(db, capture, athleteIds);
      const groups = file.groups.filter(({ athleteId }) => own.has(athleteId));
      const tests = groupTests(await unhurried(readGroups(file, groups)));
      const judge = await judgeOf(db, athletes, { actor, now: moment.now, unlikely });
      const judged = await judge(tests);
      await storeTests(db, athletes, judged, { actor, moment, importId });
      const lines = athleteIds.map((athleteId) => ({ athleteId, ...done }));
      await settleLines(db, grant, { jobId, lines });
    },
  });
  const { organisationId, jobId } = job;
  await backgroundOf(application, organisationId)((db, grant) => deleteDraft(db, grant, jobId));
}

const done = { outcome: "done", reason: null } as const;

type Draft = { file: TestsFile; unlikely: Judging["unlikely"] };

async function readDraft(db: Sql, grant: Grant, importId: string): Promise<Draft> {
  const draft = await findDraft(db, grant, importId);
  const input = testFileInput.parse(draft);
  return { file: await openTests(db, grant, input), unlikely: input.choices.unlikely };
}
