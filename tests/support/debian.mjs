/** Debian's programs that the tests need: found, or installed where that is allowed. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { giveUp, step } from "../../packages/embedded/bin/progress.mjs";

/** Draws no windows of its own and needs half the time of the whole browser. */
const shell = "chromium-headless-shell";

/** The path of chromium on PATH, the headless shell before the whole browser, or undefined. */
export function findChromium() {
  return findProgram(shell) ?? findProgram("chromium") ?? findProgram("chromium-browser");
}

/** The path of chromium, installed first where the shell is missing and we are root; else the run ends. */
export async function ensureChromium() {
  if (!findProgram(shell)) await installed([shell]);
  return findChromium() ?? giveUp(`The browser tests need chromium. Type: ${byHand([shell])}`);
}

/** Makes sure of PgBouncer, through which the tests reach a database as behind any pooler. */
export async function ensurePooler() {
  if (!findProgram("pgbouncer")) await installed(["pgbouncer"]);
  if (!findProgram("pgbouncer")) giveUp(`The tests need pgbouncer. Type: ${byHand(["pgbouncer"])}`);
}

const install = (/** @type {string[]} */ packages) =>
  `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
const byHand = (/** @type {string[]} */ packages) => `sudo sh -c "${install(packages)}"`;

/**
 * Installs packages where we are root.
 * @param {string[]} packages
 */
async function installed(packages) {
  if (process.getuid?.() !== 0) return;
  await step(`Installing ${packages.join(", ")} for the tests`, () =>
    spawnSync("sh", ["-c", install(packages)], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }),
  );
}

/**
 * The path of a program; servers lie in folders that an ordinary account's PATH leaves out.
 * @param {string} name
 */
export function findProgram(name) {
  return [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"]
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
