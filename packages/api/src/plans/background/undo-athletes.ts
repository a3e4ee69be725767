import { type JobLine, settleLines, takeWaiting } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { listBatchAssignments } from "@talus/db/plans/assignment-batches";
import type { Application } from "../../context";
import { type JobIds, workThroughJob } from "../../jobs/background/person-job";
import { takeBack } from "../undo";

/** Takes an assignment back for those who wait in a job; who got something else meanwhile keeps that. */
export async function undoAthletes(
  application: Application,
  job: JobIds,
  signal: AbortSignal,
): Promise<void> {
  await workThroughJob(application, job, signal, {
    action: "plan:assign",
    work: async (db, grant, batch) => {
      const { jobId, subjectId: batchId, moment } = batch;
      await lockAthletes(db, batch.athleteIds);
      const athleteIds = await takeWaiting(db, grant, batch);
      const made = await listBatchAssignments(db, grant, { batchId, athleteIds });
      const changed = new Set(await takeBack(db, grant, { batchId, moment, made }));
      const lineOf = (athleteId: string): JobLine =>
        changed.has(athleteId)
          ? { athleteId, outcome: "done", reason: null }
          : { athleteId, outcome: "left_out", reason: "replaced" };
      await settleLines(db, grant, { jobId, lines: athleteIds.map(lineOf) });
    },
  });
}
