import type { OrganisationGrant } from "@talus/db/grant";
import { findOpenJob, finishJob, listWaiting, settleLines, takeWaiting } from "@talus/db/jobs/jobs";
import { type Sql, withBatch } from "@talus/db/transaction";
import type { Action } from "@talus/domain/access";
import type { Moment } from "@talus/domain/moment";
import { v7 as uuidv7 } from "uuid";
import type { Application } from "../../context";
import { workThrough } from "./batches";
import { grantOfNow } from "./rights";
import { backgroundOf } from "./transaction";

/** A job of an organisation, by its ids. */
export type JobIds = { organisationId: string; jobId: string };

/** One batch of a person's job, in a transaction of theirs. */
export type Batch = {
  jobId: string;
  subjectId: string;
  athleteIds: readonly string[];
  moment: Moment;
};

/**
 * Works through what waits in a job that a person started, each batch under the rights that they have
 * at that moment: whoever may no longer do it does it to nobody any more.
 */
export async function workThroughJob<A extends Action>(
  application: Application,
  { organisationId, jobId }: JobIds,
  signal: AbortSignal,
  { action, work }: Work<A>,
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  const job = await inBackground((db, grant) => findOpenJob(db, grant, jobId));
  if (!job?.createdBy || !job.subjectId) return;
  const { createdBy: userId, subjectId } = job;
  const batchAs = { jobId, subjectId };
  const settle = (asked: readonly string[], line: Settled) =>
    inBackground(async (db, grant) => {
      const athleteIds = await takeWaiting(db, grant, { jobId, athleteIds: asked });
      const lines = athleteIds.map((athleteId) => ({ athleteId, ...line }));
      await settleLines(db, grant, { jobId, lines });
    });
  await workThrough(await inBackground((db, grant) => listWaiting(db, grant, jobId)), {
    signal,
    async work(athleteIds) {
      const moment = { now: application.now(), newId: () => uuidv7() };
      const isAllowed = await withBatch(
        application.database,
        { organisationId, userId },
        async (db) => {
          const grant = await grantOfNow(db, action);
          if (!grant) return false;
          await work(db, grant, { ...batchAs, athleteIds, moment });
          return true;
        },
      );
      if (!isAllowed) await settle(athleteIds, { outcome: "left_out", reason: "not_allowed" });
    },
    onFault: (athleteId, reason) => settle([athleteId], { outcome: "failed", reason }),
  });
  const now = application.now();
  await inBackground((db, grant) => finishJob(db, grant, { jobId, now }));
}

type Work<A extends Action> = {
  /** What whoever started it must still be allowed to do. */
  action: A;
  work: (db: Sql, grant: OrganisationGrant<A>, batch: Batch) => Promise<void>;
};

type Settled = { outcome: "left_out" | "failed"; reason: string };
