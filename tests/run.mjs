/**
 * `npm test`: everything there is to check, closing with `N passed, N failed`; with `--quick` what
 * needs no browser and provokes no fault, race, long job or bad field, with `--slow` what takes too long for every
 * run; with the names of files those alone, of whatever kind they are. A step that fails does not keep
 * the next from running. Nothing is ever skipped: a skipped test counts as failed.
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { build } from "../packages/embedded/bin/build.mjs";
import {
  dismissGuard,
  ended,
  guardDatabase,
  outputOf,
  signalGroup,
  spawnOwn,
} from "../packages/embedded/bin/children.mjs";
import { root } from "../packages/embedded/bin/files.mjs";
import { install } from "../packages/embedded/bin/install.mjs";
import { giveUp, sinceStart } from "../packages/embedded/bin/progress.mjs";
import { useRuntime } from "../packages/embedded/bin/runtime.mjs";
import { stopInOrder, stopping } from "../packages/embedded/bin/stopping.mjs";
import { ensureChromium, ensurePooler } from "./support/debian.mjs";
import { freePort } from "./support/free-port.mjs";

const total = { passed: 0, failed: 0 };
/** @type {string[]} What failed, each with the first line of why; told once more at the end. */
const failures = [];
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
/** Each has a server and a database of its own. */
const browserWorkers = ["first", "second"];
/** Two thirds of the time of the tests without a browser go into these; they are for the whole run. */
const long = [
  "**/faults/**",
  "**/access/{id-fields,shapes}.test.ts",
  "**/integration/{races-*,rolling,assign-jobs,mail-jobs,test-import,embedded}.test.ts",
];
const isQuick = process.argv.includes("--quick");
const isSlow = process.argv.includes("--slow");

await useRuntime();
await install();
stopInOrder();
guardDatabase(join(root, ".talus/test"));
// What a test leaves for the system to clear away goes with the run, and so do reports, however that ends.
const scratch = mkdtempSync(join(tmpdir(), "talus-test-"));
chmodSync(scratch, 0o755);
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));

if (named.length > 0) await theseFiles();
else if (isQuick) await quickly();
else if (isSlow) await suite("slow faults", () => vitest("slow", []));
else await everything();
if (stopping.aborted) process.exit(130);
await dismissGuard();
for (const failure of failures) process.stdout.write(`\n  ✗ ${failure}`);
process.stdout.write(`\n  ${sinceStart()}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);

async function quickly() {
  await ensurePooler();
  await build(stopping);
  const without = long.map((files) => `--exclude=${files}`);
  await Promise.all([checkSources(), suite("tests", () => vitest("all", without))]);
}

async function everything() {
  await ensurePooler();
  const chromium = await ensureChromium();
  await check("production build", buildPages);
  const kinds = "unit, vectors, architecture, access, integration, faults";
  // A test that waits for a server or a page leaves its core to the other kind.
  await Promise.all([
    suite(kinds, () => vitest("all", [])),
    checkSources().then(() => suite("browser", () => playwright(chromium, []))),
  ]);
}

async function theseFiles() {
  const kinds = { spec: /\.spec\.ts$/, slow: /\.slow\.ts$/, test: /\.test\.tsx?$/ };
  const kindOf = (/** @type {string} */ file) =>
    existsSync(join(root, file)) && Object.entries(kinds).find(([, name]) => name.test(file))?.[0];
  const unknown = named.filter((file) => !kindOf(file));
  if (unknown.length > 0)
    giveUp(
      `No test is called ${unknown.join(", ")}. Name files from the top folder, such as ` +
        "tests/integration/plans.test.ts, tests/e2e/routes.spec.ts or tests/faults/stop-anywhere.slow.ts.",
    );
  const ofKind = (/** @type {string} */ kind) => named.filter((file) => kindOf(file) === kind);
  const [tests, slow, specs] = [ofKind("test"), ofKind("slow"), ofKind("spec")];
  // The build is made once, before several files ask for it at the same time.
  if (named.some((file) => file.startsWith("tests/"))) await build(stopping);
  if (tests.length > 0) await ensurePooler();
  if (tests.length > 0) await suite("tests", () => vitest("all", tests));
  if (slow.length > 0) await suite("slow tests", () => vitest("slow", slow));
  if (specs.length === 0) return;
  const chromium = await ensureChromium();
  await suite("browser", () => playwright(chromium, specs));
}

async function checkSources() {
  const options = ["--concurrency=2", "--continue", "--output-logs=errors-only"];
  await check("lint", () => quietly("biome", ["check", "--diagnostic-level=error", "."]));
  await check("types", () => quietly("turbo", ["run", "types", ...options]));
  await check("unused files and exports", () => quietly("knip", ["--no-progress"]));
}

async function buildPages() {
  await build(stopping);
  return { status: 0, output: "" };
}

/**
 * A step that passes or fails as a whole; what it wrote is shown where it fails.
 * @param {string} name
 * @param {() => Promise<{ status: unknown, output: string }>} work
 */
async function check(name, work) {
  if (stopping.aborted) return;
  const { status, output } = await work().catch((error) => ({
    status: 1,
    output: String(error instanceof Error ? error.message : error),
  }));
  if (status !== 0) process.stdout.write(`${output}\n`);
  if (status !== 0) failures.push(name);
  count(name, status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/**
 * A step that counts its tests; one that ends badly without a failed test counts as one.
 * @param {string} name
 * @param {() => Promise<{ status: unknown, passed: number, failed: number }>} work
 */
async function suite(name, work) {
  if (stopping.aborted) return;
  process.stdout.write(`\n— ${name}\n`);
  const { status, passed, failed } = await work();
  count(name, { passed, failed: status === 0 ? failed : Math.max(failed, 1) });
}

/**
 * @param {"all" | "slow"} which
 * @param {string[]} files
 */
async function vitest(which, files) {
  const report = join(scratch, `${which}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const config = `tests/vitest.${which}.config.ts`;
  // Named here, because a project's own default leaves a core idle, whatever the shared file says.
  const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
  const status = await shown("vitest", [
    "run",
    workers,
    "--config",
    config,
    ...reporters,
    ...files,
  ]);
  const {
    numPassedTests: passed = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = readJson(report) ?? {};
  for (const { name, message, assertionResults } of testResults) {
    if (message) failures.push(withReason(fromRoot(name), message));
    for (const { fullName, status: said, failureMessages } of assertionResults)
      if (said !== "passed")
        failures.push(withReason(`${fromRoot(name)} › ${fullName}`, failureMessages[0]));
  }
  return { status, passed, failed: numFailedTests + numPendingTests + numTodoTests };
}

/**
 * @param {string} chromium
 * @param {string[]} files
 */
async function playwright(chromium, files) {
  const report = join(scratch, "browser.json");
  const args = ["test", "--config=tests/playwright.config.ts", "--reporter=list,json"];
  const status = await shown("playwright", [...args, ...files], {
    CHROMIUM: chromium,
    E2E_PORTS: (await Promise.all(browserWorkers.map(() => freePort()))).join(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
  });
  const { stats, suites = [] } = readJson(report) ?? {};
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
  for (const { file, title, tests } of suites.flatMap(specsOf))
    for (const { status: said, results } of tests)
      if (said !== "expected")
        failures.push(withReason(`tests/e2e/${file} › ${title}`, results.at(-1)?.error?.message));
  return { status, passed: expected + flaky, failed: unexpected + skipped };
}

/**
 * @param {any} suite as Playwright reports it
 * @returns {any[]} its specs and those of the suites within
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {string} path */
function fromRoot(path) {
  return relative(root, path);
}

/**
 * @param {string} what
 * @param {string} [why]
 */
function withReason(what, why = "") {
  const [line] = stripVTControlCharacters(why).split("\n");
  return line ? `${what}\n      ${line}` : what;
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

/**
 * Runs a tool that npm installed and shows what it writes.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [variables]
 */
function shown(tool, args, variables) {
  return ended(run(tool, args, "inherit", variables));
}

/**
 * Runs a tool that npm installed and keeps what it writes.
 * @param {string} tool
 * @param {string[]} args
 */
async function quietly(tool, args) {
  const child = run(tool, args, "pipe");
  const output = outputOf(child);
  return { status: await ended(child), output: output() };
}

/**
 * @param {string} tool
 * @param {string[]} args
 * @param {"inherit" | "pipe"} output
 * @param {Record<string, string>} [variables]
 */
function run(tool, args, output, variables = {}) {
  const child = spawnOwn(join(root, "node_modules/.bin", tool), args, {
    cwd: root,
    env: {
      ...process.env,
      TMPDIR: scratch,
      DO_NOT_TRACK: "1",
      NEXT_TELEMETRY_DISABLED: "1",
      ...variables,
    },
    stdio: ["ignore", output, output],
  });
  // This reaches it as Ctrl-C does: its own tidying goes first.
  const end = () => signalGroup(child, "SIGINT");
  stopping.addEventListener("abort", end);
  child.once("exit", () => stopping.removeEventListener("abort", end));
  if (stopping.aborted) end();
  return child;
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
