import type { Action } from "@talus/domain/access";
import type { StandingBefore } from "@talus/domain/roster/change/roster-change";
import { columns, type Row, type RowWith } from "../columns.sql";
import { athleteInScope, type OrganisationGrant, type SystemGrant } from "../grant";
import type { Database, Sql, Statement } from "../transaction";

/** What a job does; the name of its queue. */
export type JobKind =
  | "plans.roll"
  | "plans.assign"
  | "plans.undo"
  | "roster.import"
  | "roster.change"
  | "roster.export"
  | "roster.revert"
  | "roster.undo"
  | "tests.import"
  | "tests.undo";

/** What became of an athlete in a job; `waiting`: not yet. */
export type LineOutcome = "waiting" | "done" | "left_out" | "failed";

/** One athlete's line in a job's result. `reason` is a code; `before` how they stood, for an undo. */
export type JobLine = {
  athleteId: string;
  outcome: LineOutcome;
  reason: string | null;
  before?: StandingBefore;
};

/** Who may turn to a job: whoever started it, or work in the background. */
type Grant = AskersGrant | SystemGrant;

/** Who may start a job. */
type AskersGrant = OrganisationGrant<"plan:assign" | "roster:write" | "roster:export">;

/** The organisations that there are, for work that visits each in its own transaction. */
export async function listOrganisationIds(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT list_organisation_ids() AS id",
  );
  return rows.map(({ id }) => id);
}

/** The organisations in which trends are to be written anew. */
export async function listMarkedOrganisationIds(database: Database): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT list_marked_organisation_ids() AS id",
  );
  return rows.map(({ id }) => id);
}

const begin: Statement = {
  name: "job_begin",
  text: `INSERT INTO job (organisation_id, id, kind, created_by, subject_id, created_at, total)
    VALUES ($1, $2, $3, nullif($4, '')::uuid, $5, $6, $7)
    ON CONFLICT (organisation_id, id) DO UPDATE SET total = job.done + excluded.total`,
};

/** Notes that a job works on so many athletes, for the sake of a subject (an act of assigning); begun again, on so many more than are done. */
export async function beginJob(
  db: Sql,
  _grant: Grant,
  job: { id: string; kind: JobKind; subjectId: string | null; total: number; now: Date },
): Promise<void> {
  const { id, kind, subjectId, total, now } = job;
  await db.query(begin, [db.organisationId, id, kind, db.userId, subjectId, now, total]);
}

const progress: Statement = {
  name: "job_progress",
  text: `UPDATE job SET done = done + $3, failed = failed + $4 WHERE organisation_id = $1 AND id = $2`,
};

const store: Statement = {
  name: "job_lines_store",
  text: `INSERT INTO job_line (organisation_id, job_id, athlete_id, outcome, reason, before)
    SELECT $1, $2, l."athleteId", l.outcome, l.reason, l.before
    FROM jsonb_to_recordset($3::jsonb)
      AS l("athleteId" uuid, outcome text, reason text, before jsonb)
    ON CONFLICT (organisation_id, job_id, athlete_id) DO UPDATE SET outcome = excluded.outcome,
      reason = excluded.reason, before = excluded.before`,
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
  const failed = lines.filter(({ outcome }) => outcome === "failed").length;
  await Promise.all([
    storeLines(db, grant, { jobId, lines }),
    db.query(progress, [db.organisationId, jobId, lines.length, failed]),
  ]);
}

/** Writes lines into a job's result without counting them: those that wait. */
export async function storeLines(
  db: Sql,
  _grant: Grant,
  { jobId, lines }: { jobId: string; lines: readonly JobLine[] },
): Promise<void> {
  await db.query(store, [db.organisationId, jobId, JSON.stringify(lines)]);
}

const tell: Statement = {
  name: "job_tell",
  text: `UPDATE job SET done = $3 WHERE organisation_id = $1 AND id = $2`,
};

/** Tells how far a job is that is done as a whole, beside the transaction that does it. */
export async function tellDone(
  db: Sql,
  _grant: SystemGrant,
  { jobId, done }: { jobId: string; done: number },
): Promise<void> {
  await db.query(tell, [db.organisationId, jobId, done]);
}

const finish: Statement = {
  name: "job_finish",
  text: `UPDATE job SET finished_at = $3, fault = $4 WHERE organisation_id = $1 AND id = $2 AND finished_at IS NULL`,
};

/** Notes that a job has nothing left to do; `fault`: that nothing of it was done, and why. */
export async function finishJob(
  db: Sql,
  _grant: Grant,
  { jobId, now, fault = null }: { jobId: string; now: Date; fault?: string | null },
): Promise<void> {
  await db.query(finish, [db.organisationId, jobId, now, fault]);
}

const asked = columns("Job", "createdBy, subjectId");

/** A job that is to be done: for whom, and about what. */
export type OpenJob = Row<typeof asked>;

const open: Statement<OpenJob> = {
  name: "job_open",
  text: `SELECT ${asked} FROM job
    WHERE organisation_id = $1 AND id = $2 AND finished_at IS NULL`,
};

/** A job that is not finished, or null. */
export async function findOpenJob(
  db: Sql,
  _grant: SystemGrant,
  jobId: string,
): Promise<OpenJob | null> {
  const [row] = await db.query(open, [db.organisationId, jobId]);
  return row ?? null;
}

const whom = columns("JobLine", "athleteId");

const waiting: Statement<Row<typeof whom>> = {
  name: "job_lines_waiting",
  text: `SELECT ${whom} FROM job_line
    WHERE organisation_id = $1 AND job_id = $2 AND outcome = 'waiting' ORDER BY athlete_id`,
};

/** The athletes of a job who are not done. */
export async function listWaiting(db: Sql, _grant: SystemGrant, jobId: string): Promise<string[]> {
  const rows = await db.query(waiting, [db.organisationId, jobId]);
  return rows.map(({ athleteId }) => athleteId);
}

const take: Statement<Row<typeof whom>> = {
  name: "job_lines_take",
  text: `SELECT ${whom} FROM job_line
    WHERE organisation_id = $1 AND job_id = $2 AND athlete_id = ANY($3::uuid[]) AND outcome = 'waiting'
    ORDER BY athlete_id FOR UPDATE`,
};

/** Those of these athletes who still wait, kept from whoever works on the same job. */
export async function takeWaiting(
  db: Sql,
  _grant: Grant,
  { jobId, athleteIds }: { jobId: string; athleteIds: readonly string[] },
): Promise<string[]> {
  const values = [db.organisationId, jobId, athleteIds];
  const rows = await db.query(take, values);
  return rows.map(({ athleteId }) => athleteId);
}

const about: Statement<{ id: string }> = {
  name: "job_about",
  text: `SELECT id FROM job WHERE organisation_id = $1 AND subject_id = $2 AND kind = $3 AND finished_at IS NULL`,
};

/** The job of a kind that still goes on about a subject, or null. */
export async function findJobAbout(
  db: Sql,
  _grant: AskersGrant,
  { kind, subjectId }: { kind: JobKind; subjectId: string },
): Promise<string | null> {
  const [row] = await db.query(about, [db.organisationId, subjectId, kind]);
  return row?.id ?? null;
}

const state = columns("Job", "kind, total, done, failed, fault, finishedAt");

/** How far a job is. */
export type JobState = Row<typeof state, { kind: JobKind }>;

const find: Statement<JobState> = {
  name: "job_find",
  text: `SELECT ${state} FROM job
    WHERE organisation_id = $1 AND id = $2 AND ($3::uuid IS NULL OR created_by = $3)`,
};

/** A job that the grant's actor started, or as owner any; null where there is none. */
export async function findJob(
  db: Sql,
  grant: OrganisationGrant<Action>,
  jobId: string,
): Promise<JobState | null> {
  const values = [db.organisationId, jobId, grant.scopeUserId];
  const [row] = await db.query(find, values);
  return row ?? null;
}

/** A line of a job's result with the athlete's name. */
export type NamedLine = Omit<JobLine, "before"> & { name: string };

const line = columns("JobLine l", "athleteId, outcome, reason");

const missed: Statement<RowWith<typeof line, NamedLine>> = {
  name: "job_lines_missed",
  text: `SELECT ${line}, a.given_name || ' ' || a.family_name AS name
    FROM job_line l JOIN athlete a ON a.organisation_id = l.organisation_id AND a.id = l.athlete_id
    WHERE l.organisation_id = $1 AND l.job_id = $2 AND l.outcome IN ('left_out', 'failed')
      AND ${athleteInScope("a", "$3")}
    ORDER BY a.family_name, a.given_name, a.id LIMIT $4`,
};

/** Whom a job left out or failed at, as far as they are in the grant's scope. */
export function listMissed(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  { jobId, limit }: { jobId: string; limit: number },
): Promise<NamedLine[]> {
  return db.query(missed, [db.organisationId, jobId, grant.scopeUserId, limit]);
}

const giveUp: Statement = {
  name: "job_lines_give_up",
  text: `UPDATE job_line SET outcome = 'failed', reason = 'given_up'
    WHERE organisation_id = $1 AND job_id = $2 AND outcome = 'waiting' RETURNING athlete_id`,
};

/** Ends a job that nobody goes on with: who still waits in it has failed. */
export async function giveUpJob(
  db: Sql,
  grant: SystemGrant,
  { jobId, now }: { jobId: string; now: Date },
): Promise<void> {
  const { length } = await db.query(giveUp, [db.organisationId, jobId]);
  await db.query(progress, [db.organisationId, jobId, length, length]);
  await finishJob(db, grant, { jobId, now });
}

const deleteLines: Statement = {
  name: "job_lines_delete",
  text: `WITH old AS (SELECT l.job_id, l.athlete_id FROM job_line l
      JOIN job j ON j.organisation_id = l.organisation_id AND j.id = l.job_id
      WHERE l.organisation_id = $1 AND j.created_at < $2 LIMIT $3)
    DELETE FROM job_line l USING old
    WHERE l.organisation_id = $1 AND l.job_id = old.job_id AND l.athlete_id = old.athlete_id
    RETURNING l.job_id`,
};

const deleteJobs: Statement = {
  name: "jobs_delete",
  text: `DELETE FROM job j WHERE j.organisation_id = $1 AND j.created_at < $2 AND NOT EXISTS (
    SELECT 1 FROM job_line l WHERE l.organisation_id = $1 AND l.job_id = j.id)`,
};

/** Deletes at most `limit` lines of jobs begun before a moment, and jobs without lines; gives how many lines. */
export async function deleteOldJobs(
  db: Sql,
  _grant: SystemGrant,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const lines = await db.query(deleteLines, [db.organisationId, before, limit]);
  await db.query(deleteJobs, [db.organisationId, before]);
  return lines.length;
}
