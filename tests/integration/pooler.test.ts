import { prepareCluster } from "@talus/embedded/cluster";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrangePlan } from "../support/plan";
import { assignmentOf, newRunners } from "../support/planned-athletes";
import { type Pooler, startPooler } from "../support/pooler";
import { logOf } from "../support/session-log";
import { testDatabase } from "../support/test-database";
import { startWorkerProcess } from "../support/worker";
import { createWorldIn, testToday, type World } from "../support/world";

/** Everybody's transactions take turns on two connections, whose statements nobody may name. */
let pooler: Pooler;
let world: World;
beforeAll(async () => {
  const urls = await testDatabase();
  pooler = await startPooler(urls.databaseUrl);
  const pooled = { ...urls, databaseUrl: pooler.databaseUrl };
  await prepareCluster({ databaseUrl: pooled.databaseUrl, migrationDatabaseUrl: urls.ownerUrl });
  world = await createWorldIn(pooled, { statements: "unnamed" });
});
afterAll(async () => {
  await world.close();
  await pooler.stop();
});

test("the login's settings come with the connection that a pooler lends", async () => {
  const client = new Client({ connectionString: pooler.databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS most",
  );
  await client.end();
  expect(rows).toEqual([{ zone: "UTC", most: "15s" }]);
});

test("many people of two clubs at once each stay in their own", async () => {
  const clubs = Array.from({ length: 60 }, (_, index) =>
    index % 2 ? world.club : world.otherClub,
  );
  const seen = await Promise.all(
    clubs.map(async (club) => {
      const api = world.as(club.coach);
      const [organisation, teams] = await Promise.all([api.organisations.get(), api.teams.list()]);
      return [organisation.id, teams.map(({ id }) => id)];
    }),
  );
  expect(seen).toEqual(clubs.map((club) => [club.organisationId, [club.teamA]]));
});

test("what was logged is stored once, whichever connection each try got", async () => {
  const { club } = world;
  const athleteId = club.runner.id;
  const [id = ""] = await arrangePlan(world, { club, athleteId }, [{ date: testToday }]);
  const log = logOf(athleteId, id);
  const api = world.as(club.runner.person).sessions;
  await Promise.all(Array.from({ length: 12 }, () => api.log(log)));
  const stored = await world.within(club, (db) =>
    db.query<{ id: string }>({ name: "", text: "SELECT id FROM session_log" }),
  );
  expect(stored).toEqual([{ id: log.id }]);
});

test("a sign-up and a sign-in, which go by the mapper of tables, work too", async () => {
  const person = { name: "New", email: "new@example.org", password: "a long enough password" };
  await world.as(null).accounts.signUp({ organisationName: "New", timeZone: "UTC", ...person });
  const { userId } = await world.database.prisma.session
    .create({
      data: {
        tokenHash: "of the new one",
        expires: new Date("2100-01-01"),
        user: { connect: { email: person.email } },
      },
    })
    .then((session) => session);
  expect(userId).toMatch(/^[0-9a-f-]{36}$/);
});

test("a worker hears of a job and works through it", async () => {
  const wanted = await assignmentOf(world, await newRunners(world, 120));
  const variables = { DATABASE_STATEMENTS: "unnamed" };
  const worker = await startWorkerProcess(pooler.databaseUrl, { variables });
  const { plans, roster } = world.as(world.club.coach);
  const { jobId } = await plans.assign(wanted);
  const state = () => roster.progress({ jobId: jobId ?? "" });
  await expect.poll(async () => (await state()).isFinished).toBe(true);
  expect(await state()).toMatchObject({ total: 120, done: 120, failed: 0 });
  expect(await worker.stop()).toBe(0);
});
