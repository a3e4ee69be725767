import { lockOrganisation } from "@talus/db/locks";
import { deleteDraft, findDraft, reopenDraft } from "@talus/db/roster/drafts";
import { importInput } from "@talus/domain/roster/import/import.schema";
import { v7 as uuidv7 } from "uuid";
import type { Application } from "../../context";
import type { JobIds } from "../../jobs/background/person-job";
import { doWholeJob } from "../../jobs/background/whole-job";
import { importRoster } from "../commit-import";

/**
 * Imports the roster of a draft, all or nothing. Where the organisation is no longer as it was when the file
 * was checked, nothing is written and the draft is its person's again.
 */
export function importRosterOf(application: Application, job: JobIds): Promise<void> {
  const { jobId: id } = job;
  return doWholeJob(application, job, {
    action: "roster:write",
    work: async (db, grant, { moment, onDone }) => {
      await lockOrganisation(db);
      const file = importInput.parse(await findDraft(db, grant, id));
      await importRoster(db, grant, { ...file, importId: id }, { moment, onDone });
      return [];
    },
    end: (db, grant, { isDone }) =>
      isDone
        ? deleteDraft(db, grant, id)
        : reopenDraft(db, grant, { id, newId: uuidv7(), now: application.now() }),
  });
}
