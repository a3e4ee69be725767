/**
 * `npm test`: everything there is to check, in order of speed, closing with `N passed, N failed`.
 * A step that fails does not keep the next from running. Nothing is ever skipped: a skipped test
 * counts as failed.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "../packages/embedded/bin/build.mjs";
import { foldersIn, root } from "../packages/embedded/bin/files.mjs";
import { install } from "../packages/embedded/bin/install.mjs";
import { sinceStart } from "../packages/embedded/bin/progress.mjs";
import { useRuntime } from "../packages/embedded/bin/runtime.mjs";
import { ensureChromium } from "./support/chromium.mjs";

const total = { passed: 0, failed: 0 };
const reports = join(root, ".talus/reports");
const unitReport = ".turbo/unit.json";
const workspaces = ["apps", "packages"].flatMap((top) =>
  foldersIn(top).map((name) => `${top}/${name}`),
);

await useRuntime();
await install();
const chromium = await ensureChromium();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await check("lint and types", () =>
  run("turbo", [
    "run",
    "lint",
    "types",
    "--concurrency=2",
    "--continue",
    "--output-logs=errors-only",
  ]),
);
await check("unused files and exports", () => run("knip", ["--no-progress"]));
await check("production build", async () => {
  await build();
  return 0;
});
await suite("unit, vectors, architecture, access, integration, faults", unitTests);
await suite("browser", browserTests);

process.stdout.write(`\n  ${sinceStart()}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);

/**
 * A step that passes or fails as a whole.
 * @param {string} name
 * @param {() => Promise<number | null>} work
 */
async function check(name, work) {
  heading(name);
  try {
    count(name, (await work()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    count(name, { passed: 0, failed: 1 });
  }
}

/**
 * A step that counts its tests; one that ends badly without a failed test counts as one.
 * @param {string} name
 * @param {() => Promise<{ status: number | null, passed: number, failed: number }>} work
 */
async function suite(name, work) {
  heading(name);
  const { status, passed, failed } = await work();
  count(name, { passed, failed: status === 0 ? failed : Math.max(failed, 1) });
}

async function unitTests() {
  const folders = [...workspaces, "tests"];
  for (const folder of folders) rmSync(join(root, folder, unitReport), { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const options = ["--concurrency=1", "--continue", "--output-logs=full", "--log-prefix=none"];
  const status = await run("turbo", ["run", "unit", ...options, "--", ...reporters]);
  const counts = folders.map((folder) => {
    const report = readJson(join(root, folder, unitReport));
    const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
    const failed = (report?.numFailedTests ?? 0) + skipped;
    return {
      passed: report?.numPassedTests ?? 0,
      failed: report?.success === false ? Math.max(failed, 1) : failed,
    };
  });
  return { status, ...sum(counts) };
}

async function browserTests() {
  const report = join(reports, "browser.json");
  const status = await run("playwright", ["test", "--pass-with-no-tests", "--reporter=list,json"], {
    cwd: join(root, "tests"),
    env: {
      CHROMIUM: chromium,
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
    },
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readJson(report)?.stats ?? {};
  return { status, passed: expected + flaky, failed: unexpected + skipped };
}

/** @param {{ passed: number, failed: number }[]} counts */
function sum(counts) {
  return counts.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    { passed: 0, failed: 0 },
  );
}

/**
 * @param {string} name
 * @param {{ passed: number, failed: number }} counts
 */
function count(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  process.stdout.write(
    `  ${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${sinceStart()})\n`,
  );
}

/** @param {string} name */
function heading(name) {
  process.stdout.write(`\n— ${name}\n`);
}

/**
 * Runs a command that npm installed, with its output shown, to its exit status.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [place]
 * @returns {Promise<number | null>}
 */
function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, "node_modules/.bin", command), args, {
      cwd,
      env: { ...process.env, DO_NOT_TRACK: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
