import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { costlyShapes, type Sent, sendTo } from "../support/costly-shapes";
import { openSession, sessionCookie } from "../support/session";
import { startWeb, type WebServer } from "../support/web-server";
import { createWorld, type Person, type World } from "../support/world";

let world: World;
let web: WebServer;

beforeAll(async () => {
  await build();
  world = await createWorld();
  web = await startWeb(world);
});

afterAll(async () => {
  await web.stop();
  await world.close();
});

const send = (sent: Sent) => sendTo(web.url, sent);
const mebibyte = 1024 * 1024;

test("a long answer travels compressed to who takes gzip, a short one as it is", async () => {
  const cookie = `${sessionCookie}=${await openSession(world, world.club.owner)}`;
  const ask = (path: string, encoding: string) =>
    fetch(`${web.url}/api/trpc/${path}`, { headers: { cookie, "accept-encoding": encoding } });
  const long = await ask("routines.list,athletes.own,members.list,rules.inForce?batch=1", "gzip");
  expect(long.headers.get("content-encoding")).toBe("gzip");
  expect((await long.json()).length).toBe(4);
  for (const plain of [
    await ask("organisations.get", "gzip"),
    await ask("members.list", "identity"),
  ])
    expect([plain.status, plain.headers.get("content-encoding")]).toEqual([200, null]);
});

describe("what costs much to read", () => {
  test.each(costlyShapes)(
    "is refused from anybody, while others are answered: %s",
    async (_, sent) => {
      const [status, other] = await Promise.all([
        send(sent),
        fetch(`${web.url}/api/trpc/accounts.ways`),
      ]);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(other.status).toBe(200);
    },
  );

  test("is refused in an address too", async () => {
    const deep = encodeURIComponent("[".repeat(2000));
    expect((await fetch(`${web.url}/api/trpc/accounts.current?input=${deep}`)).status).toBe(400);
    expect((await fetch(`${web.url}/api/trpc/${"a.b,".repeat(30)}?batch=1`)).status).toBe(400);
  });

  test("a hundred bodies that never end keep nobody out", async () => {
    const { hostname, port, host } = new URL(web.url);
    const begun = Array.from({ length: 100 }, () => connect(Number(port), hostname));
    for (const socket of begun) {
      socket.on("error", () => {});
      socket.write(
        `POST /api/trpc/accounts.requestReset HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"json"`,
      );
    }
    await Promise.all(begun.map((socket) => socket.connecting && once(socket, "connect")));
    expect((await fetch(`${web.url}/api/trpc/accounts.ways`)).status).toBe(200);
    for (const socket of begun) socket.destroy();
  });
});

async function cookieOf(person: Person): Promise<string> {
  return `${sessionCookie}=${await openSession(world, person)}`;
}

describe("a roster file", () => {
  const path = "/api/trpc/roster.previewImport";
  const choices = {
    dateOrder: null,
    types: [],
    defaultType: "runner",
    suspiciousTargets: null,
    defaultTeam: null,
    createTeams: false,
    leaveOutFaulty: true,
  };
  const body = JSON.stringify({
    json: {
      text: `given name,family name\n${"Ines,Duarte\n".repeat(20_000)}`,
      columns: null,
      choices,
    },
  });

  test("of more than 64 KiB is read for staff alone", async () => {
    const { club } = world;
    expect(body.length).toBeGreaterThan(64 * 1024);
    expect(await send({ path, body })).toBe(413);
    expect(await send({ path, body, cookie: await cookieOf(club.runner.person) })).toBe(413);
    expect(await send({ path, body, cookie: `${sessionCookie}=nobody's` })).toBe(413);
    expect(await send({ path, body, cookie: await cookieOf(club.coach) })).toBe(200);
    expect(await send({ path, body, cookie: await cookieOf(club.coach), isChunked: true })).toBe(
      200,
    );
  });

  test("of more than 6 MiB is read for nobody", async () => {
    const cookie = await cookieOf(world.club.owner);
    const huge = `"${"a".repeat(6 * mebibyte)}"`;
    expect(await send({ path, body: huge, cookie })).toBe(413);
    expect(await send({ path, body: huge, cookie, isChunked: true })).toBe(413);
  });

  test("takes no other call along", async () => {
    const cookie = await cookieOf(world.club.owner);
    const batch = `${path},accounts.requestReset?batch=1`;
    expect(await send({ path: batch, body, cookie })).toBe(413);
  });
});
