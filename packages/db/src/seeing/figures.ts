import type { Database, Statement } from "../transaction";

/** What the connections of this process do now. */
export type PoolFigures = { busy: number; idle: number; waiting: number; limit: number };

/** How many connections are in use, and how many transactions wait for one. */
export function poolFigures({ pool }: Database): PoolFigures {
  const { totalCount, idleCount, waitingCount, options } = pool;
  return {
    busy: totalCount - idleCount,
    idle: idleCount,
    waiting: waitingCount,
    limit: options.max,
  };
}

/** How many jobs of a name are in a state. */
export type JobCount = { job: string; state: "queued" | "running" | "failed"; count: number };

const counts: Statement<JobCount> = {
  name: "job_counts",
  text: `SELECT name AS job, count(*) AS count,
      CASE state WHEN 'active' THEN 'running' WHEN 'failed' THEN 'failed' ELSE 'queued' END AS state
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY 1, 3`,
};

/** The jobs that wait, run or failed, over all organisations. */
export async function jobCounts({ pool }: Database): Promise<JobCount[]> {
  return (await pool.query<JobCount>(counts)).rows;
}
