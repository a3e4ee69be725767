import type { Post } from "@talus/api/auth/mail/post";
import type { Application } from "@talus/api/context";
import { codeOf } from "@talus/api/jobs/background/batches";
import { type QueueName, queues } from "@talus/api/jobs/queues";
import { log } from "@talus/api/seeing/log";
import { withinSpan } from "@talus/api/within-span";
import { type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import { assignPlans } from "./assign-plans";
import { changeAthletes, undoChange } from "./change-athletes";
import { checkWeeks } from "./check-weeks";
import { deadJobs } from "./dead-jobs";
import { deleteOldRows } from "./delete-old";
import { endAbsences } from "./end-absences";
import { exportAthletes } from "./export-athletes";
import { importRoster } from "./import-roster";
import { importTests } from "./import-tests";
import { GivenUp, type Job, type Run } from "./job";
import { keepTrends } from "./keep-trends";
import { plansDue } from "./plans-due";
import { rollPlans } from "./roll-plans";
import { sendMail } from "./send-mail";
import { undoPlans } from "./undo-plans";
import { undoRoster } from "./undo-roster";
import { undoTests } from "./undo-tests";

const usualJobs: Job[] = [
  deadJobs,
  plansDue,
  rollPlans,
  assignPlans,
  undoPlans,
  importRoster,
  importTests,
  undoTests,
  undoRoster,
  changeAthletes,
  undoChange,
  exportAthletes,
  deleteOldRows,
  endAbsences,
  checkWeeks,
];

/** A worker that takes jobs until it is stopped. */
export type Worker = { stop: () => Promise<void> };

/** A job is looked for this often; nothing listens, so that a pooler may stand between. */
const lookEverySec = 1;
/** How often somebody looks for workers that died with a job in hand. */
const superviseEverySec = 5;
const longestStopMs = 10_000;

/**
 * Takes jobs of every organisation from the database, as many workers at once as there are; mails only
 * where there is a `post` to send them. The tables are the owner's and made by the migrations: the
 * application may only write rows.
 */
export async function startWorker(
  application: Application,
  { databaseUrl, post }: { databaseUrl: string; post: Post | null },
): Promise<Worker> {
  const jobs = post ? [...usualJobs, sendMail(post)] : usualJobs;
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: "pgboss",
    max: 3,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: superviseEverySec,
    monitorIntervalSeconds: superviseEverySec,
  });
  boss.on("error", (error) => log().warn({ code: codeOf(error) }, "The job queue was not reached"));
  await boss.start({ attempts: 10 });
  const stopping = new AbortController();
  const sendToEach: Run["sendToEach"] = async (queue, organisationIds) => {
    await boss.insert(
      queue,
      organisationIds.map((id) => ({ data: { organisationId: id }, singletonKey: id })),
    );
  };
  for (const job of jobs) {
    await boss.createQueue(job.queue, queues[job.queue]);
    await boss.updateQueue(job.queue, withoutPolicy(job.queue));
  }
  for (const job of jobs) {
    await boss.work(
      job.queue,
      {
        pollingIntervalSeconds: lookEverySec,
        batchSize: job.atOnce ?? 1,
        burstWhenBatchFull: true,
        includeMetadata: true,
        perJobResults: true,
      },
      (delivered: JobWithMetadata<Data>[]) =>
        Promise.all(
          delivered.map((one) =>
            runOne(job, one, { application, stopping: stopping.signal, sendToEach }),
          ),
        ),
    );
    if (job.schedule === undefined) continue;
    await boss.schedule(job.queue, job.schedule);
    const startAfter = job.restsAtStartSec ?? 0;
    await boss.send(job.queue, {}, { singletonKey: "all", startAfter });
  }
  const trends = keepTrends(application, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await trends;
      await boss.stop({ graceful: true, timeout: longestStopMs });
    },
  };
}

type Data = { organisationId: string } & Record<string, string>;
type RunContext = Pick<Run, "application" | "sendToEach"> & { stopping: AbortSignal };

/** What a run throws is kept with the job: a code, because a message may name somebody. */
async function runOne(
  job: Job,
  delivered: JobWithMetadata<Data>,
  { application, stopping, sendToEach }: RunContext,
): Promise<JobResult> {
  const signal = AbortSignal.any([delivered.signal, stopping]);
  const { id: jobId, sourceName, sourceId } = delivered;
  const { data } = delivered;
  const { organisationId } = data;
  const about = { job: job.queue, jobId, organisationId };
  const given = sourceName && sourceId ? { queue: sourceName, jobId: sourceId } : undefined;
  const began = performance.now();
  try {
    const facts = { "talus.job": jobId, "talus.organisation": organisationId ?? null };
    await withinSpan(job.queue, facts, () =>
      job.run({ application, jobId, organisationId, data, given, signal, sendToEach }),
    );
    log().info({ ...about, ms: Math.round(performance.now() - began) }, "A job was done");
    return { id: jobId, status: "completed" };
  } catch (error) {
    const isForGood = error instanceof GivenUp;
    const code = isForGood ? error.message : codeOf(error);
    if (!stopping.aborted && !isForGood)
      log().warn({ ...about, code }, "A job will be tried again");
    return { id: jobId, status: isForGood ? "deadletter" : "failed", output: { code } };
  }
}

/** The policy of a queue stays what it was made with. */
function withoutPolicy(queue: QueueName) {
  const { policy: _, ...delivery } = queues[queue];
  return delivery;
}
