import type { OrganisationGrant } from "@talus/db/grant";
import { findJob, type JobState, listMissed, type NamedLine } from "@talus/db/jobs/jobs";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";

/** How far a job is, and whom it could not do. */
export type JobProgress = Omit<JobState, "finishedAt"> & {
  isFinished: boolean;
  missed: NamedLine[];
};

const mostMissed = 200;

/** A job of the person who asks, or as owner anybody's; NOT_FOUND for everybody else. */
export async function progressOf(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  jobId: string,
): Promise<JobProgress> {
  const job = await findJob(db, grant, jobId);
  if (!job) throw new DomainError("NOT_FOUND", "There is no such job.");
  const { finishedAt, ...state } = job;
  const missed = await listMissed(db, grant, { jobId, limit: mostMissed });
  return { ...state, isFinished: finishedAt !== null, missed };
}
