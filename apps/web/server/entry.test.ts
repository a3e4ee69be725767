import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Application } from "@talus/api/context";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseEnvironment } from "../src/server/env";
import { createEntry } from "./entry";

const parsed = parseEnvironment({
  DATABASE_URL: "postgres://talus_app@127.0.0.1/talus",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
});
if ("problems" in parsed) throw new Error(parsed.problems.join());
const { environment } = parsed;

type Parts = Parameters<typeof createEntry>[0];

/** Asks an entry of which these parts are other ones than those that answer nothing. */
async function ask(path: string, { init, ...parts }: Partial<Parts> & { init?: RequestInit }) {
  const silent = async () => {};
  const entry = createEntry({
    environment,
    application: {} as Application,
    procedures: silent,
    live: silent,
    pages: silent,
    watching: {
      routeOf: () => null,
      metrics: { countRequest() {}, text: async () => "", contentType: "text/plain" },
      tracing: null,
    },
    state: { isDraining: false },
    ...parts,
  });
  const server = createServer(entry).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return { answer, text: await answer.text(), requestId: answer.headers.get("x-request-id") };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const fails = async () => {
  throw new Error("a mistake of ours");
};
const failsAtOnce = () => {
  throw new Error("a mistake of ours");
};
const sentence = (requestId: string | null) =>
  `Something failed on our side. If it stays, tell us this number: ${requestId}`;

const written: string[] = [];
beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  const lines = written.splice(0).map((text) => text.split("\n", 2));
  expect(lines).toEqual([["request failed", "Error: a mistake of ours"]]);
});

describe("a fault of ours is answered with the request's number and logged once", () => {
  const watching = {
    routeOf: () => null,
    metrics: { countRequest() {}, text: fails, contentType: "text/plain" },
    tracing: null,
  };
  const brokenState = {
    get isDraining(): boolean {
      return failsAtOnce();
    },
  };
  it.each<[string, string, Partial<Parts>]>([
    ["a page that fails", "/queue", { pages: fails }],
    ["a page that fails before it waits for anything", "/queue", { pages: failsAtOnce }],
    ["figures that cannot be read", "/metrics", { watching }],
    ["the entry itself", "/queue", { state: brokenState }],
  ])("%s", async (_, path, parts) => {
    const { answer, text, requestId } = await ask(path, parts);
    expect([answer.status, answer.headers.get("content-type"), text]).toEqual([
      500,
      "text/plain; charset=utf-8",
      `${sentence(requestId)}\n`,
    ]);
  });

  it("with none of the headers of the answer that failed", async () => {
    const { text, requestId } = await ask("/queue", {
      pages: async (_, response) => {
        response.setHeader("Content-Encoding", "gzip").setHeader("Content-Length", 3);
        await fails();
      },
    });
    expect(text).toBe(`${sentence(requestId)}\n`);
  });

  it("to procedures as their client reads it", async () => {
    const { answer, text, requestId } = await ask("/api/trpc/members.list?batch=1", {
      procedures: fails,
    });
    expect([answer.status, JSON.parse(text)]).toMatchObject([
      500,
      {
        error: { json: { message: sentence(requestId), data: { code: "INTERNAL_SERVER_ERROR" } } },
      },
    ]);
  });

  it("where something may have been saved, in other words", async () => {
    const headers = { "content-type": "application/json" };
    const { text } = await ask("/api/trpc/members.remove", {
      procedures: fails,
      init: { method: "POST", headers, body: "{}" },
    });
    expect(text).toContain("Look whether it was saved before you try again.");
  });
});

it("an answer that fails after it began is cut off, and logged once", async () => {
  const asked = ask("/queue", {
    pages: async (_, response) => {
      response.write("half of");
      await fails();
    },
  });
  await expect(asked).rejects.toThrow();
});
