import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { processesWith } from "../support/talus";
import { root } from "../support/template";

test("a run of tests that is broken off leaves no process and no folder", async () => {
  const scratch = mkdtempSync(join(tmpdir(), "talus-broken-off-"));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const run = spawn(process.execPath, ["tests/run.mjs", "tests/integration/teams.test.ts"], {
    cwd: root,
    env: { ...process.env, TMPDIR: scratch, TALUS_LAUNCHER: "", NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(run, "exit");
  const began = new Promise((resolve) => {
    run.stdout.on("data", (chunk) => String(chunk).includes("RUN") && resolve(true));
    run.once("exit", () => resolve(false));
  });
  expect(await began, "it ended before its tests began").toBe(true);
  process.kill(-(run.pid ?? 0), "SIGINT");
  expect(await ended).toEqual([130, null]);
  await expect.poll(() => processesWith(`TMPDIR=${scratch}`)).toEqual([]);
  const ours = readdirSync(scratch).filter((name) => name.startsWith("talus-"));
  expect(ours).toEqual([]);
});
