/** Builds the web application when its sources have changed since the last build. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ended, outputOf, signalGroup, spawnOwn } from "./children.mjs";
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
    const child = runNext();
    const output = outputOf(child);
    const end = () => signalGroup(child, "SIGTERM");
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
    const status = await ended(child);
    signal?.removeEventListener("abort", end);
    signal?.throwIfAborted();
    if (status !== 0) throw new Error(`The build failed:\n${output()}`);
    writeStamp(stamp, wanted);
  });
}

/** @param {string} file */
function isBuilt(file) {
  return !/\.test\.tsx?$|next-env\.d\.ts$|\.tsbuildinfo$/.test(file);
}

function runNext() {
  const next = join(root, "node_modules/next/dist/bin/next");
  return spawnOwn(process.execPath, [next, "build"], {
    cwd: web,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
