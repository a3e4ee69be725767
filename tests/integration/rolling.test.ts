import { athletesPerBatch } from "@talus/api/jobs/background/batches";
import { organisationsWithPlans } from "@talus/api/plans/background/keep-ahead";
import { addDays } from "@talus/domain/calendar";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applicationOf, rollAll, rollClub } from "../support/background";
import { assignmentOf, plannedRunners } from "../support/planned-athletes";
import type { Program } from "../support/program";
import { openTableState } from "../support/table-state";
import { startWorkerProcess } from "../support/worker";
import { createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
const workers: Program[] = [];
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  for (const { child } of workers.splice(0)) child.kill("SIGKILL");
  await world.close();
});

const dayMs = 86_400_000;
const inDays = (days: number) => {
  world.clock.now = new Date(testNow.getTime() + days * dayMs);
};
async function asOwner<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: world.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** The last planned day of each of these athletes, in their order. */
async function lastDays(athleteIds: readonly string[]): Promise<string[]> {
  const rows = await asOwner<{ id: string; day: string }>(
    `SELECT athlete_id AS id, max(date)::text AS day FROM planned_session
     WHERE athlete_id = ANY($1::uuid[]) AND status = 'planned' GROUP BY 1`,
    [athleteIds],
  );
  const byId = new Map(rows.map(({ id, day }) => [id, day]));
  return athleteIds.map((id) => byId.get(id) ?? "");
}

const doubled = () =>
  asOwner(`SELECT athlete_id, date FROM planned_session WHERE status = 'planned'
    GROUP BY 1, 2 HAVING count(*) > 1`);

const breakAthlete = (athleteId: string) =>
  asOwner(`CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'cannot be placed'; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON planned_session FOR EACH ROW
      WHEN (NEW.athlete_id = '${athleteId}') EXECUTE FUNCTION fail()`);

describe("keeping plans ahead", () => {
  it("gives whoever cannot be placed a line with a code, and every other one their weeks", async () => {
    const athletes = await plannedRunners(world, 120);
    const [bad = "", ...others] = athletes;
    await breakAthlete(bad);
    inDays(7);
    const jobId = uuidv7();
    await rollClub(world, world.club, { jobId });
    const [badDay, ...days] = await lastDays([bad, ...others]);
    expect(days.every((day) => day > addDays(testToday, 28))).toBe(true);
    expect((badDay ?? "") <= addDays(testToday, 27)).toBe(true);
    expect(
      await asOwner("SELECT total, done, failed, finished_at IS NOT NULL AS ended FROM job"),
    ).toEqual([{ total: 120, done: 120, failed: 1, ended: true }]);
    expect(await asOwner("SELECT athlete_id AS id, outcome, reason FROM job_line")).toEqual([
      { id: bad, outcome: "failed", reason: "P0001" },
    ]);
  });

  it("turns first to those whose plan ran out, and goes on where it was broken off", async () => {
    const fresh = await plannedRunners(world, 100);
    const [old = ""] = await plannedRunners(world, 1);
    await asOwner("UPDATE assignment SET placed_until = $2 WHERE athlete_id = $1", [
      old,
      addDays(testToday, 1),
    ]);
    inDays(3);
    const broken = new AbortController();
    const before = await lastDays(fresh);
    const jobId = uuidv7();
    const atOnce = asOwner(`CREATE FUNCTION notice() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_notify('counted', ''); RETURN NULL; END $$;
      CREATE TRIGGER notice AFTER UPDATE ON job FOR EACH ROW EXECUTE FUNCTION notice()`);
    await atOnce;
    const listener = new Client({ connectionString: world.ownerUrl });
    await listener.connect();
    await listener.query("LISTEN counted");
    listener.on("notification", () => broken.abort());
    await rollClub(world, world.club, { jobId, signal: broken.signal }).catch(() => {});
    await listener.end();
    const [oldDay = ""] = await lastDays([old]);
    expect(oldDay > addDays(testToday, 27)).toBe(true);
    await rollClub(world, world.club, { jobId });
    const after = await lastDays(fresh);
    expect(after.every((day, index) => day > (before[index] ?? ""))).toBe(true);
    expect(await asOwner("SELECT total, done, failed FROM job")).toEqual([
      { total: 101, done: 101, failed: 0 },
    ]);
  });

  it("places nothing twice when two do it at once", async () => {
    const athletes = await plannedRunners(world, 150);
    inDays(7);
    await Promise.all([rollClub(world, world.club), rollClub(world, world.club)]);
    expect(await doubled()).toEqual([]);
    expect((await lastDays(athletes)).every((day) => day > addDays(testToday, 28))).toBe(true);
  });

  it("is no read's business: what is shown stays as it stands until the job has run", async () => {
    const [athleteId = ""] = await plannedRunners(world, 1);
    inDays(9);
    const coach = world.as(world.club.coach);
    await coach.organisations.get();
    const tables = await openTableState(world.databaseUrl, world.otherClub.organisationId);
    const before = await tables.read();
    expect((await coach.sessions.today({ athleteId })).hasRoutine).toBe(true);
    const shown = async () =>
      (await coach.plans.get({ athleteId })).days.filter(({ session }) => session);
    const early = await shown();
    expect(await tables.read()).toEqual(before);
    await tables.close();
    await rollAll(world);
    expect((await shown()).length).toBeGreaterThan(early.length);
  });

  it("knows every organisation", async () => {
    const ids = [world.club.organisationId, world.otherClub.organisationId].sort();
    expect(await organisationsWithPlans(applicationOf(world))).toEqual(ids);
  });
});

/** Plans as they stand after weeks in which nothing ran: placed from days long past on. */
async function ranOut(athleteIds: readonly string[]): Promise<void> {
  await asOwner(
    `UPDATE assignment SET starts_on = current_date - 60, placed_until = current_date - 20
     WHERE athlete_id = ANY($1::uuid[])`,
    [athleteIds],
  );
  await asOwner("DELETE FROM planned_session WHERE athlete_id = ANY($1::uuid[])", [athleteIds]);
}

/** How many of these athletes have sessions in the fourth week from today on. */
async function withFourWeeks(athleteIds: readonly string[]): Promise<number> {
  const days = await asOwner<{ day: string }>("SELECT (current_date + 20)::text AS day");
  return (await lastDays(athleteIds)).filter((last) => last > (days[0]?.day ?? "")).length;
}

async function workerOf(): Promise<Program> {
  const worker = await startWorkerProcess(world.databaseUrl);
  workers.push(worker);
  return worker;
}

describe("workers", () => {
  it("begin with the plans that ran out while nothing was running, and two share them", async () => {
    const athletes = await plannedRunners(world, 30);
    const other = world.otherClub;
    const assigned = await assignmentOf(world, [other.runner.id], "runner-full", other);
    await world.as(other.coach).plans.assign(assigned);
    await ranOut([...athletes, other.runner.id]);
    const [first, second] = await Promise.all([workerOf(), workerOf()]);
    await expect.poll(() => withFourWeeks(athletes)).toBe(30);
    await expect.poll(() => withFourWeeks([other.runner.id])).toBe(1);
    expect(await doubled()).toEqual([]);
    expect(await Promise.all([first.stop(), second.stop()])).toEqual([0, 0]);
  });

  it("leave the recount of everything until who starts with them has begun, and do the rest at once", async () => {
    const worker = await workerOf();
    const resting = () =>
      asOwner(
        "SELECT name FROM pgboss.job WHERE state = 'created' AND start_after > now() + interval '5 minutes'",
      );
    await expect.poll(resting).toEqual([{ name: "weeks.check" }]);
    expect(await worker.stop()).toBe(0);
  });

  it("one killed in the middle is followed by another, which goes on and doubles nothing", async () => {
    const many = 8 * athletesPerBatch;
    const athletes = await plannedRunners(world, many + 5);
    await ranOut(athletes);
    // The last of them waits for this lock, so that the first worker is in the middle of its job.
    const holder = new Client({ connectionString: world.ownerUrl });
    await holder.connect();
    await holder.query("BEGIN");
    const last = athletes.toSorted().at(-1);
    await holder.query("SELECT 1 FROM athlete WHERE id = $1 FOR UPDATE", [last]);
    const killed = await workerOf();
    await expect.poll(() => withFourWeeks(athletes)).toBe(many);
    killed.child.kill("SIGKILL");
    await holder.query("ROLLBACK");
    await holder.end();
    const heir = await workerOf();
    await expect.poll(() => withFourWeeks(athletes)).toBe(many + 5);
    await expect
      .poll(() => asOwner("SELECT total, done, finished_at IS NOT NULL AS ended FROM job"))
      .toEqual([{ total: many + 5, done: many + 5, ended: true }]);
    expect(await doubled()).toEqual([]);
    expect(await heir.stop()).toBe(0);
  });
});
