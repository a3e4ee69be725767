import { once } from "node:events";
import { connect } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { testDatabase } from "../support/test-database";
import { startWeb, type WebServer } from "../support/web-server";

let web: WebServer;

beforeAll(async () => {
  await build();
  web = await startWeb(await testDatabase());
});

test("SIGTERM lets what is being answered finish, refuses what is new, and ends by itself", async () => {
  const { hostname, port } = new URL(web.url);
  const body = '{"json":{}}';
  const slow = connect(Number(port), hostname);
  slow.write(
    `POST /api/trpc/accounts.signUp HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 4)}`,
  );
  await once(slow, "connect");
  // Another connection is answered: by then the slow request has been read as well.
  expect((await fetch(`${web.url}/readyz`)).status).toBe(200);

  const stopped = web.stop();
  await expect.poll(() => isRefused(Number(port), hostname)).toBe(true);
  slow.write(body.slice(4));
  const [answer] = await once(slow, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
  expect(await stopped).toBe(0);
});

function isRefused(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, host);
    probe.once("error", () => resolve(true));
    probe.once("connect", () => {
      probe.destroy();
      resolve(false);
    });
  });
}
