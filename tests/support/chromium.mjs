/** Debian's chromium for the browser tests: found, or installed where that is allowed. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { giveUp, step } from "../../packages/db/bin/progress.mjs";

/** The path of chromium on PATH, or undefined. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = ["chromium", "chromium-browser"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The path of chromium, installed first where it is missing and we are root; else the run ends. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const command = "apt-get update && apt-get install -y --no-install-recommends chromium";
  if (process.getuid?.() === 0) {
    await step("Installing chromium for the browser tests", () =>
      spawnSync("sh", ["-c", command], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      }),
    );
  }
  const installed = findChromium();
  if (installed) return installed;
  return giveUp(`The browser tests need chromium. Type: sudo sh -c "${command}"`);
}
