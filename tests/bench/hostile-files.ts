import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hostileFiles, writeHostile } from "../support/hostile-files";

const mostMs = 1000;
const mostMb = 50;

const reader = fileURLToPath(new URL("./read-one.ts", import.meta.url));

/** How long a hostile file takes until it is refused, and how much memory; each in a process of its own. */
export async function refuseHostile(): Promise<{ figure: string; isMet: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), "talus-hostile-"));
  try {
    const worst = { ms: 0, mb: 0 };
    for (const hostile of hostileFiles) {
      const { name, words } = hostile;
      const { said, ms, mb } = await readOne(writeHostile(folder, hostile));
      if (!words.test(said)) throw new Error(`${name} is not refused as it should be: ${said}`);
      process.stdout.write(
        `${ms.toFixed(0).padStart(6)} ms ${mb.toFixed(0).padStart(4)} MB  ${name}\n`,
      );
      worst.ms = Math.max(worst.ms, ms);
      worst.mb = Math.max(worst.mb, mb);
    }
    const figure = `${worst.ms.toFixed(0)} ms and ${worst.mb.toFixed(0)} MB at the most`;
    return { figure, isMet: worst.ms <= mostMs && worst.mb <= mostMb };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Read = { said: string; ms: number; mb: number };

async function readOne(path: string): Promise<Read> {
  const child = fork(reader, [path], { execArgv: ["--import", import.meta.resolve("tsx")] });
  const ended = once(child, "exit").then(() => null);
  const answer = await Promise.race([once(child, "message"), ended]);
  if (answer === null) throw new Error(`Reading ${path} ended without an answer`);
  await ended;
  return answer[0] as Read;
}
