import type { OrganisationGrant } from "@talus/db/grant";
import { beginJob, type JobKind, storeLines } from "@talus/db/jobs/jobs";
import type { Sql } from "@talus/db/transaction";
import { type QueueName, sendJobs } from "./queues";

/** Work on so many is done within one answer; on more by a job. */
export const athletesPerAnswer = 100;

/** Of thousands so many are written down at a time: whatever else this process answers comes in between. */
const linesAtOnce = 500;

type Started = {
  id: string;
  kind: JobKind & QueueName;
  /** What it is about: an act. */
  subjectId: string;
  athleteIds: readonly string[];
  now: Date;
};

/** Leaves work on athletes to a worker, if the transaction is kept: each waits in the job's result. */
export async function startJob(
  db: Sql,
  grant: OrganisationGrant<"plan:assign"> | OrganisationGrant<"roster:write">,
  { id, kind, subjectId, athleteIds, now }: Started,
): Promise<void> {
  await beginJob(db, grant, { id, kind, subjectId, total: athleteIds.length, now });
  const waiting = { outcome: "waiting", reason: null } as const;
  for (let first = 0; first < athleteIds.length; first += linesAtOnce) {
    const some = athleteIds.slice(first, first + linesAtOnce);
    const lines = some.map((athleteId) => ({ athleteId, ...waiting }));
    await storeLines(db, grant, { jobId: id, lines });
  }
  await sendJobs(db, kind, [{ id }]);
}
