import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase, withOrganisation } from "@talus/db/transaction";
import { prepareCluster } from "@talus/embedded/cluster";
import { type EmbeddedDatabase, startEmbedded } from "@talus/embedded/database";
import { migrate } from "@talus/embedded/migrate";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signalServer } from "../support/server-process";
import { logOf } from "../support/session-log";
import { root } from "../support/template";
import { createWorldIn, type World } from "../support/world";

const folder = mkdtempSync(join(tmpdir(), "talus-busy-"));
chmodSync(folder, 0o755);
/** A tenth of the usual waiting, here and, for statements and locks, in the server. */
const patience = 0.1;
const connections = 8;

let server: EmbeddedDatabase;
let world: World;
let hasty: Database;
beforeAll(async () => {
  server = await startEmbedded({ folder, log: () => {}, durable: false });
  await migrate(server.migrationDatabaseUrl, join(root, "prisma/migrations"));
  await prepareCluster(server);
  const url = new URL(server.databaseUrl);
  url.searchParams.set("application_name", "hasty");
  const administrator = new Client({ connectionString: server.administratorUrl });
  await administrator.connect();
  for (const setting of ["statement_timeout = '1.5s'", "lock_timeout = '0.8s'"])
    await administrator.query(`ALTER ROLE talus_app SET ${setting}`);
  await administrator.end();
  hasty = openDatabase(url.href, { connections, patience });
  world = await createWorldIn({ databaseUrl: url.href, ownerUrl: server.migrationDatabaseUrl });
});
afterAll(async () => {
  await world.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const busy = { code: "UNAVAILABLE", detail: { trouble: "busy", outcome: "nothing saved" } };
const identity = () => ({ organisationId: world.club.organisationId, userId: null });
const sql = (name: string, text: string) => ({ name, text });

test("a frozen database answers nobody, and everybody is told so in time", async () => {
  const { runner } = world.club;
  const logs = Array.from({ length: 40 }, () => logOf(runner.id, null));
  const { sessions } = world.as(runner.person);
  await sessions.today({ athleteId: runner.id });
  signalServer(folder, "SIGSTOP");
  const began = performance.now();
  const answers = await Promise.allSettled(logs.map((log) => sessions.log(log)));
  const tookMs = performance.now() - began;
  signalServer(folder, "SIGCONT");

  for (const answer of answers) {
    expect(answer).toMatchObject({
      status: "rejected",
      reason: { code: "SERVICE_UNAVAILABLE", cause: busy },
    });
  }
  expect(tookMs).toBeLessThan(10_000);
  for (const log of logs) await world.as(runner.person).sessions.log(log);
  const count = await world.within(world.club, (db) => db.prisma.sessionLog.count());
  expect(count).toBe(logs.length);
});

test("whoever waits for a lock that stays is told that it is busy", async () => {
  const holder = new Client({ connectionString: world.ownerUrl });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query("LOCK TABLE session_log IN ACCESS EXCLUSIVE MODE");
  const { runner } = world.club;
  const saving = world.as(runner.person).sessions.log(logOf(runner.id, null));
  await expect(saving).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", cause: busy });
  await holder.end();
});

test("whoever waits for a connection that nobody gives back is told that it is busy", async () => {
  const { runner } = world.club;
  const { sessions } = world.as(runner.person);
  await sessions.today({ athleteId: runner.id });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holding = Array.from({ length: connections }, () =>
    withOrganisation(hasty, identity(), () => held),
  );
  await expect(sessions.today({ athleteId: runner.id })).rejects.toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message:
      "The database is busy and did not answer in time. Nothing was lost: try again in a moment.",
    cause: busy,
  });
  letGo();
  await Promise.all(holding);
});

test("a transaction that asks nothing is ended by the server, and saves nothing", async () => {
  const watcher = new Client({ connectionString: server.administratorUrl });
  await watcher.connect();
  const idling = withOrganisation(hasty, identity(), async (db) => {
    await db.query(sql("soon", "SET LOCAL idle_in_transaction_session_timeout = 100"));
    const [own] = await db.query<{ pid: number }>(sql("own", "SELECT pg_backend_pid() AS pid"));
    const ofOwn = () => watcher.query("SELECT 1 FROM pg_stat_activity WHERE pid = $1", [own?.pid]);
    await expect.poll(async () => (await ofOwn()).rowCount).toBe(0);
    return db.query(sql("late", "SELECT 1"));
  });
  await expect(idling).rejects.toMatchObject({
    code: "UNAVAILABLE",
    detail: { trouble: "down", outcome: "nothing saved" },
  });
  await watcher.end();
});

test("a statement has seconds, and minutes where the work asks for them", async () => {
  const slow = sql("slow", "SELECT pg_sleep(1.8)");
  await expect(withOrganisation(hasty, identity(), (db) => db.query(slow))).rejects.toMatchObject(
    busy,
  );
  const patient = withOrganisation(hasty, identity(), async (db) => {
    await db.allowMinutes();
    return db.query(slow);
  });
  await expect(patient).resolves.toHaveLength(1);
  await expect(withOrganisation(hasty, identity(), (db) => db.query(slow))).rejects.toMatchObject(
    busy,
  );
});

test("a connection that dies at COMMIT leaves open whether it was saved", async () => {
  const owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(`
    CREATE TABLE fragile (id int);
    GRANT INSERT ON fragile TO talus_application;
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
    CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON fragile DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION die();`);
  const insert = sql("fragile", "INSERT INTO fragile VALUES (1)");
  await expect(withOrganisation(hasty, identity(), (db) => db.query(insert))).rejects.toMatchObject(
    {
      code: "UNAVAILABLE",
      message: expect.stringContaining("We do not know whether it was saved"),
      detail: { trouble: "down", outcome: "unknown" },
    },
  );
  await owner.query("DROP TABLE fragile; DROP FUNCTION die");
  await owner.end();
});
