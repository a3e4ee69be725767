import { verdictFacts } from "@talus/api/assessments/verdict-facts";
import { verifyRollups } from "@talus/api/athletes/background/differing-rollups";
import { getAssessmentSubject } from "@talus/db/assessments/subjects";
import type { AthleteGrant } from "@talus/db/grant";
import { grantSystem, systemAthletes } from "@talus/db/grant";
import { listPlanStates } from "@talus/db/plans/states";
import { sentHash } from "@talus/db/sent-ids";
import { type Sql, withOrganisation } from "@talus/db/transaction";
import { makeOrganisation } from "@talus/demo/organisation/make-organisation";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { placePlan } from "@talus/domain/schedule/assignment/place-plan";
import { contentText } from "@talus/domain/sessions/content";
import type { Facts } from "@talus/domain/verdicts/facts/facts";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { judge } from "@talus/domain/verdicts/verdict";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationOf } from "../support/background";
import { everyRow } from "../support/roster";
import { testDatabase } from "../support/test-database";
import { createWorldIn, type World } from "../support/world";

const today: LocalDate = "2026-11-20";
const asked = { athletes: 60, years: 1, seed: 7, today, coachPasswordHash: "a" };
let owner: Client;
let world: World;
let organisationId: string;

beforeAll(async () => {
  const urls = await testDatabase();
  await makeOrganisation({ ...asked, databaseUrl: urls.databaseUrl });
  owner = new Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  const [row] = await rowsOf("SELECT organisation_id AS id FROM organisation");
  organisationId = row?.id;
  world = await createWorldIn(urls);
  world.clock.now = new Date(`${today}T08:00:00Z`);
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

async function rowsOf(text: string, values: unknown[] = [], client = owner) {
  const { rows } = await client.query(text, values);
  return rows;
}

/** Work in the background of the made organisation. */
function inside<T>(work: (db: Sql) => Promise<T>): Promise<T> {
  return withOrganisation(world.database, { organisationId, userId: null }, work);
}

const tables = (client: Client) =>
  rowsOf(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    [],
    client,
  );

async function checksums(client: Client): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const { name } of await tables(client)) {
    if (name === "_prisma_migrations") continue;
    // The database itself gives marks their ids.
    const row = name === "trend_mark" ? "(to_jsonb(t) - 'id')::text" : "t::text";
    const text = `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(${row}), '' ORDER BY ${row})), '') AS sum FROM "${name}" t`;
    sums[name] = (await rowsOf(text, [], client))[0]?.sum;
  }
  return sums;
}

test("is the same to the row, and stopped in the middle goes on to the same rows", async () => {
  const [whole, stopped] = [await testDatabase(), await testDatabase()];
  const [one, other] = [whole, stopped].map(
    ({ ownerUrl }) => new Client({ connectionString: ownerUrl }),
  ) as [Client, Client];
  // One login may end its own connections, as when the process is killed.
  const killer = new Client({ connectionString: stopped.databaseUrl });
  await Promise.all([one.connect(), other.connect(), killer.connect()]);
  await makeOrganisation({ ...asked, databaseUrl: whole.databaseUrl });
  const interrupted = makeOrganisation({
    ...asked,
    databaseUrl: stopped.databaseUrl,
    onProgress: () =>
      void killer.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()",
      ),
  });
  await expect(interrupted).rejects.toThrow();
  const [half] = await rowsOf("SELECT count(*)::int AS n FROM athlete", [], other);
  expect(half.n).toBeLessThan(asked.athletes);
  // It goes on upon another day, and with another password: what was begun keeps its own.
  await makeOrganisation({
    ...asked,
    today: addDays(today, 3),
    coachPasswordHash: "b",
    databaseUrl: stopped.databaseUrl,
  });
  const sums = await checksums(one);
  expect(sums.session_log).toMatch(/^\d{4,} /);
  expect(await checksums(other)).toEqual(sums);
  await Promise.all([one.end(), other.end(), killer.end()]);
});

test("every verdict is what judging its facts again gives", async () => {
  const verdicts = await rowsOf(
    `SELECT v.inputs, v.outcome, v.decision, s.taken_on::text AS day FROM verdict v
      JOIN assessment s ON s.id = v.assessment_id WHERE v.organisation_id = $1`,
    [organisationId],
  );
  expect(verdicts.length).toBeGreaterThan(300);
  for (const { inputs, outcome, decision, day } of verdicts) {
    const again = judge(inputs as Facts, shippedRuleSet, day);
    expect(again).toEqual({ kind: "judged", judgement: outcome });
    expect(decision).toBe(outcome.decision);
  }
});

test("the newest test of each was judged by the facts that the product reads", async () => {
  const newest = await rowsOf(
    `SELECT DISTINCT ON (s.athlete_id) s.athlete_id, s.tester_user_id, s.taken_on::text AS day, s.findings, s.protocol,
        s.unit, s.next_morning_nrs, v.inputs, s.id
      FROM assessment s JOIN verdict v ON v.assessment_id = s.id WHERE s.organisation_id = $1
        -- The session of that day came after the test.
        AND NOT EXISTS (SELECT 1 FROM session_log l WHERE l.athlete_id = s.athlete_id AND l.date = s.taken_on)
      ORDER BY s.athlete_id, s.taken_on DESC`,
    [organisationId],
  );
  expect(newest.length).toBeGreaterThan(40);
  for (const {
    athlete_id: athleteId,
    tester_user_id: userId,
    day,
    inputs,
    id,
    ...told
  } of newest) {
    // A grant is made by a request alone; here the test stands for it.
    const grant = {
      athleteId,
      actor: { userId, organisationId, role: "coach" },
      relations: [],
    } as unknown as AthleteGrant<"assessment:capture">;
    const amended = { id, testerId: userId, selfMeasured: false, wasStop: false };
    const facts = await inside(async (db) => {
      const subject = await getAssessmentSubject(db, grant);
      const { findings, protocol, unit, next_morning_nrs: nextMorningNrs } = told;
      const none = { left: [], right: [] };
      const input = {
        findings,
        protocol,
        unit,
        nextMorningNrs,
        takenOn: day,
        attempts: none,
        confirmed: inputs.confirmed,
      };
      return verdictFacts(db, grant, {
        input: input as unknown as AssessmentInput,
        subject,
        today: day,
        amended,
      });
    });
    expect({ ...facts, attempts: inputs.attempts }).toEqual(inputs);
  }
});

test("the coming sessions are those that the product would place", async () => {
  const states = await inside(async (db) => {
    const ids = await rowsOf("SELECT id FROM athlete WHERE organisation_id = $1", [organisationId]);
    const grant = systemAthletes(
      grantSystem(db),
      ids.map(({ id }) => id),
    );
    return listPlanStates(db, grant, today);
  });
  const coming = (sessions: readonly { date: LocalDate; kind: string; withStrength: boolean }[]) =>
    sessions
      .filter(({ date }) => date >= today)
      .map(({ date, kind, withStrength }) => `${date} ${kind} ${withStrength}`);
  const planned = states.filter(({ sessions }) => coming(sessions).length > 0);
  expect(planned.length).toBeGreaterThan(35);
  for (const state of states)
    expect([state.athleteId, ...coming(state.sessions)]).toEqual([
      state.athleteId,
      ...coming(placePlan(state, "anew", today).sessions),
    ]);
});

test("weeks, and what is true now, are what a recount gives", async () => {
  const found = await verifyRollups(applicationOf(world), false, new AbortController().signal);
  const ours = found.find((one) => one.organisationId === organisationId);
  expect(ours).toEqual({ organisationId, weeks: 0, athletes: 0 });
  const [weeks] = await rowsOf(
    "SELECT count(*)::int AS n, sum(done_full + done_short)::float / sum(planned) AS share FROM athlete_week WHERE planned > 0 AND week_start < $1",
    [addDays(today, -7)],
  );
  expect(weeks.n).toBeGreaterThan(1000);
  expect(weeks.share).toBeGreaterThan(0.5);
  expect(weeks.share).toBeLessThan(0.8);
});

test("a log's hash is that of what was sent, so that a phone may send it again", async () => {
  const logs = await rowsOf(
    `SELECT id, athlete_id AS "athleteId", planned_session_id AS "plannedSessionId", date::text AS date, kind,
      stiffness_before AS "stiffnessBefore", stiffness_after AS "stiffnessAfter", note, entries, report, feel,
      logged_by, content_hash FROM session_log WHERE organisation_id = $1`,
    [organisationId],
  );
  expect(logs.length).toBeGreaterThan(1000);
  for (const { logged_by, content_hash, report, feel, ...content } of logs) {
    const told = "stride" in feel ? { feel } : {};
    const sent = { ...content, ...told, report: "worsening" in report ? report : null };
    expect(sentHash(contentText([logged_by, sent]))).toBe(content_hash);
  }
});

test("has what coaches meet, and their pages answer", async () => {
  const [staff] = await rowsOf(
    `SELECT tc.user_id AS "userId", tc.team_id AS "teamId" FROM team_coach tc
      JOIN membership m ON m.user_id = tc.user_id WHERE m.role = 'coach' AND m.organisation_id = $1`,
    [organisationId],
  );
  const coach = world.as({ userId: staff.userId, organisationId, role: "coach" });
  const queue = await coach.queue.list();
  expect(JSON.stringify(queue).length).toBeGreaterThan(1000);
  expect((await everyRow(coach)).rows.length).toBeGreaterThan(20);
  const trend = await coach.trends.team({ teamId: staff.teamId, weeks: 52 });
  expect(JSON.stringify(trend).length).toBeGreaterThan(1000);
  const counts = await rowsOf(
    `SELECT (SELECT count(*) FROM hold WHERE cleared_at IS NOT NULL)::int AS cleared,
      (SELECT count(*) FROM athlete WHERE status = 'archived')::int AS archived,
      (SELECT count(*) FROM athlete WHERE athlete_type_id IS NOT NULL)::int AS own,
      (SELECT count(*) FROM invitation WHERE accepted_at IS NULL)::int AS invited,
      (SELECT count(*) FROM planned_session WHERE status = 'cancelled')::int AS cancelled,
      (SELECT count(*) FROM verdict v WHERE NOT EXISTS (SELECT 1 FROM review r WHERE r.verdict_id = v.id))::int AS waiting,
      (SELECT count(DISTINCT tester_user_id) FROM assessment)::int AS testers`,
  );
  for (const [what, n] of Object.entries(counts[0])) expect([what, n]).not.toEqual([what, 0]);
});
