import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { root } from "../support/template";

/** One figure: what was found, what should be, and how the two compare. */
export type Result = {
  name: string;
  figure: string;
  goal: string;
  verdict: "goal met" | "goal missed" | "failed";
};

const file = join(root, "tests/bench/results.md");

const heading = `# What was measured

Written by \`npm run bench -- --write\`; each line says when, of which commit and on which machine. A figure
is a ratio within one run. What a name stands for is said in [run.ts](run.ts).

| name | found | goal | verdict | when, of what, where |
|---|---|---|---|---|
`;

/** Puts figures into `results.md`, in the place of earlier ones of the same names. */
export function writeResults(results: readonly Result[]): void {
  const rows = new Map(earlierRows());
  for (const { name, figure, goal, verdict } of results)
    rows.set(name, row([name, figure, goal, verdict, circumstances()]));
  writeFileSync(file, heading + [...rows.values()].join(""));
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|")).join(" | ")} |\n`;
}

function earlierRows(): [name: string, row: string][] {
  const text = readFileSync(file, { encoding: "utf8", flag: "a+" });
  return [...text.matchAll(/^\| (?!name)(\S+) \|.*\n/gm)].map(([line, name = ""]) => [name, line]);
}

function circumstances(): string {
  const day = new Date().toISOString().slice(0, 10);
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  });
  const [{ model } = { model: "unknown" }, { length }] = [cpus()[0], cpus()];
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${day}, ${commit.trim()}, ${length} × ${model.trim()}, ${memory} GiB, Node ${process.version.slice(1)}`;
}
