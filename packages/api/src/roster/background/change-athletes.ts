import { findAct, type KnownAct } from "@talus/db/jobs/acts";
import { settleLines, takeWaiting } from "@talus/db/jobs/jobs";
import { lockAthletes } from "@talus/db/locks";
import type { Application } from "../../context";
import { type JobIds, workThroughJob } from "../../jobs/background/person-job";
import { applyChange, revertChange } from "../change/apply-change";

/** Changes those who wait in a job, deciding anew whom it reaches. Once it is taken back, it reaches nobody else. */
export const changeWaiting = settleWaiting("undone", (act) => !act.undoneAt, applyChange);

/** Takes a change back for those who wait in a job. */
export const revertWaiting = settleWaiting("gone", () => true, revertChange);

/** Works through a job's lines by `change` while its act `stands`; whom that leaves out hears `why`. */
function settleWaiting(
  why: "undone" | "gone",
  stands: (act: KnownAct) => boolean,
  change: typeof applyChange | typeof revertChange,
) {
  return (application: Application, job: JobIds, signal: AbortSignal): Promise<void> =>
    workThroughJob(application, job, signal, {
      action: "roster:write",
      work: async (db, grant, { jobId, subjectId: id, athleteIds: asked, moment }) => {
        await lockAthletes(db, asked);
        const athleteIds = await takeWaiting(db, grant, { jobId, athleteIds: asked });
        // Read behind the athletes' lock: who takes the act back marks it before he asks for that lock.
        const act = await findAct(db, grant, { id, kind: "roster.change" });
        const lines =
          act && stands(act)
            ? await change(db, grant, { id, change: act.request.change, moment, athleteIds })
            : athleteIds.map(
                (athleteId) => ({ athleteId, outcome: "left_out", reason: why }) as const,
              );
        await settleLines(db, grant, { jobId, lines });
      },
    });
}
