import { type Sql, withOrganisation } from "@talus/db/transaction";
import { plainQuery } from "../support/roster";
import type { Person, World } from "../support/world";
import { withClonedWorld } from "./clone";
import { type Comparison, compare } from "./compare";
import { addAthletes } from "./many-athletes";

/** As people type: a letter, a beginning, whole names, slips, two words, a part of an ID, nobody. */
const typed = [
  "a",
  "ma",
  "mar",
  "martin",
  "mratin",
  "sobhian",
  "jan kowalsik",
  "ng-0500",
  "qwertz",
];

/**
 * What one keystroke costs among 10,000 athletes, in ms: the slowest of what is typed, with the
 * session's grant and row-level security, for whoever sees all of them as owner or by team. Beside it
 * a plain scan of the same rows for a part of a name.
 */
export function athleteSearch(): Promise<Comparison> {
  return withClonedWorld(async (world) => {
    await addAthletes(world, 10_000);
    const { owner, coach } = world.club;
    let worst = 0;
    let scan = 0;
    const readers = [owner, coach].flatMap((who) => typed.map((text) => ({ who, text })));
    for (const { who, text } of readers) {
      for (const [place, ask] of Object.entries(asked)) {
        const found = await compare(
          () => timed(() => ask(world, who, text)),
          () => timed(() => plainScan(world, text)),
          9,
        );
        const ms = found.candidate.toFixed(1).padStart(6);
        process.stdout.write(`${ms} ms  ${place}, ${who.role}: ${text}\n`);
        if (found.candidate > worst) ({ candidate: worst, reference: scan } = found);
      }
    }
    return { candidate: worst, reference: scan, ratio: worst / scan };
  });
}

/** What ⌘K and pickers ask, and what the roster asks. */
const asked = {
  picker: (world: World, who: Person, text: string) =>
    world.as(who).roster.search({ typed: text, limit: 8, withArchived: true, outsideTeamId: null }),
  roster: (world: World, who: Person, text: string) => {
    const query = { ...plainQuery, typed: text };
    const { roster } = world.as(who);
    return Promise.all([roster.outline(query), roster.list({ query, after: null })]);
  },
};

function plainScan({ database, club }: World, text: string): Promise<unknown> {
  const { organisationId, owner } = club;
  return withOrganisation(database, { organisationId, userId: owner.userId }, (db: Sql) =>
    db.query(
      {
        name: "bench_plain_scan",
        text: `SELECT id FROM athlete WHERE organisation_id = $1
          AND (given_name || ' ' || family_name) ILIKE '%' || $2 || '%'`,
      },
      [organisationId, text],
    ),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
