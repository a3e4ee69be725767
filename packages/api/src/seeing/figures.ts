import { setTimeout } from "node:timers/promises";
import { type JobCount, jobCounts, type PoolFigures, poolFigures } from "@talus/db/seeing/figures";
import type { Application } from "../context";

const longestMs = 2000;

/** What the database's connections do now, and the jobs in its queue: null where it does not answer. */
export async function figuresNow({
  database,
}: Application): Promise<{ pool: PoolFigures; jobs: JobCount[] | null }> {
  // The pool is looked at first, because asking takes a connection itself.
  const pool = poolFigures(database);
  const late = setTimeout(longestMs, null, { ref: false });
  const jobs = await Promise.race([jobCounts(database).catch(() => null), late]);
  return { pool, jobs };
}
