import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../packages/embedded/bin/build.mjs";
import { preparedFolder, startTalus } from "../support/talus";
import { root } from "../support/template";
import { type Comparison, compare, median } from "./compare";

/** What a start says, in turn, and what it has done by then. */
const marks = [
  ["Starting the embedded PostgreSQL …", "npm, our code, the environment's check"],
  ["✓ Starting the embedded PostgreSQL", "the database"],
  ["✓ Ready after", "migrations looked at, the pages served"],
] as const;

/**
 * Seconds from `npm start` to ready where everything is made and built, beside a bare Next server that
 * prepares the same pages. Prints how long each step took.
 */
export async function secondStart(): Promise<Comparison> {
  await build();
  const folder = await preparedFolder();
  const steps = marks.map(() => [] as number[]);
  try {
    return await compare(() => start(folder, steps), bareNext);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const [at, [, what]] of marks.entries())
      process.stdout.write(`  ${median(steps[at] ?? []).toFixed(1)} s  ${what}\n`);
  }
}

async function start(folder: string, steps: number[][]): Promise<number> {
  const begin = performance.now();
  const talus = await startTalus(folder, { by: "npm" });
  let seconds = 0;
  for (const [at, [said]] of marks.entries()) {
    await talus.says(said);
    const now = (performance.now() - begin) / 1000;
    steps[at]?.push(now - seconds);
    seconds = now;
  }
  talus.child.kill("SIGTERM");
  await talus.ended;
  return seconds;
}

const prepare = `
  import next from "next";
  await next({ dev: false, hostname: "127.0.0.1", port: 3000 }).prepare();
  process.exit(0);`;

async function bareNext(): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, ["--input-type=module", "--eval", prepare], {
    cwd: join(root, "apps/web"),
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`Next ended with ${status}`);
  return (performance.now() - begin) / 1000;
}
