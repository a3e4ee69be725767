import { connect } from "node:net";
import { expect } from "@playwright/test";
import { openReady } from "./ready";
import { test } from "./tidy";

test("every answer forbids framing, sniffing and keeping", async ({ request }) => {
  for (const path of ["/sign-in", "/api/trpc/no.such", "/healthz"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("the process lives and is ready", async ({ request }) => {
  expect(await (await request.get("/healthz")).text()).toBe("ok\n");
  expect(await (await request.get("/readyz")).text()).toBe("ready\n");
});

test("a post from another site reaches nothing", async ({ request }) => {
  const headers = { origin: "https://evil.example", "content-type": "application/json" };
  for (const path of ["/api/trpc/accounts.signUp", "/api/auth/signout", "/sign-in"]) {
    expect((await request.post(path, { headers, data: "{}" })).status()).toBe(403);
  }
});

test("a procedure takes JSON alone", async ({ request }) => {
  const multipart = { json: "{}" };
  expect((await request.post("/api/trpc/accounts.signUp", { multipart })).status()).toBe(415);
});

test("a server action finds no door", async ({ request }) => {
  expect((await request.post("/sign-in", { headers: { "next-action": "0" } })).status()).toBe(404);
});

test("no connection is upgraded", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? "");
  const socket = connect(Number(port), hostname);
  socket.write(
    "GET /_next/webpack-hmr HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
  );
  const answer = await new Promise<string>((resolve) =>
    socket.once("data", (data) => resolve(String(data))),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  socket.destroy();
});

test("the sign-in page breaks no rule of the content policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await openReady(page, "/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  expect(complaints).toEqual([]);
});
