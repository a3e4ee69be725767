/**
 * `node run.mjs WHAT [args]`: makes everything ready, then runs WHAT: a TypeScript file (relative
 * to here), or a tool that npm installed, such as vitest.
 */
import { realpathSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compiledFolder, root } from "./files.mjs";
import { install } from "./install.mjs";
import { useRuntime } from "./runtime.mjs";
import "./stopping.mjs";

await useRuntime();
await install();
const [what = "", ...args] = process.argv.slice(2);
const isFile = what.endsWith(".ts");
if (isFile) {
  module.enableCompileCache(compiledFolder);
  (await import("tsx/esm/api")).register();
}
const path = isFile
  ? fileURLToPath(new URL(what, import.meta.url))
  : realpathSync(join(root, "node_modules/.bin", what));
process.argv.splice(1, Infinity, path, ...args);
await import(pathToFileURL(path).href);
