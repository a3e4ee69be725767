import { giveUpJob } from "@talus/db/jobs/jobs";
import type { Application } from "../../context";
import { backgroundOf } from "./transaction";

/** Ends a job of an organisation that failed for good, so that whoever waits for its result gets one. */
export async function giveUp(
  application: Application,
  { organisationId, jobId }: { organisationId: string; jobId: string },
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  await inBackground((db, grant) => giveUpJob(db, grant, { jobId, now: application.now() }));
}
