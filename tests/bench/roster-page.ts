import type { RosterQuery } from "@talus/domain/roster/roster-filters";
import { plainQuery } from "../support/roster";
import { openSession, sessionCookie } from "../support/session";
import { type Comparison, compare } from "./compare";
import { onServedClub } from "./served-club";

/** What a coach opens, narrows and orders the list by. */
const opened: Record<string, Partial<RosterQuery>> = {
  "by name": {},
  "by due": { sort: "due" },
  "by adherence": { sort: "adherence" },
  "those due": { filters: { test: ["first", "due", "overdue"] } },
  "below target": { filters: { worse: { op: "below", value: 8 } }, sort: "left" },
  "a name": { typed: "mratin" },
};

/**
 * What opening the list of 10,000 athletes takes over HTTP, in ms: outline and first rows in one
 * request, the slowest of several orders and filters. Beside it a small read.
 */
export function rosterPage(): Promise<Comparison> {
  return onServedClub({ athletes: 10_000, years: 1 }, async ({ world, url }) => {
    const token = await openSession(world, world.club.coach);
    const ask = async (calls: string, inputs: unknown[]) => {
      const json = Object.fromEntries(inputs.map((input, at) => [at, { json: input }]));
      const input = encodeURIComponent(JSON.stringify(json));
      const begin = performance.now();
      const answer = await fetch(`${url}/api/trpc/${calls}?batch=1&input=${input}`, {
        headers: { cookie: `${sessionCookie}=${token}` },
      });
      const { byteLength } = await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${calls}: ${answer.status}`);
      return { ms: performance.now() - begin, byteLength };
    };
    let worst: Comparison | null = null;
    for (const [what, change] of Object.entries(opened)) {
      const query = { ...plainQuery, ...change };
      const open = () => ask("roster.outline,roster.list", [query, { query, after: null }]);
      const { byteLength } = await open();
      const found = await compare(
        async () => (await open()).ms,
        async () => (await ask("organisations.get", [])).ms,
        9,
      );
      process.stdout.write(
        `${found.candidate.toFixed(1).padStart(6)} ms, ${(byteLength / 1024).toFixed(0)} KB  ${what}\n`,
      );
      if (worst === null || found.candidate > worst.candidate) worst = found;
    }
    if (worst === null) throw new Error("Nothing was opened");
    return worst;
  });
}
