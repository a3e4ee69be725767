import { type JobLine, settleLines, takeWaiting } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { listImportedTests } from "@talus/db/roster/import-undo";
import type { Application } from "../../context";
import { type JobIds, workThroughJob } from "../../jobs/background/person-job";
import { keptOf, writeTestsUndo } from "../undo/undo-tests";

/** Takes an import of many tests back for those who wait in a job; tests that were used since stay and are named. */
export async function undoTestsOf(
  application: Application,
  job: JobIds,
  signal: AbortSignal,
): Promise<void> {
  await workThroughJob(application, job, signal, {
    action: "roster:write",
    work: async (db, grant, batch) => {
      const { jobId, subjectId: importId, moment } = batch;
      await lockAthletes(db, batch.athleteIds);
      const athleteIds = await takeWaiting(db, grant, batch);
      const tests = await listImportedTests(db, grant, { importId, athleteIds });
      await writeTestsUndo(db, grant, { importId, athleteIds, moment });
      const useOf = new Map(keptOf(tests).map(({ athleteId, uses: [use] }) => [athleteId, use]));
      const lineOf = (athleteId: string): JobLine => {
        const reason = useOf.get(athleteId) ?? null;
        return { athleteId, outcome: reason ? "left_out" : "done", reason };
      };
      await settleLines(db, grant, { jobId, lines: athleteIds.map(lineOf) });
    },
  });
}
