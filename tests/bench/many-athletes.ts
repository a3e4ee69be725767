import { grantOrganisation } from "@talus/db/grant";
import { createAthleteNow } from "@talus/db/queue/athlete-now";
import { Client } from "pg";
import { testNow, type World } from "../support/world";

const given =
  "Adam Åse Benjamin Fatima Ines Jan José Karolína Kwame Łukasz Maria Mathis Noor Siobhán Tomás Zoë";
const family =
  "Brandt Kelleher Kowalski Kuiper Martin Müller Nguyễn O’Connell Øverland Quist Traoré Weiß Zieliński";

/**
 * Athletes of team A with names from many lands, so that owner and coach see all of them; each with a test
 * every three weeks of so many years, its verdict, and their weeks.
 */
export async function addAthletes(world: World, athletes: number, years = 1): Promise<void> {
  const { club, ownerUrl } = world;
  const { organisationId, teamA, owner } = club;
  await world.within(club, async (db) => {
    await db.allowMinutes();
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
    const values = [organisationId, owner.userId, years];
    await db.query({ name: "bench_tests", text: tests }, values);
    await db.query({ name: "bench_weeks", text: weeks }, [organisationId, years]);
    const all = await db.query<{ id: string }>(
      { name: "bench_ids", text: "SELECT id FROM athlete WHERE organisation_id = $1" },
      [organisationId],
    );
    const grant = grantOrganisation(owner, "roster:write");
    await createAthleteNow(db, grant, { athleteIds: all.map(({ id }) => id), now: testNow });
  });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("ANALYZE");
  await client.end();
}

const tests = `WITH test AS (INSERT INTO assessment (organisation_id, id, athlete_id, protocol, taken_on,
    tester_user_id, self_measured, unit, left_cm, right_cm, findings, content_hash, recorded_at, recorded_by)
  SELECT $1, gen_random_uuid(), a.id, 'standing_knee_to_wall', date '2026-11-20' - 21 * n - (random() * 20)::int,
    $2, false, 'cm', 4 + random() * 8, 4 + random() * 8, '{}', '', now(), $2
  FROM athlete a, generate_series(0, 17 * $3::int - 1) n WHERE a.organisation_id = $1
  RETURNING id, athlete_id)
INSERT INTO verdict (organisation_id, id, assessment_id, athlete_id, rule_set_version, decision, safety,
    inputs, outcome, created_at)
  SELECT $1, gen_random_uuid(), id, athlete_id, '1', 'continue', 'clear', '{}', '{}', now() FROM test`;

const weeks = `INSERT INTO athlete_week (organisation_id, athlete_id, week_start, planned, done_full)
  SELECT $1, a.id, date '2026-11-16' - 7 * n, 5, (random() * 6)::int
  FROM athlete a, generate_series(0, 52 * $2::int - 1) n WHERE a.organisation_id = $1`;
