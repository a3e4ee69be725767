import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../packages/db/bin/build.mjs";
import { openSession } from "../support/session";
import { startWeb, type WebServer } from "../support/web-server";
import { createWorld, type Person, type World } from "../support/world";

let world: World;
let web: WebServer;

beforeAll(async () => {
  await build();
  world = await createWorld();
  web = await startWeb(world);
}, 600_000);

afterAll(async () => {
  await web.stop();
  await world.close();
});

type Sent = { path: string; body: string; type?: string; cookie?: string; isChunked?: boolean };

/** Sends a body as it stands and gives the status, or what the connection died of. */
function send({ path, body, type = "application/json", cookie, isChunked }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${web.url}${path}`, {
      method: "POST",
      headers: {
        "content-type": type,
        ...(cookie && { cookie }),
        ...(!isChunked && { "content-length": Buffer.byteLength(body) }),
      },
    });
    request.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", reject);
    request.end(body);
  });
}

const mebibyte = 1024 * 1024;
const reset = "/api/trpc/accounts.requestReset";
const json = (value: unknown) => JSON.stringify(value);
const meta = (values: unknown) => json({ json: {}, meta: { values, v: 1 } });
const keyed = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));

const shapes: [string, Sent][] = [
  ["6 MB of nested arrays", { path: reset, body: "[".repeat(6_000_000) }],
  ["64 KB of nested arrays", { path: reset, body: "[".repeat(60_000) }],
  ["6 MB of keys", { path: reset, body: json({ json: keyed(400_000, 1) }) }],
  ["64 KB of keys", { path: reset, body: json({ json: keyed(5000, 1) }) }],
  ["6 MB of meta paths", { path: reset, body: meta(keyed(300_000, ["Date"])) }],
  ["64 KB of meta paths", { path: reset, body: meta(keyed(3500, ["Date"])) }],
  [
    "one long meta path with branches",
    { path: reset, body: meta({ [`a${".a".repeat(20_000)}`]: keyed(1200, ["Date"]) }) },
  ],
  ["a mail address of 5 MB", { path: reset, body: json({ json: { email: "a@".repeat(2.5e6) } }) }],
  ["a mail address of 60 KB", { path: reset, body: json({ json: { email: "a".repeat(6e4) } }) }],
  [
    "a mail address of 60 KB of dots",
    { path: reset, body: json({ json: { email: `a@${"a.".repeat(3e4)}` } }) },
  ],
  ["5 MB without a length", { path: reset, body: `"${"a".repeat(5e6)}"`, isChunked: true }],
  ["5 MB to a page", { path: "/sign-in", body: `"${"a".repeat(5e6)}"`, isChunked: true }],
  [
    "5 MB to sign in with, without a length",
    {
      path: "/api/auth/callback/credentials",
      body: `email=${"a".repeat(5e6)}`,
      type: "application/x-www-form-urlencoded",
      isChunked: true,
    },
  ],
  ["an import of 5 MB", { path: "/api/trpc/roster.previewImport", body: `"${"a".repeat(5e6)}"` }],
  [
    "10,800 calls in a batch",
    {
      path: `/api/trpc/${Array(1500).fill("accounts.ways").join(",").slice(0, 14_000)}?batch=1`,
      body: "{}",
    },
  ],
  [
    "21 calls in a batch",
    { path: `/api/trpc/${Array(21).fill("accounts.requestReset").join(",")}?batch=1`, body: "{}" },
  ],
  [
    "two passwords to hash in a batch",
    { path: "/api/trpc/accounts.signUp,accounts.signUp?batch=1", body: "{}" },
  ],
  ["what is no JSON", { path: reset, body: "{" }],
  ["nothing", { path: reset, body: "" }],
  ["a malformed address", { path: "/api/trpc/%E0%A4%A", body: "{}" }],
];

describe("what costs much to read", () => {
  test.each(shapes)("is refused from anybody, while others are answered: %s", async (_, sent) => {
    const [status, other] = await Promise.all([
      send(sent),
      fetch(`${web.url}/api/trpc/accounts.ways`),
    ]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(other.status).toBe(200);
  });

  test("is refused in an address too", async () => {
    const deep = encodeURIComponent("[".repeat(2000));
    expect((await fetch(`${web.url}/api/trpc/session.current?input=${deep}`)).status).toBe(400);
    expect((await fetch(`${web.url}/api/trpc/${"a.b,".repeat(30)}?batch=1`)).status).toBe(400);
  });

  test("a hundred bodies that never end keep nobody out", async () => {
    const { hostname, port, host } = new URL(web.url);
    const begun = Array.from({ length: 100 }, () => connect(Number(port), hostname));
    for (const socket of begun) {
      socket.on("error", () => {});
      socket.write(
        `POST ${reset} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"json"`,
      );
    }
    await Promise.all(begun.map((socket) => socket.connecting && once(socket, "connect")));
    expect((await fetch(`${web.url}/api/trpc/accounts.ways`)).status).toBe(200);
    for (const socket of begun) socket.destroy();
  });
});

async function cookieOf(person: Person): Promise<string> {
  return `authjs.session-token=${await openSession(world, person)}`;
}

describe("a roster file", () => {
  const path = "/api/trpc/roster.previewImport";
  const choices = {
    dateOrder: null,
    types: {},
    defaultType: "runner",
    suspiciousTargets: null,
    defaultTeam: null,
    createTeams: false,
    leaveOutFaulty: true,
  };
  const body = json({
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
    expect(await send({ path, body, cookie: "authjs.session-token=nobody's" })).toBe(413);
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
