import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { refusalOf } from "./refuse";

function requestOf(method: string, url: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  return Object.assign(request, { method, url, headers: { host: "talus.example", ...headers } });
}

const json = { "content-type": "application/json" };
const statusOf = (method: string, url: string, headers: Record<string, string> = {}) =>
  refusalOf(requestOf(method, url, headers), site, site)?.status ?? null;
const site = "https://talus.example";

describe("refusals", () => {
  it("lets pages, reads and JSON from this site in", () => {
    expect(statusOf("GET", "/athletes")).toBeNull();
    expect(
      statusOf("POST", "/api/trpc/a.b", { ...json, origin: "https://talus.example" }),
    ).toBeNull();
    expect(
      statusOf("POST", "/api/trpc/a.b", { "content-type": "application/json; charset=utf-8" }),
    ).toBeNull();
  });

  it("lets a machine that is opened by another of its names in", () => {
    const local = { ...json, host: "localhost:3000", origin: "http://localhost:3000" };
    expect(
      refusalOf(
        requestOf("POST", "/api/trpc/a.b", local),
        "http://localhost:3000",
        "http://127.0.0.1:3000",
      ),
    ).toBeNull();
  });

  it.each(["https://evil.example", "null", "https://talus.example.evil.example"])(
    "refuses a post from %s",
    (origin) => {
      expect(statusOf("POST", "/api/trpc/a.b", { ...json, origin })).toBe(403);
      expect(statusOf("POST", "/api/auth/signout", { origin })).toBe(403);
    },
  );

  it.each(["text/plain", "multipart/form-data", "application/octet-stream", "application/jsonp"])(
    "refuses %s to a procedure",
    (type) => {
      expect(statusOf("POST", "/api/trpc/a.b", { "content-type": type })).toBe(415);
    },
  );

  it("refuses server actions, bodies that nobody reads and methods that nothing uses", () => {
    expect(statusOf("POST", "/queue", { "next-action": "x" })).toBe(404);
    expect(statusOf("POST", "/queue", json)).toBe(405);
    expect(statusOf("GET", "/queue", { "content-length": "1" })).toBe(400);
    expect(statusOf("GET", "/queue", { "transfer-encoding": "chunked" })).toBe(400);
    expect(statusOf("PUT", "/queue")).toBe(405);
  });

  it.each([
    ["PUT", "/queue", "GET, HEAD"],
    ["POST", "/queue", "GET, HEAD"],
    ["DELETE", "/api/trpc/a.b", "GET, POST"],
    ["PATCH", "/api/auth/signout", "GET, POST"],
  ])("says beside the refusal of %s %s that it takes %s", (method, url, allow) => {
    expect(refusalOf(requestOf(method, url, json), site, site)).toEqual({
      status: 405,
      reason: "Method not allowed",
      allow,
    });
  });

  it("refuses a host that is none of ours, and a path that is none", () => {
    expect(refusalOf(requestOf("GET", "/queue", {}), null, site)?.status).toBe(400);
    expect(statusOf("GET", "http://evil.example/queue")).toBe(400);
  });
});
