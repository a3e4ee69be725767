import { appRouter } from "@talus/api/root";
import { refreshTrends } from "@talus/api/trends/background/refresh-trends";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { rows } from "../access/all-rows";
import { applicationOf } from "../support/background";
import { arrangePlan } from "../support/plan";
import { openSession } from "../support/session";
import { logOf } from "../support/session-log";
import { type CountedDatabase, countStatements } from "../support/statement-counter";
import { testDatabase } from "../support/test-database";
import { startWeb, type WebServer } from "../support/web-server";
import { createWorldIn, type Person, testToday, type World } from "../support/world";

type Typed = { _def: { type: string } };
const procedures: Record<string, unknown> = appRouter._def.procedures;
const queries = Object.keys(procedures).filter(
  (path) => (procedures[path] as Typed)._def.type === "query",
);

let counted: CountedDatabase;
let world: World;
let web: WebServer;

beforeAll(async () => {
  await build();
  const urls = await testDatabase();
  counted = await countStatements(urls.databaseUrl);
  world = await createWorldIn({ ...urls, databaseUrl: counted.databaseUrl });
  web = await startWeb(world);
});

afterAll(async () => {
  await web.stop();
  await world.close();
  await counted.close();
});

const repeats = 6;

/**
 * What one of many takes: all of them take together. The end of a read is not waited for, so the first
 * may count the end of what went before, and the last one's own may be missing.
 */
async function statementsOf(work: (index: number) => Promise<unknown>): Promise<number> {
  await work(0);
  const before = counted.count;
  for (let index = 1; index <= repeats; index++) await work(index);
  return Math.round((counted.count - before) / repeats);
}

/**
 * One trip begins the transaction and asks who this is, one reads, one ends it; these reads of several
 * things take more. Where a row of the access table arranges what it asks for, that counts too.
 */
const more: Record<string, number> = {
  "assessments.basis": 9,
  "athleteTypes.preview": 8,
  "athletes.get": 5,
  "holds.background": 17,
  "plans.diverged": 11,
  "plans.divergedCounts": 11,
  "plans.get": 8,
  "plans.last": 4,
  "plans.weeks": 4,
  "queue.counts": 4,
  "queue.ids": 4,
  "queue.list": 5,
  "queue.page": 4,
  "queue.today": 6,
  "queue.views": 4,
  "roster.counts": 5,
  "roster.exportedFile": 19,
  "roster.importResult": 14,
  "roster.list": 5,
  "roster.outline": 5,
  "roster.previewUndo": 16,
  "roster.progress": 7,
  "roster.views": 5,
  "routines.get": 9,
  "routines.version": 8,
  "rules.reliability": 4,
  "rules.overview": 6,
  "rules.version": 4,
  "sessions.acute": 5,
  "sessions.feel": 4,
  "sessions.get": 19,
  "sessions.history": 5,
  "sessions.pain": 7,
  "sessions.today": 9,
  "trends.athlete": 5,
  "trends.changes": 5,
  "trends.compare": 8,
  "trends.organisation": 4,
  "trends.organisationChanges": 5,
  "trends.organisationResponders": 5,
  "trends.responders": 5,
  "trends.team": 4,
  "trends.week": 6,
};

test("a read of one thing takes three statements, and no read more than is known here", async () => {
  const found: Record<string, number> = {};
  for (const path of queries) {
    const api = world.as(world.club.owner);
    const row = rows[path];
    // As the worker does soon after each change.
    await refreshTrends(applicationOf(world), world.club.organisationId);
    const count = await statementsOf(
      () => row?.call(api, world.club, world).catch(() => {}) ?? Promise.resolve(),
    );
    if (count > (more[path] ?? 3)) found[path] = count;
  }
  expect(found).toEqual({});
});

test("a log takes at most eight statements, planned or not", async () => {
  const { club } = world;
  const athleteId = club.runner.id;
  const days = Array.from({ length: repeats + 1 }, (_, back) => addDays(testToday, -back));
  const planned = await arrangePlan(
    world,
    { club, athleteId },
    days.map((date) => ({ date })),
  );
  const api = world.as(club.runner.person).sessions;
  const log = (id: string | null, date: LocalDate) => api.log(logOf(athleteId, id, { date }));
  const ofPlan = await statementsOf((index) => log(planned[index] ?? "", days[index] ?? testToday));
  const extra = await statementsOf(() => log(null, testToday));
  expect(Math.max(ofPlan, extra)).toBeLessThanOrEqual(8);
});

async function statementsOfPage(path: string, person: Person): Promise<number> {
  const cookie = `authjs.session-token=${await openSession(world, person)}`;
  return statementsOf(async () => {
    const response = await fetch(`${web.url}${path}`, { headers: { cookie } });
    expect([response.status, response.url]).toEqual([200, `${web.url}${path}`]);
    await response.text();
  });
}

test("the athlete's day takes at most ten", async () => {
  const { club } = world;
  const today = new Date().toISOString().slice(0, 10) as LocalDate;
  await arrangePlan(world, { club, athleteId: club.runner.id }, [{ date: today }]);
  expect(await statementsOfPage("/today", club.runner.person)).toBeLessThanOrEqual(10);
});

test("the queue takes at most eight", async () => {
  expect(await statementsOfPage("/queue", world.club.coach)).toBeLessThanOrEqual(8);
});
