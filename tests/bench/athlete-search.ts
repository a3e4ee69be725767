import { type Sql, withOrganisation } from "@talus/db/transaction";
import { cloneTemplate, dropClones, openTemplate } from "../support/template";
import { type Club, createWorldIn, type Person, type World } from "../support/world";
import { type Comparison, compare } from "./compare";

const athletes = 10_000;

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
export async function athleteSearch(): Promise<Comparison> {
  const { stop, ...template } = await openTemplate();
  const name = `test_${process.pid}_bench`;
  const urls = await cloneTemplate(template, name);
  const world = await createWorldIn({ ...urls, ownerUrl: urls.migrationDatabaseUrl });
  try {
    await fill(world);
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
  } finally {
    await world.close();
    await dropClones(template, name);
    await stop();
  }
}

/** What ⌘K and pickers ask, and what the roster asks. */
const asked = {
  picker: (world: World, who: Person, text: string) =>
    world.as(who).roster.search({ typed: text, limit: 8, withArchived: true, outsideTeamId: null }),
  roster: (world: World, who: Person, text: string) => world.as(who).roster.ranks({ typed: text }),
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

const given =
  "Adam Åse Benjamin Fatima Ines Jan José Karolína Kwame Łukasz Maria Mathis Noor Siobhán Tomás Zoë";
const family =
  "Brandt Kelleher Kowalski Kuiper Martin Müller Nguyễn O’Connell Øverland Quist Traoré Weiß Zieliński";

/** Athletes of team A with names from many lands, so that owner and coach see all of them. */
function fill({ within, club }: World): Promise<void> {
  return within(club, (db) => insert(db, club));
}

async function insert(db: Sql, { organisationId, teamA }: Club): Promise<void> {
  await db.query(
    {
      name: "bench_athletes",
      text: `WITH made AS (INSERT INTO athlete
          (organisation_id, id, given_name, family_name, email, external_id, athlete_type, time_zone, training_week)
        SELECT $1, gen_random_uuid(), ($3::text[])[1 + n % cardinality($3::text[])],
          ($4::text[])[1 + n / 7 % cardinality($4::text[])] || ' ' || substr(md5(n::text), 1, 4),
          'athlete' || n || '@club.example', 'NG-' || lpad(n::text, 5, '0'), 'runner', 'UTC',
          array_fill('easy'::text, ARRAY[7]) FROM generate_series(1, $5::int) n
        RETURNING organisation_id, id)
      INSERT INTO team_athlete (organisation_id, team_id, athlete_id)
        SELECT organisation_id, $2::uuid, id FROM made`,
    },
    [organisationId, teamA, given.split(" "), family.split(" "), athletes],
  );
}
