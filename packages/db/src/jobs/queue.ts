import type { Sql, Statement } from "../transaction";

/** How a queue hands its jobs out: kept with each job, so that whoever sends one says it. */
export type Delivery = {
  /** `exclusive`: one job per key waits or runs at a time; another one is passed over. */
  policy: "standard" | "exclusive";
  retryLimit: number;
  retryDelay: number;
  retryBackoff: boolean;
  retryDelayMax: number;
  expireInSeconds: number;
  /** A worker that dies is noticed this many seconds later. */
  heartbeatSeconds: number;
  deleteAfterSeconds: number;
  /** The queue that is told of a job that was given up; it stands from the migrations on. */
  deadLetter?: string;
};

const create: Statement = {
  name: "job_queue_create",
  text: "SELECT pgboss.create_queue($1, $2::jsonb)",
};

const send: Statement = {
  name: "job_send",
  text: `INSERT INTO pgboss.job (name, id, data, singleton_key, policy, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, heartbeat_seconds, deletion_seconds, dead_letter)
    SELECT $1, $2::uuid, jsonb_build_object('organisationId', $3::text), $2, o->>'policy', (o->>'retryLimit')::int,
      (o->>'retryDelay')::int, (o->>'retryBackoff')::bool, (o->>'retryDelayMax')::int,
      (o->>'expireInSeconds')::int, (o->>'heartbeatSeconds')::int, (o->>'deleteAfterSeconds')::int,
      o->>'deadLetter'
    FROM (SELECT $4::jsonb AS o) options ON CONFLICT DO NOTHING`,
};

/** A job to hand out: the name of its queue, how that delivers, and the job's id. */
export type SentJob = { queue: string; delivery: Delivery; jobId: string };

/**
 * Hands a job to whichever worker is free, if this transaction is kept. The table of pg-boss is written
 * as its manual allows, so that what asks for work needs no connection beside the transaction's.
 */
export async function insertJob(db: Sql, { queue, delivery, jobId }: SentJob): Promise<void> {
  const options = JSON.stringify(delivery);
  // It stands from the first worker's start on; a job may be sent before.
  await db.query(create, [queue, options]);
  await db.query(send, [queue, jobId, db.organisationId, options]);
}
