import { openDatabase } from "@talus/db/transaction";
import { makeDemo } from "@talus/demo/make-demo";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../support/test-database";

const input = { seed: 7, today: "2026-11-20", coachPasswordHash: "a", athletePasswordHash: "b" };
let owner: Client;
let urls: Awaited<ReturnType<typeof testDatabase>>;
let made: Awaited<ReturnType<typeof makeDemo>>;

beforeAll(async () => {
  urls = await testDatabase();
  made = await makeDemo({ ...input, databaseUrl: urls.databaseUrl });
  owner = new Client({ connectionString: urls.ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

async function count(sql: string): Promise<number> {
  const { rows } = await owner.query(`SELECT count(*)::int AS n FROM ${sql}`);
  return rows[0].n;
}

test("holds two coaches, forty athletes of both types and sixteen weeks up to its day", async () => {
  expect(made).toEqual({
    coachEmail: "anneke.kuiper@northgate.example",
    athleteEmail: "ines.duarte@northgate.example",
  });
  expect(await count("membership WHERE role <> 'athlete'")).toBe(2);
  expect(await count("athlete WHERE athlete_type = 'runner'")).toBe(24);
  expect(await count("athlete WHERE athlete_type = 'lifter'")).toBe(16);
  const { rows } = await owner.query(
    `SELECT (SELECT min(date) >= '2026-07-31' AND max(date) < '2026-11-20' FROM session_log) AS logs,
      (SELECT min(taken_on) >= '2026-07-31' AND max(taken_on) <= '2026-11-20' FROM assessment) AS tests`,
  );
  expect(rows[0]).toEqual({ logs: true, tests: true });
});

test("has what a coach meets: reviews that wait, overdue tests, a hold, pauses, late logs", async () => {
  expect(
    await count("verdict v WHERE NOT EXISTS (SELECT 1 FROM review r WHERE r.verdict_id = v.id)"),
  ).toBeGreaterThanOrEqual(9);
  expect(
    await count(
      "(SELECT athlete_id FROM assessment GROUP BY 1 HAVING max(taken_on) < '2026-10-30') o",
    ),
  ).toBeGreaterThanOrEqual(4);
  expect(await count("hold WHERE cleared_at IS NULL")).toBe(1);
  expect(await count("hold WHERE cleared_at IS NOT NULL")).toBe(1);
  expect(await count("athlete WHERE status = 'paused'")).toBe(2);
  expect(await count("session_log WHERE logged_at::date > date + 1")).toBeGreaterThan(20);
  expect(await count("session_log WHERE pain_max_nrs BETWEEN 1 AND 5")).toBeGreaterThan(50);
  expect(
    await count(
      "athlete a WHERE NOT EXISTS (SELECT 1 FROM assessment s WHERE s.athlete_id = a.id)",
    ),
  ).toBe(1);
  expect(await count("verdict WHERE decision = 'progress'")).toBeGreaterThan(3);
  // Each gives a pair on both sides: enough for a measuring error of the club's own.
  const again =
    "assessment a JOIN assessment b ON b.athlete_id = a.athlete_id AND b.protocol = a.protocol AND b.taken_on - a.taken_on BETWEEN 1 AND 3";
  expect(await count(again)).toBeGreaterThanOrEqual(20);
  expect(await count(`${again} AND b.tester_user_id <> a.tester_user_id`)).toBeGreaterThanOrEqual(
    5,
  );
  expect(
    await count(
      "session_retest r JOIN athlete a ON a.id = r.athlete_id WHERE a.email = 'ines.duarte@northgate.example'",
    ),
  ).toBeGreaterThan(8);
  expect(
    await count(
      "planned_session p JOIN athlete a ON a.id = p.athlete_id WHERE a.email = 'ines.duarte@northgate.example' AND p.date = '2026-11-20' AND p.kind = 'full'",
    ),
  ).toBe(1);
});

test("measures with the noise that the literature knows, and believable gains", async () => {
  const { rows } = await owner.query(
    `SELECT avg(last_cm - first_cm) AS gain, count(*)::int AS n FROM (SELECT athlete_id,
        (array_agg(left_cm ORDER BY taken_on))[1] AS first_cm,
        (array_agg(left_cm ORDER BY taken_on DESC))[1] AS last_cm
      FROM assessment WHERE protocol = 'standing_knee_to_wall' GROUP BY 1 HAVING count(*) > 3) t`,
  );
  expect(rows[0].n).toBeGreaterThan(30);
  expect(Number(rows[0].gain)).toBeGreaterThan(0.3);
  expect(Number(rows[0].gain)).toBeLessThan(1.9);
});

test("is the same again for the same seed and day, and refuses to be made twice", async () => {
  const other = await testDatabase();
  await makeDemo({ ...input, databaseUrl: other.databaseUrl });
  const again = new Client({ connectionString: other.ownerUrl });
  await again.connect();
  const sum = `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM`;
  for (const table of ["assessment", "session_log", "planned_session", "review", "athlete_week"]) {
    const [one, two] = await Promise.all([
      owner.query(`${sum} ${table} t`),
      again.query(`${sum} ${table} t`),
    ]);
    expect([table, two.rows[0].sum]).toEqual([table, one.rows[0].sum]);
  }
  await again.end();
  await expect(makeDemo({ ...input, databaseUrl: urls.databaseUrl })).rejects.toThrow(/already/);
  await openDatabase(urls.databaseUrl).close();
});
