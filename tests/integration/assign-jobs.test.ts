import { athletesPerBatch } from "@talus/api/jobs/background/batches";
import { deleteOld } from "@talus/api/organisations/background/delete-old";
import { assignAthletes } from "@talus/api/plans/background/assign-athletes";
import { undoAthletes } from "@talus/api/plans/background/undo-athletes";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applicationOf } from "../support/background";
import { assignmentOf, newRunners } from "../support/planned-athletes";
import type { Program } from "../support/program";
import { receiveSpans } from "../support/span-receiver";
import { startWorkerProcess } from "../support/worker";
import { createWorld, type World } from "../support/world";

let world: World;
let worker: Program | null = null;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  worker?.child.kill("SIGKILL");
  worker = null;
  await world.close();
});

async function asOwner<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: world.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

const never = new AbortController().signal;
const dayMs = 86_400_000;
const coach = () => world.as(world.club.coach).plans;
const progressOf = (jobId: string | null) =>
  world.as(world.club.coach).roster.progress({ jobId: jobId ?? "" });
const jobOf = (jobId: string | null) => ({
  organisationId: world.club.organisationId,
  jobId: jobId ?? "",
});
const running = async () => {
  const rows = await asOwner<{ count: string }>(
    "SELECT count(*) FROM assignment WHERE ends_on IS NULL AND undone_at IS NULL",
  );
  return Number(rows[0]?.count);
};

/** Breaks a job off after its first batch: it asks for the time where a batch begins. */
async function assignOneBatch(jobId: string | null): Promise<void> {
  const broken = new AbortController();
  const now = () => {
    broken.abort();
    return world.clock.now;
  };
  const work = assignAthletes({ ...applicationOf(world), now }, jobOf(jobId), broken.signal);
  await expect(work).rejects.toThrow("aborted");
}

test("a worker assigns to more than a hundred, tells who was left out, and takes it back again", async () => {
  const athletes = await newRunners(world, 130);
  const [gone = "", bad = ""] = athletes;
  const wanted = await assignmentOf(world, athletes);
  const answer = await coach().assign(wanted);
  expect(answer).toEqual({
    batchId: wanted.id,
    athleteCount: 130,
    undone: false,
    jobId: wanted.id,
  });
  expect(await running()).toBe(0);
  await asOwner("UPDATE athlete SET status = 'archived' WHERE id = $1", [gone]);
  await asOwner(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'cannot be placed'; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON planned_session FOR EACH ROW
      WHEN (NEW.athlete_id = '${bad}') EXECUTE FUNCTION fail()`);
  worker = await startWorkerProcess(world.databaseUrl);
  const jobId = answer.jobId ?? "";
  await expect.poll(async () => (await progressOf(jobId)).isFinished).toBe(true);
  const progress = await progressOf(jobId);
  expect(progress).toMatchObject({ kind: "plans.assign", total: 130, done: 130, failed: 1 });
  expect(new Map(progress.missed.map((line) => [line.athleteId, line.outcome]))).toEqual(
    new Map([
      [gone, "left_out"],
      [bad, "failed"],
    ]),
  );
  expect(await running()).toBe(128);
  expect(await coach().assign(wanted)).toEqual(answer);

  const undone = await coach().undo({ batchId: wanted.id });
  expect(undone).toMatchObject({ athleteCount: 128, undone: true });
  const isBack = async () => (await progressOf(undone.jobId)).isFinished;
  await expect.poll(isBack).toBe(true);
  expect(await running()).toBe(0);
  expect(await asOwner("SELECT 1 FROM planned_session WHERE status = 'planned'")).toEqual([]);
  expect(await worker.stop()).toBe(0);
});

test("taken back while it goes on, it reaches nobody else, and no plan of it stays", async () => {
  const wanted = await assignmentOf(world, await newRunners(world, 150));
  const { jobId } = await coach().assign(wanted);
  await assignOneBatch(jobId);
  expect(await running()).toBe(athletesPerBatch);
  const undone = await coach().undo({ batchId: wanted.id });
  await assignAthletes(applicationOf(world), jobOf(jobId), never);
  await undoAthletes(applicationOf(world), jobOf(undone.jobId), never);
  expect(await running()).toBe(0);
  const { done, missed } = await progressOf(jobId);
  const reasons = Array(150 - athletesPerBatch).fill("undone");
  expect([done, missed.map(({ reason }) => reason)]).toEqual([150, reasons]);
});

test("two at once assign to nobody twice; whoever may no longer assign gets nobody assigned", async () => {
  const wanted = await assignmentOf(world, await newRunners(world, 250));
  const { jobId } = await coach().assign(wanted);
  await assignOneBatch(jobId);
  const go = () => assignAthletes(applicationOf(world), jobOf(jobId), never);
  await asOwner("UPDATE membership SET role = 'assistant' WHERE user_id = $1", [
    world.club.coach.userId,
  ]);
  await Promise.all([go(), go()]);
  expect(await running()).toBe(athletesPerBatch);
  expect(await asOwner("SELECT total, done FROM job")).toEqual([{ total: 250, done: 250 }]);
  expect(
    await asOwner(
      "SELECT reason, count(*)::int FROM job_line WHERE outcome = 'left_out' GROUP BY 1",
    ),
  ).toEqual([{ reason: "not_allowed", count: 250 - athletesPerBatch }]);
  const owner = world.as(world.club.owner).roster;
  expect(await owner.progress({ jobId: jobId ?? "" })).toMatchObject({ isFinished: true });
});

test("one that failed for good ends, and whoever waited in it is told so", async () => {
  const wanted = await assignmentOf(world, await newRunners(world, 120));
  const { jobId } = await coach().assign(wanted);
  await asOwner(
    `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 day', heartbeat_on = NULL,
       expire_seconds = 1, retry_count = retry_limit WHERE id = $1`,
    [jobId],
  );
  worker = await startWorkerProcess(world.databaseUrl);
  const state = () => progressOf(jobId);
  await expect.poll(async () => (await state()).isFinished).toBe(true);
  expect(await state()).toMatchObject({ total: 120, done: 120, failed: 120 });
  expect(await running()).toBe(0);
});

test("its lines go after ninety days; it can be taken back nevertheless", async () => {
  const wanted = await assignmentOf(world, await newRunners(world, 120));
  const { jobId } = await coach().assign(wanted);
  await assignAthletes(applicationOf(world), jobOf(jobId), never);
  const { organisationId, coach: person } = world.club;
  const over = new Date(world.clock.now.getTime() - dayMs);
  const token = { tokenHash: "of one that is over", userId: person.userId };
  await world.database.prisma.session.create({ data: { ...token, expires: over } });
  const invited = { name: "New", email: "new@example.org", role: "coach" } as const;
  await world.as(world.club.owner).invitations.createForStaff({ ...invited, teamIds: [] });
  const rows = async () =>
    await asOwner(
      `SELECT (SELECT count(*)::int FROM job_line) AS lines, (SELECT count(*)::int FROM job) AS jobs,
        (SELECT count(*)::int FROM invitation WHERE organisation_id = $1) AS invitations,
        (SELECT count(*)::int FROM session WHERE token_hash = $2) AS sessions`,
      [organisationId, token.tokenHash],
    );
  const inDays = (days: number) => ({
    ...applicationOf(world),
    now: () => new Date(world.clock.now.getTime() + days * dayMs),
  });
  await deleteOld(inDays(89), never);
  expect(await rows()).toEqual([{ lines: 120, jobs: 1, invitations: 1, sessions: 0 }]);
  await deleteOld(inDays(120), never);
  expect(await rows()).toEqual([{ lines: 0, jobs: 0, invitations: 0, sessions: 0 }]);

  expect(await coach().assign(wanted)).toMatchObject({ athleteCount: 120, jobId: null });
  const undone = await coach().undo({ batchId: wanted.id });
  expect(undone).toMatchObject({ athleteCount: 120, jobId: expect.any(String) });
  await undoAthletes(applicationOf(world), jobOf(undone.jobId), never);
  expect(await running()).toBe(0);
});

test("traces show the job, its batches and their statements, and nobody", async () => {
  const collector = await receiveSpans();
  const athletes = await newRunners(world, 120);
  const variables = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
  };
  worker = await startWorkerProcess(world.databaseUrl, { variables });
  const { jobId } = await coach().assign(await assignmentOf(world, athletes));
  const state = () => progressOf(jobId);
  await expect.poll(async () => (await state()).isFinished).toBe(true);
  expect(await worker.stop()).toBe(0);
  const spans = collector.spans();
  const job = spans.find(({ name }) => name === "plans.assign");
  const batches = spans.filter(({ name, traceId }) => name === "batch" && traceId === job?.traceId);
  expect(batches.map(({ parentSpanId }) => parentSpanId)).toEqual(
    Array(120 / athletesPerBatch).fill(job?.spanId),
  );
  const within = spans.filter((span) => span.parentSpanId === batches[0]?.spanId);
  expect(within.length).toBeGreaterThan(10);
  for (const id of athletes) expect(collector.text()).not.toContain(id);
  await collector.close();
});
