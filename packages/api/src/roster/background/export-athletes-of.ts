import { findAct } from "@talus/db/jobs/acts";
import { listSelectedIds } from "@talus/db/roster/selection";
import type { Application } from "../../context";
import type { JobIds } from "../../jobs/background/person-job";
import { doWholeJob } from "../../jobs/background/whole-job";
import { writeExport } from "../export/export-athletes";

/** Writes the file of an export that was left to a job, of those who are chosen and in sight by now. */
export function exportAthletesOf(application: Application, job: JobIds): Promise<void> {
  return doWholeJob(application, job, {
    action: "roster:export",
    work: async (db, grant, { subjectId: id, moment: { now }, onDone }) => {
      const act = await findAct(db, grant, { id, kind: "roster.export" });
      if (!act) return [];
      const { athletes } = act.request;
      const athleteIds =
        "match" in athletes ? await listSelectedIds(db, grant, athletes, now) : athletes.athleteIds;
      const lines = await writeExport(db, grant, { id, athleteIds, now });
      await onDone(lines.length);
      return lines;
    },
  });
}
