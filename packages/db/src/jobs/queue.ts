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
    SELECT $1, (j->>'id')::uuid, jsonb_build_object('organisationId', nullif($3, '')) || coalesce(j->'data', '{}'),
      j->>'id', o->>'policy', (o->>'retryLimit')::int, (o->>'retryDelay')::int, (o->>'retryBackoff')::bool,
      (o->>'retryDelayMax')::int, (o->>'expireInSeconds')::int, (o->>'heartbeatSeconds')::int,
      (o->>'deleteAfterSeconds')::int, o->>'deadLetter'
    FROM jsonb_array_elements($2::jsonb) j, (SELECT $4::jsonb AS o) options ON CONFLICT DO NOTHING`,
};

/** Jobs to hand out: the name of their queue, how that delivers, each job's id and what it is given beside the organisation. */
export type SentJobs = {
  queue: string;
  delivery: Delivery;
  jobs: readonly { id: string; data?: Record<string, string> }[];
};

/**
 * Hands jobs to whichever workers are free, if this transaction is kept. The table of pg-boss is written
 * as its manual allows, so that what asks for work needs no connection beside the transaction's.
 */
export async function insertJobs(db: Sql, { queue, delivery, jobs }: SentJobs): Promise<void> {
  const options = JSON.stringify(delivery);
  // It stands from the first worker's start on; a job may be sent before.
  await db.query(create, [queue, options]);
  await db.query(send, [queue, JSON.stringify(jobs), db.organisationId, options]);
}
