import { createReadyRoutines } from "@talus/db/routines/writes";
import { timeZoneNames } from "@talus/domain/time-zones/time-zones";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rollAll } from "../support/background";
import { type Club, createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const inAWeek = () => {
  world.clock.now = new Date(testNow.getTime() + 7 * 86_400_000);
};

/** Gives the athletes of a club's team A a plan; both run. */
async function assign(club: Club): Promise<void> {
  const { id } = await world.within(club, async (db) => {
    await createReadyRoutines(db, { newId: uuidv7, now: testNow });
    await db.prisma.athlete.updateMany({
      where: { id: club.lifter.id },
      data: { athleteType: "runner" },
    });
    return db.prisma.routineVersion.findFirstOrThrow({
      where: { organisationId: club.organisationId, routine: { readyKey: "runner-full" } },
      select: { id: true },
    });
  });
  await world.as(club.coach).plans.assign({
    id: uuidv7(),
    target: { kind: "athletes", athleteIds: [club.runner.id, club.lifter.id] },
    routineVersionId: id,
    startsOn: testToday,
    phase: "build",
    sideBias: null,
  });
}

const countOf = (club: Club, athleteId: string) =>
  world.within(club, (db) =>
    db.prisma.plannedSession.count({
      where: { organisationId: club.organisationId, athleteId, status: "planned" },
    }),
  );

async function asTableOwner(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: world.ownerUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test("every zone that is accepted is known to PostgreSQL and to JavaScript", async () => {
  const rows = await asTableOwner("SELECT name FROM pg_timezone_names");
  const known = new Set(rows.map((row) => (row as { name: string }).name));
  expect(timeZoneNames.filter((name) => !known.has(name))).toEqual([]);
  for (const timeZone of timeZoneNames) new Intl.DateTimeFormat("en", { timeZone });
});

test.each(["AET", "Europe/Nowhere", "", "+02:00"])(
  "no organisation is founded in the zone %j",
  async (timeZone) => {
    const signUp = world.as(null).accounts.signUp({
      organisationName: "Hilltop",
      timeZone,
      name: "Anneke",
      email: `${uuidv7()}@example.org`,
      password: "four unrelated words here",
    });
    await expect(signUp).rejects.toMatchObject({ code: "BAD_REQUEST" });
  },
);

test.each(["AET", "Europe/Nowhere"])(
  "an athlete whose stored zone is %s stops nobody and reads their own day",
  async (timeZone) => {
    const { club } = world;
    await assign(club);
    await world.within(club, (db) =>
      db.prisma.athlete.updateMany({ where: { id: club.runner.id }, data: { timeZone } }),
    );
    const before = await countOf(club, club.lifter.id);
    inAWeek();
    await rollAll(world);
    expect(await asTableOwner("SELECT * FROM job_line")).toEqual([]);
    expect(await countOf(club, club.lifter.id)).toBeGreaterThan(before);
    const self = world.as(club.runner.person);
    const athleteId = club.runner.id;
    expect((await self.plans.get({ athleteId })).today).toBe("2026-11-27");
    expect(await self.sessions.today({ athleteId })).toBeTruthy();
  },
);

test("a fault with one athlete keeps no other's plan from growing, here or elsewhere", async () => {
  const { club, otherClub } = world;
  for (const one of [club, otherClub]) await assign(one);
  await asTableOwner(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'cannot be placed'; END $$;
    CREATE TRIGGER fail BEFORE INSERT ON planned_session FOR EACH ROW
      WHEN (NEW.athlete_id = '${club.runner.id}') EXECUTE FUNCTION fail()`);
  const counts = () =>
    Promise.all([
      countOf(club, club.runner.id),
      countOf(club, club.lifter.id),
      countOf(otherClub, otherClub.runner.id),
    ]);
  const before = await counts();
  inAWeek();
  await rollAll(world);
  const after = await counts();
  expect(after.map((count, index) => count > (before[index] ?? 0))).toEqual([false, true, true]);
  expect(await asTableOwner("SELECT athlete_id AS id, outcome FROM job_line")).toEqual([
    { id: club.runner.id, outcome: "failed" },
  ]);
});
