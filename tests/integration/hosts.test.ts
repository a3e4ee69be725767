import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { hashPassword } from "@talus/api/auth/password";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { HttpPerson } from "../support/http-person";
import { sessionCookie } from "../support/session";
import { startWeb, type WebServer } from "../support/web-server";
import { createWorld, type World } from "../support/world";

const password = "four unrelated words here";

/** Mail is set up, and its server refuses: what fails after the answer must not show in it. */
const openVariables = { HOST: "0.0.0.0", SMTP_URL: "smtp://127.0.0.1:1" };

let world: World;
let open: WebServer;
let behindTls: WebServer;

beforeAll(async () => {
  await build();
  world = await createWorld();
  open = await startWeb({ ...world, variables: openVariables });
  behindTls = await startWeb({
    ...world,
    variables: { AUTH_URL: "https://talus.example", TRUSTED_PROXIES: "1" },
  });
});

afterAll(async () => {
  await open.stop();
  await behindTls.stop();
  await world.close();
});

const networkAddress =
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";

async function personWithPassword(): Promise<string> {
  const email = `${uuidv7()}@example.org`;
  const passwordHash = await hashPassword(password);
  await world.within(world.club, async (db) => {
    const userId = uuidv7();
    await db.prisma.user.create({ data: { id: userId, email, name: "Anneke", passwordHash } });
    const { organisationId } = db;
    await db.prisma.membership.create({ data: { organisationId, userId, role: "coach" } });
  });
  return email;
}

/** Asks with headers that a browser does not let a page choose. */
function ask(web: WebServer, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; cookies: string[]; location: string | undefined }>(
    (resolve, reject) => {
      request(`${web.url}${path}`, { headers }, (response) => {
        response.resume();
        const cookies = response.headers["set-cookie"] ?? [];
        resolve({ status: response.statusCode ?? 0, cookies, location: response.headers.location });
      })
        .on("error", reject)
        .end();
    },
  );
}

describe("the address that a person uses", () => {
  test.each(["127.0.0.1", "localhost", networkAddress])(
    "stays theirs through sign-in, redirects and sign-out: %s",
    async (host) => {
      const email = await personWithPassword();
      const person = new HttpPerson(`http://${host}:${new URL(open.url).port}`);
      const signedIn = await person.post("callback/credentials", { email, password });
      expect(signedIn.headers.get("location")).toBe("/");
      expect((await person.ask("/")).headers.get("location")).toBe("/queue");
      const session = await (await person.ask("/api/auth/session")).json();
      expect(session).toMatchObject({ user: { name: "Anneke" } });
      const signedOut = await person.post("signout", { callbackUrl: "/sign-in" });
      expect(signedOut.headers.get("location")).toBe("/sign-in");
      expect((await person.ask("/queue")).headers.get("location")).toBe("/sign-in");
    },
  );

  test("leads nowhere else, whatever is asked for", async () => {
    const email = await personWithPassword();
    const person = new HttpPerson(open.url);
    const form = { email, password, callbackUrl: "https://evil.example/queue" };
    const { headers } = await person.post("callback/credentials", form);
    expect(headers.get("location")).toMatch(/^\/(?!\/)|^$/);
  });

  test.each(["evil.example", "evil.example:3000", "127.0.0.1.evil.example"])(
    "is refused where it is none of the machine's: %s",
    async (host) => {
      for (const path of ["/sign-in", "/api/trpc/accounts.ways", "/api/auth/csrf"]) {
        expect((await ask(open, path, { host })).status).toBe(400);
      }
      expect((await ask(open, "/healthz", { host })).status).toBe(200);
    },
  );

  test("is not taken from a header that anybody can send", async () => {
    const forged = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    const { cookies } = await ask(open, "/api/auth/csrf", forged);
    expect(cookies.join()).not.toMatch(/__Secure-|__Host-|evil/);
    const { location } = await ask(open, "/queue", { ...forged, "x-talus-origin": "https://evil" });
    expect(location).toBe("/sign-in");
  });

  test("with AUTH_URL is that alone, and cookies of https belong to it", async () => {
    expect((await ask(behindTls, "/sign-in", { host: `${networkAddress}:1` })).status).toBe(400);
    const proxied = { host: "talus.example", "x-forwarded-for": "192.0.2.1" };
    const { cookies } = await ask(behindTls, "/api/auth/csrf", proxied);
    expect(cookies.join()).toContain("__Host-authjs.csrf-token=");
    const local = await ask(behindTls, "/api/auth/csrf", {});
    expect(local.cookies.join()).not.toMatch(/__Secure-|__Host-|Secure/);
  });
});

describe("the way in", () => {
  test("stays open on a browser that knows the person, when strangers used up the attempts", async () => {
    const email = await personWithPassword();
    const own = new HttpPerson(open.url);
    expect(await own.signIn(email, password)).toBe(true);
    await own.post("signout");
    own.cookies.delete(sessionCookie);

    for (let time = 0; time < 10; time++) await new HttpPerson(open.url).signIn(email, "wrong");
    expect(await new HttpPerson(open.url).signIn(email, password)).toBe(false);
    expect(await own.signIn(email, password)).toBe(true);
  });

  test("stays shut in a second process and after a restart", async () => {
    const email = await personWithPassword();
    for (let time = 0; time < 10; time++) await new HttpPerson(open.url).signIn(email, "wrong");
    const port = Number(new URL(open.url).port);
    const second = await startWeb(world);
    expect(await new HttpPerson(second.url).signIn(email, password)).toBe(false);
    await second.stop();
    await open.stop();
    open = await startWeb({ ...world, port, variables: openVariables });
    expect(await new HttpPerson(open.url).signIn(email, password)).toBe(false);
  });

  test("by a mailed link answers a known and an unknown address alike", async () => {
    const answers = [await personWithPassword(), `${uuidv7()}@example.org`].map(async (email) => {
      const answer = await new HttpPerson(open.url).post("signin/nodemailer", { email });
      const { status, headers } = answer;
      const cookies = headers.getSetCookie().map((cookie) => cookie.split("=")[0]);
      return { status, location: headers.get("location"), cookies, text: await answer.text() };
    });
    const [known, unknown] = await Promise.all(answers);
    expect(known?.status).toBe(302);
    expect(known).toEqual(unknown);
  });

  test("shows no route of the benchmark", async () => {
    expect((await fetch(`${open.url}/api/bare`)).status).toBe(404);
  });
});
