import type { OrganisationGrant, SystemGrant } from "../grant";
import type { Database, Sql, Statement } from "../transaction";

/** What a job does; the name of its queue. */
export type JobKind = "plans.roll" | "plans.assign" | "plans.undo";

/** What became of an athlete in a job; `waiting`: not yet. */
export type LineOutcome = "waiting" | "done" | "left_out" | "failed";

/** One athlete's line in a job's result. `reason` is a code. */
export type JobLine = { athleteId: string; outcome: LineOutcome; reason: string | null };

/** Who may turn to a job: whoever started it, or work in the background. */
type Grant = OrganisationGrant<"plan:assign"> | SystemGrant;

/** The organisations that there are, for work that visits each in its own transaction. */
export async function listOrganisationIds(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT list_organisation_ids() AS id",
  );
  return rows.map(({ id }) => id);
}

const begin: Statement = {
  name: "job_begin",
  text: `INSERT INTO job (organisation_id, id, kind, created_by, created_at, total)
    VALUES ($1, $2, $3, nullif($4, '')::uuid, $5, $6)
    ON CONFLICT (organisation_id, id) DO UPDATE SET total = job.done + excluded.total`,
};

/** Notes that a job works on so many athletes; begun again, on so many more than are done. */
export async function beginJob(
  db: Sql,
  _grant: Grant,
  job: { id: string; kind: JobKind; total: number; now: Date },
): Promise<void> {
  const { id, kind, total, now } = job;
  await db.query(begin, [db.organisationId, id, kind, db.userId, now, total]);
}

const progress: Statement = {
  name: "job_progress",
  text: `UPDATE job SET done = done + $3, failed = failed + $4 WHERE organisation_id = $1 AND id = $2`,
};

const store: Statement = {
  name: "job_lines_store",
  text: `INSERT INTO job_line (organisation_id, job_id, athlete_id, outcome, reason)
    SELECT $1, $2, l."athleteId", l.outcome, l.reason
    FROM jsonb_to_recordset($3::jsonb) AS l("athleteId" uuid, outcome text, reason text)
    ON CONFLICT (organisation_id, job_id, athlete_id) DO UPDATE SET outcome = excluded.outcome,
      reason = excluded.reason`,
};

/** Counts athletes as done, in the transaction of the work itself, so that no batch counts twice. */
export async function countDone(
  db: Sql,
  _grant: Grant,
  { jobId, count }: { jobId: string; count: number },
): Promise<void> {
  await db.query(progress, [db.organisationId, jobId, count, 0]);
}

/** Writes what became of athletes into the job's result, and counts them as done. */
export async function settleLines(
  db: Sql,
  grant: Grant,
  { jobId, lines }: { jobId: string; lines: readonly JobLine[] },
): Promise<void> {
  await storeLines(db, grant, { jobId, lines });
  const failed = lines.filter(({ outcome }) => outcome === "failed").length;
  await db.query(progress, [db.organisationId, jobId, lines.length, failed]);
}

async function storeLines(
  db: Sql,
  _grant: Grant,
  { jobId, lines }: { jobId: string; lines: readonly JobLine[] },
): Promise<void> {
  await db.query(store, [db.organisationId, jobId, JSON.stringify(lines)]);
}

const finish: Statement = {
  name: "job_finish",
  text: `UPDATE job SET finished_at = $3 WHERE organisation_id = $1 AND id = $2 AND finished_at IS NULL`,
};

/** Notes that a job has nothing left to do. */
export async function finishJob(
  db: Sql,
  _grant: Grant,
  { jobId, now }: { jobId: string; now: Date },
): Promise<void> {
  await db.query(finish, [db.organisationId, jobId, now]);
}

/** How far a job is. */
export type JobState = { total: number; done: number; failed: number; finishedAt: Date | null };

const find: Statement = {
  name: "job_find",
  text: `SELECT total, done, failed, finished_at AS "finishedAt" FROM job
    WHERE organisation_id = $1 AND id = $2 AND ($3::uuid IS NULL OR created_by = $3)`,
};

/** A job that the grant's actor started, or as owner any; null where there is none. */
export async function findJob(
  db: Sql,
  grant: OrganisationGrant<"plan:assign">,
  jobId: string,
): Promise<JobState | null> {
  const values = [db.organisationId, jobId, grant.scopeUserId];
  const [row] = await db.query<JobState>(find, values);
  return row ?? null;
}
