import { readFileSync } from "node:fs";
import { build } from "../../packages/embedded/bin/build.mjs";
import { costlyShapes, sendTo } from "../support/costly-shapes";
import { startWeb } from "../support/web-server";
import { withClone } from "./clone";
import type { Comparison } from "./compare";

const times = 20;

/** What the costliest thing that anybody can send takes of the server's CPU, in ms; Linux tells it. */
export async function anonymous(): Promise<Comparison> {
  await build();
  return withClone(async (urls) => {
    const web = await startWeb(urls);
    try {
      const page = await cpuPerRequest(web.pid, () => fetch(`${web.url}/api/trpc/accounts.ways`));
      let worst = 0;
      for (const [shape, sent] of costlyShapes) {
        const ms = await cpuPerRequest(web.pid, () => sendTo(web.url, sent));
        process.stdout.write(`${ms.toFixed(1).padStart(6)} ms  ${shape}\n`);
        worst = Math.max(worst, ms);
      }
      return { candidate: worst, reference: page, ratio: worst / page };
    } finally {
      await web.stop();
    }
  });
}

async function cpuPerRequest(pid: number, send: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < times; warm++) await send();
  const before = cpuMs(pid);
  for (let time = 0; time < times; time++) await send();
  return (cpuMs(pid) - before) / times;
}

/** User and system time of a process: fields 14 and 15, in hundredths of a second. */
function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
