/** `npm run bench -- NAME`: one figure of quality.md's table, as a ratio within this run. */

import { build } from "../../packages/embedded/bin/build.mjs";
import { anonymous } from "./anonymous";
import { athleteSearch } from "./athlete-search";
import type { Comparison } from "./compare";
import { firstLoads, firstLoadTable } from "./first-load";
import { assignMany, rollMany } from "./jobs";
import { procedureRead } from "./procedure-read";
import { verdicts } from "./verdicts";

const benches: Record<string, { goal: string; unit?: string; run: () => Promise<Comparison> }> = {
  anonymous: {
    goal: "≤ 20 ms of CPU for the worst; a small read beside it",
    unit: " ms",
    run: anonymous,
  },
  search: {
    goal: "≤ 50 ms for the slowest keystroke among 10,000; a plain scan beside it",
    unit: " ms",
    run: athleteSearch,
  },
  assign: { goal: "6,333 athletes within 15 s", unit: " s", run: assignMany },
  roll: { goal: "10,000 plans within 20 s", unit: " s", run: rollMany },
  P3: { goal: "≥ 1.5 × a bare Next route", run: procedureRead },
  P11: { goal: "≥ 100000 verdicts/s on one core; beside it JSON of the same facts", run: verdicts },
};

const name = process.argv[2] ?? "";
if (name === "P8") {
  await build();
  process.stdout.write(`${firstLoadTable(firstLoads())}\n`);
  process.exit(0);
}
const bench = benches[name];
if (!bench) {
  process.stderr.write(`Name one of: P8, ${Object.keys(benches).join(", ")}\n`);
  process.exit(1);
}
const { unit } = bench;
const { candidate, reference, ratio } = await bench.run();
process.stdout.write(
  `${name}: ${candidate.toFixed(unit ? 1 : 0)}${unit ?? "/s"} against ${reference.toFixed(unit ? 1 : 0)}${unit ?? "/s"} = ${ratio.toFixed(2)} × (goal ${bench.goal})\n`,
);
process.exit(0);
