import { clashOf } from "@talus/db/failure";
import type { OrganisationGrant, SystemGrant } from "@talus/db/grant";
import { findOpenJob, finishJob, type JobLine, storeLines, tellDone } from "@talus/db/jobs/jobs";
import { type Sql, withBatch } from "@talus/db/transaction";
import type { Action } from "@talus/domain/access";
import { DomainError, isDomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import { v7 as uuidv7 } from "uuid";
import type { Application } from "../../context";
import { codeOf } from "./batches";
import type { JobIds } from "./person-job";
import { grantOfNow } from "./rights";
import { backgroundOf } from "./transaction";

/** A job that is done in one transaction, under the rights that whoever started it has then. */
type WholeJob<A extends Action> = {
  /** What whoever started it must still be allowed to do. */
  action: A;
  /** Does it all, or does nothing where it was done before a kill; gives lines of its result. */
  work: (db: Sql, grant: OrganisationGrant<A>, job: WholeWork) => Promise<JobLine[]>;
  /** What belongs to its end, done or refused. */
  end?: (db: Sql, grant: SystemGrant, end: { isDone: boolean }) => Promise<void>;
};

type WholeWork = {
  subjectId: string;
  moment: Moment;
  /** Adds to what is told to be done, at once and beside the transaction. */
  onDone: (count: number) => Promise<void>;
};

/**
 * Does a person's job all or nothing. What refuses it ends it with a code for whoever waits; rejects where
 * the database is in trouble or another transaction came first, which another try may change.
 */
export async function doWholeJob<A extends Action>(
  application: Application,
  { organisationId, jobId }: JobIds,
  { action, work, end = async () => {} }: WholeJob<A>,
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  const job = await inBackground((db, grant) => findOpenJob(db, grant, jobId));
  if (!job?.createdBy || !job.subjectId) return;
  const { createdBy: userId, subjectId } = job;
  const moment = { now: application.now(), newId: () => uuidv7() };
  let done = 0;
  const tell = (count: number) => {
    done = count;
    return inBackground((db, grant) => tellDone(db, grant, { jobId, done }));
  };
  const onDone = (count: number) => tell(done + count);
  const finish = (lines: readonly JobLine[], fault: string | null) =>
    inBackground(async (db, grant) => {
      await storeLines(db, grant, { jobId, lines });
      await end(db, grant, { isDone: fault === null });
      await finishJob(db, grant, { jobId, now: application.now(), fault });
    });
  await tell(0);
  try {
    const lines = await withBatch(application.database, { organisationId, userId }, async (db) => {
      const grant = await grantOfNow(db, action);
      if (!grant) throw new DomainError("FORBIDDEN", "Whoever started this may no longer do it.");
      return work(db, grant, { subjectId, moment, onDone });
    });
    await finish(lines, null);
  } catch (error) {
    const isInTrouble = isDomainError(error) && error.code === "UNAVAILABLE";
    if (isInTrouble || clashOf(error) === "undone") throw error;
    await finish([], codeOf(error));
  }
}
