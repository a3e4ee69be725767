/** `node run.mjs FILE [args]`: installs what is missing, then runs a TypeScript file (relative to here). */
import { install } from "./install.mjs";
import "./stopping.mjs";

await install();
const [file, ...args] = process.argv.slice(2);
const { register } = await import("tsx/esm/api");
register();
const url = new URL(file ?? "", import.meta.url);
process.argv.splice(1, Infinity, url.pathname, ...args);
await import(url.href);
