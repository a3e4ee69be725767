import { type JobLine, settleLines, takeWaiting } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import { shareBatch } from "@talus/db/plans/assignment-batches";
import type { Application } from "../../context";
import { type JobIds, workThroughJob } from "../../jobs/background/person-job";
import { storeAssignments } from "../assign";
import { decideAmong } from "../decide";

/**
 * Assigns to those who wait in a job, deciding anew who may have it. Once it is taken back, nobody
 * else gets it.
 */
export async function assignAthletes(
  application: Application,
  job: JobIds,
  signal: AbortSignal,
): Promise<void> {
  await workThroughJob(application, job, signal, {
    action: "plan:assign",
    work: async (db, grant, batch) => {
      const { jobId, subjectId, moment } = batch;
      const [, athleteIds, act] = await Promise.all([
        lockAthletes(db, batch.athleteIds),
        takeWaiting(db, grant, batch),
        shareBatch(db, grant, subjectId),
      ]);
      const left = (reason: string) => (athleteId: string) =>
        ({ athleteId, outcome: "left_out", reason }) as const;
      if (!act || act.isUndone) {
        await settleLines(db, grant, { jobId, lines: athleteIds.map(left("undone")) });
        return;
      }
      const { request } = act;
      const rows = await decideAmong(db, grant, { request, athleteIds });
      const given = rows.filter(({ outcome }) => outcome !== "left_out");
      await storeAssignments(
        db,
        grant,
        { id: subjectId, request, moment },
        given.map(({ athleteId }) => athleteId),
      );
      const lineOf = (athleteId: string): JobLine => {
        const row = rows.find((one) => one.athleteId === athleteId);
        if (!row || row.outcome === "left_out") return left(row?.reasonCode ?? "gone")(athleteId);
        return { athleteId, outcome: "done", reason: null };
      };
      await settleLines(db, grant, { jobId, lines: athleteIds.map(lineOf) });
    },
  });
}
