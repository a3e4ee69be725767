import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { openEvents } from "../support/event-stream";
import { newRunners, wallTest } from "../support/planned-athletes";
import { openSession, sessionCookie } from "../support/session";
import { startWeb, type WebServer } from "../support/web-server";
import { createWorld, type Person, type World } from "../support/world";

let world: World;
let one: WebServer;
let other: WebServer;

beforeAll(async () => {
  await build();
  world = await createWorld();
  [one, other] = await Promise.all([startWeb(world), startWeb(world)]);
});
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await world.close();
});

const cookieOf = async (person: Person) => `${sessionCookie}=${await openSession(world, person)}`;

const listen = async (person: Person, { url }: WebServer = one) =>
  openEvents(`${url}/api/live`, await cookieOf(person));

/** A write through a web server, as a page sends it. */
async function send({ url }: WebServer, person: Person, path: string, input: unknown) {
  const headers = {
    ...{ cookie: await cookieOf(person), origin: url },
    "content-type": "application/json",
  };
  const body = JSON.stringify({ json: input });
  const answer = await fetch(`${url}/api/trpc/${path}`, { method: "POST", headers, body });
  expect([path, answer.status]).toEqual([path, 200]);
}

test("a page hears of what somebody does through another process, and nobody else's page does", async () => {
  const { coach, owner } = world.club;
  const [athleteId = ""] = await newRunners(world, 1);
  await expect.poll(async () => (await listen(coach)).status).toBe(200);
  const page = await listen(coach);
  const elsewhere = await listen(world.otherClub.owner);
  expect([await page.next(), await elsewhere.next()]).toEqual(["open", "open"]);

  const mine = { athleteId, signal: "neverTested", version: 0, ownerId: owner.userId };
  await send(other, owner, "queue.mark", { rows: [mine] });
  expect(await page.next()).toBe("queue");
  await send(other, owner, "assessments.create", wallTest(athleteId));
  expect(await page.next()).toBe("queue");

  // What their own club changes is the first that the others hear.
  const { runner } = world.otherClub;
  const theirs = { ...mine, athleteId: runner.id, ownerId: world.otherClub.owner.userId };
  await send(other, world.otherClub.owner, "queue.mark", { rows: [theirs] });
  expect(await elsewhere.next()).toBe("queue");
  elsewhere.close();
  page.close();
});

test("only who may read the queue hears of it", async () => {
  const { url } = one;
  expect((await openEvents(`${url}/api/live`, "")).status).toBe(401);
  expect((await listen(world.club.runner.person)).status).toBe(401);
  const assistant = await listen(world.club.assistant);
  expect(assistant.status).toBe(200);
  assistant.close();
});

test("a browser opens a few streams, no more", async () => {
  const cookie = await cookieOf(world.club.coach);
  const open = () => openEvents(`${one.url}/api/live`, cookie);
  const streams = await Promise.all(Array.from({ length: 6 }, open));
  expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
  expect((await open()).status).toBe(503);
  for (const stream of streams) stream.close();
  await expect.poll(async () => (await open()).status).toBe(200);
});

test("where the database was not heard for a moment, pages are let go and let in again", async () => {
  const page = await listen(world.club.coach);
  expect(await page.next()).toBe("open");
  // A login may end its own connections, and sees what they were asked last.
  const login = new Client({ connectionString: world.databaseUrl });
  await login.connect();
  await login.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')`,
  );
  await login.end();
  expect(await page.next()).toBeNull();
  await expect.poll(async () => (await listen(world.club.coach)).status).toBe(200);
});

test("a server that stops lets its pages go first", async () => {
  const third = await startWeb(world);
  await expect.poll(async () => (await listen(world.club.coach, third)).status).toBe(200);
  const page = await listen(world.club.coach, third);
  expect(await page.next()).toBe("open");
  const stopped = third.stop();
  expect(await page.next()).toBeNull();
  expect(await stopped).toBe(0);
});

test("behind a pooler that lends connections nobody is told, and pages ask again by themselves", async () => {
  const pooled = await startWeb({ ...world, variables: { DATABASE_STATEMENTS: "unnamed" } });
  expect((await listen(world.club.coach, pooled)).status).toBe(503);
  expect(await pooled.stop()).toBe(0);
});
