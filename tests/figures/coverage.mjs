/**
 * Runs the domain's tests, counts the branches that they reach, and keeps the figure of each folder
 * of rules; ends as the tests end, which fail below the branches that the domain asks for.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../../packages/embedded/bin/files.mjs";
import { pathOf, record, ruleFolders } from "./rules.mjs";

const domain = join(root, "packages/domain");
const summary = join(domain, ".turbo/coverage/coverage-summary.json");
rmSync(summary, { force: true });
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "--coverage"], {
  cwd: domain,
  stdio: "inherit",
});
// Where a test failed nothing was counted, and there is no summary.
if (existsSync(summary)) {
  for (const folder of ruleFolders)
    record(folder, "coverage", { share: reachedIn(folder), command: "npm run coverage" });
}
process.exit(status ?? 1);

/** @param {string} folder */
function reachedIn(folder) {
  /** @type {Record<string, { branches: { total: number, covered: number } }>} */
  const measured = JSON.parse(readFileSync(summary, "utf8"));
  const files = Object.entries(measured).filter(([file]) =>
    relative(root, file).startsWith(`${pathOf(folder)}/`),
  );
  const sum = (/** @type {"total" | "covered"} */ which) =>
    files.reduce((all, [, { branches }]) => all + branches[which], 0);
  return sum("covered") / sum("total");
}
