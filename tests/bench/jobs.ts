import { createReadyRoutines } from "@talus/db/routines/writes";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { assignmentOf } from "../support/planned-athletes";
import { logOf } from "../support/session-log";
import { startWorkerProcess } from "../support/worker";
import type { World } from "../support/world";
import { withClonedWorld } from "./clone";
import type { Comparison } from "./compare";
import { addEarlierLogs } from "./earlier-logs";

/** Log writes take this many times their usual p99 at the most while a job runs. */
const mostSlowdown = 2;
/** Logs a second: a hundred athletes who end their session in the same second, and again in the next. */
const logsPerSecond = 100;
/** Seconds for which the usual p99 is measured. */
const usualSec = 10;
const warmUpSec = 3;

type Club = { world: World; owner: Client; athleteIds: string[] };

/** Seconds in which a worker assigns to 6,333 athletes while others are logged for; the goal beside it. */
export function assignMany(): Promise<Comparison> {
  return inClub(6333, async (club) => {
    const worker = await startWorkerProcess(club.world.databaseUrl);
    const seconds = await besideLogs(club, 15, () => assign(club, club.athleteIds, "runner-full"));
    await worker.stop();
    return seconds;
  });
}

/** Seconds in which a worker places 10,000 plans a week further while others are logged for. */
export function rollMany(): Promise<Comparison> {
  return inClub(10_000, async (club) => {
    const first = await startWorkerProcess(club.world.databaseUrl);
    await assign(club, club.athleteIds, "runner-full");
    await first.stop();
    await club.owner.query(
      `DELETE FROM planned_session WHERE date > current_date + 20;
       UPDATE assignment SET placed_until = current_date + 20 WHERE placed_until IS NOT NULL; ANALYZE`,
    );
    return besideLogs(club, 20, async () => {
      const worker = await startWorkerProcess(club.world.databaseUrl);
      await until(club, async () => (await jobsOpen(club, "plans.roll")) === "finished");
      await worker.stop();
    });
  });
}

async function jobsOpen({ owner }: Club, kind: string): Promise<"none" | "open" | "finished"> {
  const { rows } = await owner.query("SELECT finished_at AS at FROM job WHERE kind = $1", [kind]);
  if (rows.length === 0) return "none";
  return rows.every(({ at }) => at !== null) ? "finished" : "open";
}

async function assign(club: Club, athleteIds: string[], key: string): Promise<void> {
  const { world } = club;
  const { plans, roster } = world.as(world.club.coach);
  const startsOn = world.clock.now.toISOString().slice(0, 10) as `${number}-${number}-${number}`;
  const { jobId } = await plans.assign({
    ...(await assignmentOf(world, athleteIds, key)),
    startsOn,
  });
  if (jobId) await until(club, async () => (await roster.progress({ jobId })).isFinished);
}

/** Logs at the same rate first alone, then beside the work; gives how long that took. */
async function besideLogs(
  club: Club,
  goalSec: number,
  work: () => Promise<void>,
): Promise<Comparison> {
  const forSec = (seconds: number) => {
    const until = performance.now() + seconds * 1000;
    return () => performance.now() > until;
  };
  // The first ones of a process are slower than any later one.
  await logs(club, forSec(warmUpSec));
  const usual = p99(await logs(club, forSec(usualSec)));
  const begin = performance.now();
  let isOver = false;
  const working = work().finally(() => {
    isOver = true;
  });
  const beside = p99(await logs(club, () => isOver));
  await working;
  const seconds = (performance.now() - begin) / 1000;
  const slowdown = beside / usual;
  const isGood = slowdown <= mostSlowdown;
  process.stdout.write(
    `  log write p99 ${usual.toFixed(0)} ms alone, ${beside.toFixed(0)} ms beside it = ${slowdown.toFixed(2)} × (goal ≤ ${mostSlowdown} ×): ${isGood ? "goal met" : "goal missed"}\n`,
  );
  return { candidate: seconds, reference: goalSec, ratio: seconds / goalSec };
}

/**
 * Milliseconds of each log from the moment at which it was due, however long the ones before it took: a
 * queue that a slow second leaves behind counts.
 */
async function logs(
  { world, owner, athleteIds }: Club,
  isEnough: () => boolean,
): Promise<number[]> {
  const coach = world.as(world.club.coach).sessions;
  const begin = performance.now();
  const writes: Promise<number>[] = [];
  const write = async (athleteId: string, dueAt: number) => {
    await coach.log({ ...logOf(athleteId, null), date: today(world) });
    return performance.now() - dueAt;
  };
  while (!isEnough()) {
    while (writes.length * 1000 < (performance.now() - begin) * logsPerSecond) {
      const dueAt = begin + (writes.length * 1000) / logsPerSecond;
      writes.push(write(athleteIds[(writes.length * 97) % athleteIds.length] ?? "", dueAt));
    }
    await owner.query("SELECT pg_sleep(0.002)");
  }
  return Promise.all(writes);
}

const today = ({ clock }: World) =>
  clock.now.toISOString().slice(0, 10) as `${number}-${number}-${number}`;

function p99(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
}

async function until({ owner }: Club, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await owner.query("SELECT pg_sleep(0.2)");
}

function inClub(count: number, measure: (club: Club) => Promise<Comparison>): Promise<Comparison> {
  return withClonedWorld(async (world) => {
    world.clock.now = new Date();
    const owner = new Client({
      connectionString: world.ownerUrl,
      options: "-c app.maintenance=on",
    });
    await owner.connect();
    try {
      const athleteIds = await fill(world, owner, count);
      const club = { world, owner, athleteIds };
      // Who is logged for has another plan first, and is among those whom the job turns to.
      await assign(club, athleteIds.slice(0, 100), "runner-soleus");
      await addEarlierLogs(world, owner, { athleteIds, days: 20 });
      return await measure(club);
    } finally {
      await owner.end();
    }
  });
}

async function fill(world: World, owner: Client, count: number): Promise<string[]> {
  const { organisationId, teamA } = world.club;
  await world.within(world.club, (db) =>
    createReadyRoutines(db, { newId: uuidv7, now: world.clock.now }),
  );
  const { rows } = await owner.query<{ id: string }>(
    `WITH made AS (INSERT INTO athlete
        (organisation_id, id, given_name, family_name, athlete_type, time_zone, training_week)
      SELECT $1::uuid, gen_random_uuid(), 'Ada', 'No ' || n, 'runner', 'UTC',
        ARRAY['rest', 'easy', 'tempo', 'easy', 'rest', 'long', 'easy'] FROM generate_series(1, $3::int) n
      RETURNING organisation_id, id)
    INSERT INTO team_athlete (organisation_id, team_id, athlete_id)
      SELECT organisation_id, $2::uuid, id FROM made RETURNING athlete_id AS id`,
    [organisationId, teamA, count],
  );
  return rows.map(({ id }) => id);
}
