import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { seededRandom } from "@talus/domain/random";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { preparedFolder, processesOf, startTalus } from "../support/talus";

let folder: string;
let longestMs: number;
beforeAll(async () => {
  await build();
  folder = await preparedFolder();
  const began = performance.now();
  const talus = await startTalus(folder);
  await talus.says("Ready");
  longestMs = (performance.now() - began) * 1.3;
  talus.child.kill("SIGTERM");
  await talus.ended;
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same fifty moments every time, as parts of the whole start. */
const nextPart = seededRandom(20_261_128);
const moments = Array.from({ length: 50 }, (_, index) => ({
  part: nextPart(),
  way: (["SIGTERM", "SIGINT to all", "SIGTERM to npm", "SIGKILL to npm"] as const)[index % 4],
}));

test.each(moments)(
  "$way after $part of a start leaves nothing running",
  { timeout: 180_000 },
  async ({ part, way }) => {
    const talus = await startTalus(folder, { by: way?.endsWith("npm") ? "npm" : "node" });
    await setTimeout(part * longestMs);
    if (way === "SIGINT to all") process.kill(-(talus.child.pid ?? 0), "SIGINT");
    else talus.child.kill(way === "SIGKILL to npm" ? "SIGKILL" : "SIGTERM");
    await talus.ended;
    await expect.poll(() => processesOf(folder), { timeout: 60_000 }).toEqual([]);
  },
);
