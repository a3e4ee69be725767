/**
 * `npm run bench`: the figures of quality.md's table, each a ratio within this run, with goal and verdict;
 * `npm run bench -- NAME …` some of them. `--write` puts them into `tests/bench/results.md`.
 */
import { parseArgs } from "node:util";
import { anonymous } from "./anonymous";
import { athleteSearch } from "./athlete-search";
import type { Comparison } from "./compare";
import { firstLoadFigure } from "./first-load";
import { growth } from "./growth";
import { refuseHostile } from "./hostile-files";
import { importMany } from "./import";
import { assignMany, rollMany } from "./jobs";
import { keyboardWalk } from "./keyboard-walk";
import { logWrite } from "./log-write";
import { procedureRead } from "./procedure-read";
import { type Result, writeResults } from "./results";
import { reviewKeys } from "./review-keys";
import { rosterFrames } from "./roster-frames";
import { rosterPage } from "./roster-page";
import { secondStart } from "./second-start";
import { staleness } from "./staleness";
import { charts, trend } from "./trends";
import { verdicts } from "./verdicts";

/** What was found, and whether that is as it should be. */
type Figure = { figure: string; isMet: boolean };

type Judge = (found: Comparison) => boolean;

/** How often something is done a second. */
const rate = (run: () => Promise<Comparison>, isMet: Judge) => () => figureOf(run, isMet, "/s", 0);

/** How much of something is used. */
const amount = (unit: string, run: () => Promise<Comparison>, isMet: Judge) => () =>
  figureOf(run, isMet, ` ${unit}`, 1);

async function figureOf(
  run: () => Promise<Comparison>,
  isMet: Judge,
  unit: string,
  digits: number,
): Promise<Figure> {
  const found = await run();
  const [candidate, reference] = [found.candidate, found.reference].map(
    (value) => value.toFixed(digits) + unit,
  );
  const figure = `${candidate} against ${reference} = ${found.ratio.toFixed(2)} ×`;
  return { figure, isMet: isMet(found) };
}

const benches: Record<string, { goal: string; run: () => Promise<Figure> }> = {
  start: {
    goal: "a second start within 5 s; a bare Next server of the same pages beside it",
    run: amount("s", secondStart, ({ candidate }) => candidate <= 5),
  },
  P1: {
    goal: "≤ 0.03 × the same from each athlete's rows, equal to it; 10,000 athletes, two years",
    run: amount("ms", trend, ({ ratio }) => ratio <= 0.03),
  },
  stale: {
    goal: "p99 ≤ 1000 ms from a write to the weeks that show it; 10,000 athletes",
    run: staleness,
  },
  P2: { goal: "no exponent above 0.15 from a tenth to 10,000 athletes", run: growth },
  P6: {
    goal: "60 fps, no blank frame, ≤ 400 nodes, longest task ≤ 50 ms; open, scroll, filter and sort 10,000",
    run: rosterFrames,
  },
  P7: {
    goal: "≤ 600 points in each chart of 10,000 athletes and two years, longest task ≤ 1.2 × the page without charts",
    run: charts,
  },
  P3: {
    goal: "≥ 1.5 × a bare Next route",
    run: rate(procedureRead, ({ ratio }) => ratio >= 1.5),
  },
  P4: {
    goal: "≥ 0.25 × pgbench's single insert",
    run: rate(logWrite, ({ ratio }) => ratio >= 0.25),
  },
  P8: { goal: "no page above its limit", run: firstLoadFigure },
  P10: {
    goal: "≤ 3 × COPY of the same rows, first fault within 1 s, ≤ 512 MB, blocked for ≤ 50 ms; 10,000 athletes and 100,000 tests",
    run: importMany,
  },
  hostile: { goal: "every hostile file refused within 1 s and 50 MB", run: refuseHostile },
  P11: {
    goal: "≥ 100000 verdicts/s on one core; beside it JSON of the same facts",
    run: rate(verdicts, ({ candidate }) => candidate >= 100_000),
  },
  P14: {
    goal: "p95 of key → next review painted ≤ 100 ms, INP ≤ 50 ms; a page that counts beside it",
    run: reviewKeys,
  },
  keyboard: {
    goal: "no key of a Monday waits for more than 1 s; axe finds nothing on the way",
    run: keyboardWalk,
  },
  assign: {
    goal: "6,333 athletes within 15 s",
    run: amount("s", assignMany, ({ ratio }) => ratio <= 1),
  },
  roll: {
    goal: "10,000 plans within 20 s",
    run: amount("s", rollMany, ({ ratio }) => ratio <= 1),
  },
  roster: {
    goal: "≤ 100 ms for the slowest opening of a list of 10,000; a small read beside it",
    run: amount("ms", rosterPage, ({ candidate }) => candidate <= 100),
  },
  search: {
    goal: "≤ 50 ms for the slowest keystroke among 10,000; a plain scan beside it",
    run: amount("ms", athleteSearch, ({ candidate }) => candidate <= 50),
  },
  anonymous: {
    goal: "≤ 20 ms of CPU for the worst; a small read beside it",
    run: amount("ms", anonymous, ({ candidate }) => candidate <= 20),
  },
};

const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean", default: false } },
});
const unknown = named.filter((name) => !benches[name]);
if (unknown.length > 0) {
  process.stderr.write(`Name some of: ${Object.keys(benches).join(", ")}\n`);
  process.exit(1);
}
const results: Result[] = [];
for (const [name, { goal, run }] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const result = { name, goal, ...(await run().then(judged, failed)) };
  process.stdout.write(`${name}: ${result.figure} (goal ${goal}): ${result.verdict}\n`);
  results.push(result);
}
if (values.write) writeResults(results);
process.exit(results.some(({ verdict }) => verdict === "failed") ? 1 : 0);

function judged({ figure, isMet }: Figure) {
  return { figure, verdict: isMet ? "goal met" : "goal missed" } as const;
}

/** A fault is a line of its own, and the other figures are measured all the same. */
function failed(error: unknown) {
  return {
    figure: error instanceof Error ? error.message : String(error),
    verdict: "failed",
  } as const;
}
