/**
 * Puts our programs' own modules into few files: hundreds of small TypeScript files cost seconds at
 * each start, these a tenth of a second.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, hashFiles, readText, root, writeStamp } from "../files.mjs";

const sources = [
  "apps/web/server",
  "apps/web/src/server",
  ...["domain", "db", "api", "jobs", "embedded", "demo"].map((name) => `packages/${name}/src`),
  "prisma/schema",
];

const programs = {
  web: "apps/web/server.ts",
  check: "apps/web/check.ts",
  worker: "packages/jobs/src/main.ts",
  rollups: "packages/jobs/src/verify-rollups.ts",
};

const folder = join(root, ".talus/code");

/**
 * What node runs to serve the web application: its bundle, or in development the file itself.
 * @param {{ isDevelopment: boolean }} how
 */
export function webServer(how) {
  return program("web", how);
}

/**
 * What node runs to hear whether the web application's environment is right.
 * @param {{ isDevelopment: boolean }} how
 */
export function environmentCheck(how) {
  return program("check", how);
}

/**
 * What node runs to work through jobs.
 * @param {{ isDevelopment: boolean }} how
 */
export function worker(how) {
  return program("worker", how);
}

/** What node runs to compare roll-ups with what they sum up. */
export function rollupVerifier() {
  return program("rollups", { isDevelopment: false });
}

/**
 * @param {keyof typeof programs} name
 * @param {{ isDevelopment: boolean }} how
 */
async function program(name, { isDevelopment }) {
  if (isDevelopment)
    return ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, programs[name])];
  bundled ??= bundle();
  await bundled;
  return [join(folder, `${name}.mjs`)];
}

/** @type {Promise<void> | undefined} */
let bundled;

/** Makes the bundles anew where their sources have changed. */
async function bundle() {
  const stamp = join(folder, "sources");
  const wanted = hashFiles([
    ...Object.values(programs),
    ...sources.flatMap(filesUnder),
    "package-lock.json",
  ]);
  if (readText(stamp) === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    logLevel: "warning",
    plugins: [{ name: "packages stay outside", setup: keepPackagesOutside }],
  });
  writeStamp(stamp, wanted);
}

/** @param {import("esbuild").PluginBuild} build */
function keepPackagesOutside(build) {
  build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    const isOurs = kind === "entry-point" || /^@(talus)?\//.test(path);
    return isOurs ? undefined : { path, external: true };
  });
}
