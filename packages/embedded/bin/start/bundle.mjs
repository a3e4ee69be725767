/**
 * Puts a program's own modules into one file: hundreds of small TypeScript files cost seconds at
 * each start, one costs a tenth of a second.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, hashFiles, readText, root, writeStamp } from "../files.mjs";

const sources = [
  "apps/web/server",
  "apps/web/src/server",
  ...["domain", "db", "api", "jobs", "embedded", "demo"].map((name) => `packages/${name}/src`),
  "prisma/schema",
];

/**
 * What node runs to serve the web application: the bundle, or in development the files themselves.
 * @param {{ isDevelopment: boolean }} how
 */
export function webServer({ isDevelopment }) {
  return program("apps/web", "server.ts", isDevelopment);
}

/**
 * What node runs to work through jobs.
 * @param {{ isDevelopment: boolean }} how
 */
export function worker({ isDevelopment }) {
  return program("packages/jobs", "src/main.ts", isDevelopment);
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {boolean} isDevelopment
 */
async function program(folder, file, isDevelopment) {
  if (!isDevelopment) return [await bundled(`${folder}/${file}`)];
  return ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), file];
}

/**
 * The path of the bundle of `entry` (relative to the root), made where its sources have changed.
 * @param {string} entry
 */
async function bundled(entry) {
  const folder = join(root, ".talus/code", entry.replace(/\.ts$/, "").replaceAll("/", "-"));
  const path = join(folder, "main.mjs");
  const stamp = join(folder, "sources");
  const wanted = hashFiles([entry, ...sources.flatMap(filesUnder), "package-lock.json"]);
  if (existsSync(path) && readText(stamp) === wanted) return path;
  rmSync(folder, { recursive: true, force: true });
  const { build } = await import("esbuild");
  await build({
    entryPoints: { main: join(root, entry) },
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
  return path;
}

/** @param {import("esbuild").PluginBuild} build */
function keepPackagesOutside(build) {
  build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    const isOurs = kind === "entry-point" || /^@(talus)?\//.test(path);
    return isOurs ? undefined : { path, external: true };
  });
}
