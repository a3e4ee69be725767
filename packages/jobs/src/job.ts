import type { Application } from "@talus/api/context";
import type { QueueName } from "@talus/api/jobs/queues";

/** What a run of a job is given. */
export type Run = {
  application: Application;
  /** The job's own id; a run after a kill or a fault has the same. */
  jobId: string;
  /** Whose job it is. */
  organisationId: string;
  /** What it was sent with. */
  data: Readonly<Record<string, string | undefined>>;
  /** The job that was given up, where this one is to tell of it. */
  given?: { queue: string; jobId: string } | undefined;
  /** Aborted when the worker is to end: the job goes on in another. */
  signal: AbortSignal;
  /** Hands a job to the workers for each organisation; one that waits or runs already is not doubled. */
  sendToEach: (queue: QueueName, organisationIds: readonly string[]) => Promise<void>;
};

/** A job: its queue, and what is done. Running it twice does nothing twice. */
export type Job = {
  queue: QueueName;
  /** Sent by itself at these times, in cron's five fields, and when a worker starts. */
  schedule?: string;
  /** So long after the start it waits, where nobody needs it soon and it would slow down who does; usually not at all. */
  restsAtStartSec?: number;
  /** How many run at once in a worker; usually one. */
  atOnce?: number;
  run: (run: Run) => Promise<void>;
};

/** What no further try would change; its message is a code. */
export class GivenUp extends Error {}
