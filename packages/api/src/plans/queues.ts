import { type Delivery, insertJob } from "@talus/db/jobs/queue";
import type { Sql } from "@talus/db/transaction";

/** So many get a plan within one answer; more get theirs by a job. */
export const athletesPerAnswer = 100;

/** So many athletes are locked at a time: of thousands hardly anybody waits, and for a moment. */
export const athletesPerBatch = 30;

const daySec = 86_400;

/** A job goes on after every fault that is not its own: a database that restarts, a worker that ends. */
const untilDone = {
  retryLimit: 200,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 4 * 3600,
  heartbeatSeconds: 10,
  deleteAfterSeconds: daySec,
};

/** The queues of pg-boss, by name. */
export const queues = {
  /** Asks every organisation to keep its plans ahead. */
  "plans.due": { ...untilDone, policy: "exclusive" },
  /** Keeps an organisation's plans placed four weeks ahead. */
  "plans.roll": { ...untilDone, policy: "exclusive" },
  /** Assigns to more athletes than one answer waits for. */
  "plans.assign": { ...untilDone, policy: "exclusive" },
  /** Takes such an assignment back. */
  "plans.undo": { ...untilDone, policy: "exclusive" },
} as const satisfies Record<string, Delivery>;

/** The name of a queue. */
export type QueueName = keyof typeof queues;

/** Hands a job of the transaction's organisation to the workers, if the transaction is kept. */
export async function sendJob(db: Sql, queue: QueueName, jobId: string): Promise<void> {
  await insertJob(db, { queue, delivery: queues[queue], jobId });
}
