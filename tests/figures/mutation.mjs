/**
 * Changes the rules of one folder after another, of all or of those named (`npm run mutation -- safety`),
 * and keeps how many of the changes the tests notice. What was tried before and has not changed since is not
 * tried again, nor after a stop what was tried until then; `--all` begins anew.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readText, root, writeStamp } from "../../packages/embedded/bin/files.mjs";
import { goalsPercent, record, recorded, ruleFolders } from "./rules.mjs";

const domain = join(root, "packages/domain");
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = named.find((folder) => !ruleFolders.includes(folder));
if (unknown !== undefined) {
  process.stderr.write(`${unknown} is no folder of rules; name ${ruleFolders.join(", ")}.\n`);
  process.exit(1);
}
for (const folder of named.length > 0 ? named : ruleFolders) measure(folder);

/** @param {string} folder */
function measure(folder) {
  const tried = join(domain, `.turbo/mutation/${folder}.json`);
  if (process.argv.includes("--all")) rmSync(tried, { force: true });
  const config = join(domain, `.turbo/mutation/${folder}.config.json`);
  writeStamp(config, JSON.stringify(optionsFor(folder, tried)));
  const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", config], {
    cwd: domain,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
  record(folder, "mutation", { share: noticedIn(tried), command: `npm run mutation -- ${folder}` });
  const percent = recorded()[folder]?.mutation?.percent ?? 0;
  process.stdout.write(
    `${folder}: ${percent} % noticed, the goal is ${goalsPercent.mutation} %.\n`,
  );
  if (percent < goalsPercent.mutation) process.exitCode = 1;
}

/**
 * What Stryker is to change, and which tests judge it: those of the folder itself.
 * @param {string} folder
 * @param {string} incrementalFile
 */
function optionsFor(folder, incrementalFile) {
  const shared = JSON.parse(readText(join(domain, "stryker.config.json")));
  const leftOut = ["*.test.ts", "*.schema.ts", "cases/*.ts"].map((name) => `!src/**/${name}`);
  return {
    ...shared,
    vitest: { ...shared.vitest, dir: `src/${folder}` },
    mutate: [`src/${folder}/**/*.ts`, ...leftOut],
    incrementalFile,
  };
}

/**
 * The share of changes that a test noticed or that ended in no answer, of all that ran in a test.
 * @param {string} report
 */
function noticedIn(report) {
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (/** @type {string[]} */ ...statuses) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  return noticed / (noticed + count("Survived", "NoCoverage"));
}
