import { appRouter } from "@talus/api/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveProcedures } from "../support/procedure-server";
import { createWorld, type World } from "../support/world";

type Definition = { _def: { type: "query" | "mutation" } };
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Definition>,
).map(([path, { _def }]) => ({ path, allowed: _def.type === "query" ? "GET" : "POST" }));

let world: World;
let server: Awaited<ReturnType<typeof serveProcedures>>;

beforeAll(async () => {
  world = await createWorld();
  server = await serveProcedures(world);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const ask = (path: string, method: string) => fetch(`${server.url}${path}`, { method });

test.each(procedures)("$path takes $allowed alone", async ({ path, allowed }) => {
  expect((await ask(path, allowed)).status).not.toBe(405);
  for (const method of ["GET", "HEAD", "POST"].filter((other) => other !== allowed)) {
    const answer = await ask(path, method);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allowed]);
    if (method === "HEAD") continue;
    expect((await answer.json()).error.json).toMatchObject({
      message: `${path} is asked by ${allowed}, not by ${method}.`,
      data: { code: "METHOD_NOT_SUPPORTED", path },
    });
  }
});

test("a batch refuses those of the other kind alone", async () => {
  const answer = await ask("accounts.ways,accounts.requestReset?batch=1", "GET");
  expect([answer.status, answer.headers.get("allow")]).toEqual([207, null]);
  const [read, write] = await answer.json();
  expect([read.result !== undefined, write.error.json.data.code]).toEqual([
    true,
    "METHOD_NOT_SUPPORTED",
  ]);
});

test.each(["nothing.here", "constructor", "__proto__"])("%s is no procedure", async (path) => {
  for (const method of ["GET", "POST"]) expect((await ask(path, method)).status).toBe(404);
});
