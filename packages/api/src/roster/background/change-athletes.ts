import { findAct } from "@talus/db/jobs/acts";
import { settleLines, takeWaiting } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import type { Application } from "../../context";
import { type JobIds, workThroughJob } from "../../jobs/background/person-job";
import { applyChange, revertChange } from "../change/apply-change";

/** Changes those who wait in a job, deciding anew whom it reaches. Once it is taken back, it reaches nobody else. */
export async function changeWaiting(
  application: Application,
  job: JobIds,
  signal: AbortSignal,
): Promise<void> {
  await workThroughJob(application, job, signal, {
    action: "roster:write",
    work: async (db, grant, { jobId, subjectId: id, athleteIds: asked, moment }) => {
      await lockAthletes(db, asked);
      const athleteIds = await takeWaiting(db, grant, { jobId, athleteIds: asked });
      // Read behind the athletes' lock: who takes the act back marks it before he asks for that lock.
      const act = await findAct(db, grant, id);
      const undone = { outcome: "left_out", reason: "undone" } as const;
      const lines =
        !act || act.undoneAt
          ? athleteIds.map((athleteId) => ({ athleteId, ...undone }))
          : await applyChange(db, grant, { id, change: act.request.change, moment, athleteIds });
      await settleLines(db, grant, { jobId, lines });
    },
  });
}

/** Takes a change back for those who wait in a job. */
export async function revertWaiting(
  application: Application,
  job: JobIds,
  signal: AbortSignal,
): Promise<void> {
  await workThroughJob(application, job, signal, {
    action: "roster:write",
    work: async (db, grant, { jobId, subjectId: id, athleteIds: asked, moment }) => {
      await lockAthletes(db, asked);
      const athleteIds = await takeWaiting(db, grant, { jobId, athleteIds: asked });
      const act = await findAct(db, grant, id);
      const gone = { outcome: "left_out", reason: "gone" } as const;
      const lines = act
        ? await revertChange(db, grant, { id, change: act.request.change, moment, athleteIds })
        : athleteIds.map((athleteId) => ({ athleteId, ...gone }));
      await settleLines(db, grant, { jobId, lines });
    },
  });
}
