/** Reads the file of its argument as the import does, in a process of its own, and tells what that took. */
import { openAsBlob } from "node:fs";
import { refusalOf } from "../support/read-as-import";

const [path = ""] = process.argv.slice(2);
// What takes workbooks apart is loaded by the first one.
await refusalOf(new Blob(["PK\u0003\u0004"]));
const file = await openAsBlob(path);
const before = process.resourceUsage().maxRSS;
const begin = performance.now();
const said = await refusalOf(file);
const ms = performance.now() - begin;
const mb = (process.resourceUsage().maxRSS - before) / 1000;
process.send?.({ said, ms, mb });
