import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countDays } from "@talus/api/athletes/background/count-days";
import { verifyRollups } from "@talus/api/athletes/background/differing-rollups";
import { appRouter } from "@talus/api/root";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { seededRandom } from "@talus/domain/random";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rows } from "../access/all-rows";
import { applicationOf } from "../support/background";
import { assignmentOf, newRunners, wallTest } from "../support/planned-athletes";
import { calmReport, logOf } from "../support/session-log";
import { root } from "../support/template";
import { createWorld, testNow, type World } from "../support/world";

const { signal } = new AbortController();
const dayMs = 86_400_000;

let world: World;
let owner: Client;
beforeEach(async () => {
  world = await createWorld();
  owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query("SET app.maintenance = 'on'; SET timezone = 'UTC'");
});
afterEach(async () => {
  await owner.end();
  await world.close();
});

/** How many weeks and athletes, of both clubs, are not what a recount gives. */
async function differing(): Promise<number> {
  const found = await verifyRollups(applicationOf(world), false, signal);
  return found.reduce((sum, { weeks, athletes }) => sum + weeks + athletes, 0);
}

type Typed = { _def: { type: string } };
const isWrite = (path: string) =>
  ((appRouter._def.procedures as Record<string, unknown>)[path] as Typed)._def.type === "mutation";

test("after each procedure that writes, what is true of each athlete is what a recount gives", async () => {
  const found: Record<string, number> = {};
  for (const path of Object.keys(rows).filter(isWrite)) {
    await rows[path]?.call(world.as(world.club.owner), world.club, world).catch(() => {});
    const count = await differing();
    if (count > 0) found[path] = count;
    await verifyRollups(applicationOf(world), true, signal);
  }
  expect(found).toEqual({});
});

test.each([1, 2, 3])(
  "after every act of a random history it is what a recount gives (seed %i)",
  async (seed) => {
    const random = seededRandom(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const athleteIds = await newRunners(world, 4);
    const coach = world.as(world.club.coach);
    const reviews: { athleteId: string; reviewId: string }[] = [];
    const logs: ReturnType<typeof logOf>[] = [];
    const today = () => localDateIn("UTC", world.clock.now);

    const acts: Record<string, (athleteId: string) => Promise<unknown>> = {
      day: async () => {
        world.clock.now = new Date(
          world.clock.now.getTime() + dayMs * (1 + Math.floor(random() * 9)),
        );
        await countDays(applicationOf(world), world.club.organisationId, signal);
      },
      assign: async (athleteId) =>
        coach.plans.assign({
          ...(await assignmentOf(world, [athleteId])),
          startsOn: addDays(today(), Math.floor(random() * 4)),
        }),
      measure: (athleteId) => {
        const tries = () => [{ value: 6 + Math.floor(random() * 60) / 10, invalidReason: null }];
        const takenOn = addDays(today(), -Math.floor(random() * 3));
        const given = { takenOn, attempts: { left: tries(), right: tries() }, confirmed: true };
        return coach.assessments.create(wallTest(athleteId, given));
      },
      correct: async (athleteId) => {
        const [last] = await coach.assessments.list({ athleteId });
        return coach.assessments.amend({
          ...wallTest(athleteId, { takenOn: last?.takenOn ?? today() }),
          amendsId: last?.id ?? "",
        });
      },
      plan: async (athleteId) => {
        const { standing, today: day } = await coach.athletes.get({ athleteId });
        await coach.assessments.plan({
          ...{ athleteId, id: uuidv7(), replacesId: standing.plannedTest?.id ?? null },
          day: addDays(day, Math.floor(random() * 20)),
        });
      },
      unplan: async () => {
        const { rows: planned } = await owner.query(
          "SELECT id, athlete_id FROM planned_test WHERE ended_at IS NULL ORDER BY made_at DESC LIMIT 1",
        );
        const { id, athlete_id: athleteId } = planned[0] ?? {};
        await coach.assessments.unplan({ athleteId, plannedTestId: id });
      },
      review: async (athleteId) => {
        const { rows: waiting } = await owner.query(
          "SELECT id FROM verdict WHERE athlete_id = $1 ORDER BY created_at DESC LIMIT 1",
          [athleteId],
        );
        const kind = pick(["accepted", "remeasure"] as const);
        const id = uuidv7();
        const asked = { id, athleteId, verdictId: waiting[0]?.id, comment: "" };
        await coach.reviews.create(
          kind === "remeasure" ? { ...asked, kind } : { ...asked, kind, startsOn: null },
        );
        reviews.push({ athleteId, reviewId: id });
      },
      undo: () => coach.reviews.undo(reviews.pop() ?? { athleteId: "", reviewId: "" }),
      log: async (athleteId) => {
        const { rows: planned } = await owner.query(
          `SELECT p.id FROM planned_session p WHERE p.athlete_id = $1 AND p.status = 'planned' AND p.date <= $2
            AND NOT EXISTS (SELECT 1 FROM session_log l WHERE l.planned_session_id = p.id)
            ORDER BY p.date DESC LIMIT 1`,
          [athleteId, today()],
        );
        const painNrs = random() < 0.1 ? 6 : 0;
        const report = painNrs > 0 ? { ...calmReport, painNrs } : null;
        const log = logOf(athleteId, planned[0]?.id ?? null, { date: today(), report });
        await coach.sessions.log(log);
        logs.push(log);
      },
      amend: async () => {
        const { id, plannedSessionId: _, ...log } = pick(logs);
        const entries = log.entries.map((entry) => ({ ...entry, skipped: true, setsDone: 0 }));
        return coach.sessions.amend({
          ...log,
          entries,
          id: uuidv7(),
          sessionLogId: id,
          reason: "",
        });
      },
      stop: (athleteId) =>
        coach.holds.report({ athleteId, id: uuidv7(), report: { ...calmReport, painNrs: 7 } }),
      clear: async (athleteId) => {
        const [hold] = (await coach.holds.list({ athleteId })).filter((one) => !one.clearedAt);
        return coach.holds.clear({
          athleteId,
          holdId: hold?.id ?? "",
          version: hold?.version ?? 0,
          clearedByProfessional: "Dr. Ito",
          clearedOn: today(),
          note: "",
        });
      },
      rest: async (athleteId) => {
        const { athlete } = await coach.athletes.get({ athleteId });
        const change = pick([
          { status: "active" },
          { status: "active" },
          { status: "paused", pauseReason: "Holiday", pausedUntil: null },
          { status: "archived" },
        ] as const);
        return coach.athletes.setStatus({ athleteId, version: athlete.version, change });
      },
    };
    const done: string[] = [];
    for (let turn = 0; turn < 120; turn++) {
      const name = pick([
        ...Object.keys(acts),
        "day",
        "log",
        "log",
        "measure",
        "review",
        "clear",
        "correct",
        "plan",
        "unplan",
        "amend",
      ]);
      const worked = await acts[name]?.(pick(athleteIds)).then(
        () => true,
        () => false,
      );
      if (worked) done.push(name);
      expect([turn, name, await differing()]).toEqual([turn, name, 0]);
    }
    expect(new Set(done)).toEqual(new Set(Object.keys(acts)));
  },
);

test("a database that lived before gets the same from its migration", async () => {
  const [tested = "", held = "", planned = ""] = await newRunners(world, 3);
  const coach = world.as(world.club.coach);
  await coach.assessments.create(wallTest(tested));
  await coach.holds.report({
    athleteId: held,
    id: uuidv7(),
    report: { ...calmReport, ...noSymptoms, painNrs: 7 },
  });
  await coach.plans.assign(await assignmentOf(world, [planned]));
  await coach.sessions.log(logOf(planned, null));
  const path = join(root, "prisma/migrations/20261129000010_athlete_now/migration.sql");
  const sql = readFileSync(path, "utf8");
  await owner.query("DELETE FROM athlete_now");
  await owner.query(sql.slice(sql.indexOf("WITH person")));
  expect(await differing()).toBe(0);
  const { rows: kept } = await owner.query("SELECT 1 FROM athlete_now");
  expect(kept).toHaveLength(9);
});

test("the sessions of a period are counted anew once a day has begun for the athlete", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  const coach = world.as(world.club.coach);
  await coach.sessions.log(logOf(athleteId, null));
  const counted = async () => {
    await countDays(applicationOf(world), world.club.organisationId, signal);
    const { rows: found } = await owner.query(
      "SELECT counted_on::text AS on, done_7, done_30, done_90 FROM athlete_now WHERE athlete_id = $1",
      [athleteId],
    );
    return found[0];
  };
  expect(await counted()).toEqual({ on: "2026-11-20", done_7: 1, done_30: 1, done_90: 1 });
  world.clock.now = new Date(testNow.getTime() + 7 * dayMs);
  expect(await counted()).toEqual({ on: "2026-11-27", done_7: 0, done_30: 1, done_90: 1 });
  world.clock.now = new Date(testNow.getTime() + 30 * dayMs);
  expect(await counted()).toEqual({ on: "2026-12-20", done_7: 0, done_30: 0, done_90: 1 });
});
