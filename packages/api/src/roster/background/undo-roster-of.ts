import type { Application } from "../../context";
import type { JobIds } from "../../jobs/background/person-job";
import { doWholeJob } from "../../jobs/background/whole-job";
import { undoRoster } from "../undo/undo-import";

/** Takes the import of a large roster back, all or nothing; who stays is named in the job's result. */
export function undoRosterOf(application: Application, job: JobIds): Promise<void> {
  return doWholeJob(application, job, {
    action: "roster:write",
    work: async (db, grant, { subjectId: importId, moment, onDone }) => {
      const kept = await undoRoster(db, grant, { importId, moment, onDone });
      return kept.map(({ athleteId, uses: [reason = "changed"] }) => {
        return { athleteId, outcome: "left_out", reason };
      });
    },
  });
}
