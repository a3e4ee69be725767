import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { casesOf } from "./cases";

const own = ["vectors.json", "own-cases.json", "stats.json"].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
const given = process.argv.slice(2).map((file) => resolve(file));

let [passed, failed] = [0, 0];
for (const file of given.length > 0 ? given : own) {
  for (const { id, title, run } of casesOf(JSON.parse(await readFile(file, "utf8")))) {
    const found = outcomeOf(run);
    if (found.length === 0) passed += 1;
    else failed += 1;
    const detail = found.length === 0 ? "" : ` — ${found.join("; ")}`;
    process.stdout.write(`${found.length === 0 ? "ok" : "not ok"} ${id} ${title}${detail}\n`);
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** A case whose input the engine cannot read has failed; the others still run. */
function outcomeOf(run: () => string[]): string[] {
  try {
    return run();
  } catch (error) {
    return [`input: ${error instanceof Error ? error.message.replace(/\s+/g, " ") : error}`];
  }
}
