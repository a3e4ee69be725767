/** Debian's chromium for the browser tests: found, or installed where that is allowed. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { giveUp, step } from "../../packages/embedded/bin/progress.mjs";

/** Draws no windows of its own and needs half the time of the whole browser. */
const shell = "chromium-headless-shell";
const install = `apt-get update && apt-get install -y --no-install-recommends ${shell}`;

/** The path of chromium on PATH, the headless shell before the whole browser, or undefined. */
export function findChromium() {
  return find(shell) ?? find("chromium") ?? find("chromium-browser");
}

/** The path of chromium, installed first where the shell is missing and we are root; else the run ends. */
export async function ensureChromium() {
  if (!find(shell) && process.getuid?.() === 0) {
    await step("Installing chromium for the browser tests", () =>
      spawnSync("sh", ["-c", install], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      }),
    );
  }
  const found = findChromium();
  if (found) return found;
  return giveUp(`The browser tests need chromium. Type: sudo sh -c "${install}"`);
}

/** @param {string} name */
function find(name) {
  return (process.env.PATH ?? "")
    .split(delimiter)
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
