/** Builds the web application when its sources have changed since the last build. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, hashFiles, readText, root, writeStamp } from "./files.mjs";
import { step } from "./progress.mjs";

const web = join(root, "apps/web");
const sources = [
  "apps/web",
  "packages/domain/src",
  "packages/db/src",
  "packages/api/src",
  "prisma",
];

/**
 * Does nothing where the build is fresh. Rejects with the builder's output when it fails.
 * @param {AbortSignal} [signal] ends an unfinished build
 */
export async function build(signal) {
  const stamp = join(web, ".next/talus-sources");
  const wanted = hashFiles([...sources.flatMap(filesUnder).filter(isBuilt), "package-lock.json"]);
  if (existsSync(join(web, ".next/BUILD_ID")) && readText(stamp) === wanted) return;
  await step("Building the pages", async () => {
    const { status, output } = await runNext(signal);
    if (status !== 0) throw new Error(`The build failed:\n${output}`);
    writeStamp(stamp, wanted);
  });
}

/** @param {string} file */
function isBuilt(file) {
  return !/\.test\.tsx?$|next-env\.d\.ts$|\.tsbuildinfo$/.test(file);
}

/**
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runNext(signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, "node_modules/next/dist/bin/next"), "build"],
      {
        cwd: web,
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        stdio: ["ignore", "pipe", "pipe"],
        signal,
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}
