import { appRouter } from "@talus/api/root";
import { refreshTrends, verifyTrends } from "@talus/api/trends/background/refresh-trends";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { seededRandom } from "@talus/domain/random";
import { editOf } from "@talus/domain/rules/rule-set-edit";
import { trendPeriods } from "@talus/domain/trends/team/team-weeks";
import { weekShares } from "@talus/domain/trends/team/week-summary";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rows } from "../access/all-rows";
import { applicationOf } from "../support/background";
import { assignmentOf, newRunners, wallTest } from "../support/planned-athletes";
import { logOf } from "../support/session-log";
import { createWorld, type World } from "../support/world";

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

const refresh = () => refreshTrends(applicationOf(world), world.club.organisationId);

async function differing(isMended = false): Promise<number> {
  const found = await verifyTrends(applicationOf(world), isMended, signal);
  return found.reduce((sum, { rows }) => sum + rows, 0);
}

async function marks(): Promise<number> {
  const { rows } = await owner.query("SELECT 1 FROM trend_mark WHERE organisation_id = $1", [
    world.club.organisationId,
  ]);
  return rows.length;
}

/** The last week of every team, which is what each team's own trend says of it. */
async function lastWeek(api: ReturnType<World["as"]>) {
  const { weekStart, teams } = await api.trends.week();
  for (const { teamId, atTarget, adherence } of teams) {
    const { weeks } = await api.trends.team({ teamId, weeks: 8 });
    expect({ atTarget, adherence }).toEqual(weekShares(weeks, weekStart));
  }
  return teams;
}

/** A question about trends, or the teams with how many are on each, as anybody may put it. */
function asker(random: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const api = world.as(world.club.owner);
  const filter = () => ({
    weeks: pick(trendPeriods),
    athleteType: pick([null, null, "runner", "lifter"] as const),
    protocol: pick([null, null, "standing_knee_to_wall", "half_kneeling"] as const),
    start: pick(["all", "all", "all", "limited"] as const),
  });
  return (): (() => Promise<unknown>) => {
    const asked = filter();
    const teamId = pick([world.club.teamA, world.club.teamB, null, "list", "week"]);
    if (teamId === "list") return () => api.teams.list();
    if (teamId === "week") return () => lastWeek(api);
    return () =>
      teamId === null ? api.trends.organisation(asked) : api.trends.team({ ...asked, teamId });
  };
}

/** Asks once more with nothing kept, so that each athlete's own rows answer. */
async function recomputed<T>(ask: () => Promise<T>): Promise<T> {
  await owner.query(
    "CREATE TEMP TABLE put_by AS SELECT * FROM trend_group; DELETE FROM trend_group",
  );
  const answer = await ask();
  await owner.query("INSERT INTO trend_group SELECT * FROM put_by; DROP TABLE put_by");
  return answer;
}

describe("what is kept of trends", () => {
  test.each([1, 2])(
    "answers as each athlete's rows do, before and after it is written anew, through a random history (seed %i)",
    async (seed) => {
      const random = seededRandom(seed);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
      const { club } = world;
      const athleteIds = await newRunners(world, 8);
      const api = world.as(club.owner);
      const today = () => localDateIn("UTC", world.clock.now);
      const question = asker(random);
      const version = async (athleteId: string) => (await api.athletes.get({ athleteId })).athlete;
      const acts: Record<string, (athleteId: string) => Promise<unknown>> = {
        day: async () => {
          world.clock.now = new Date(
            world.clock.now.getTime() + dayMs * (1 + Math.floor(random() * 5)),
          );
        },
        measure: (athleteId) => {
          const tries = () => [{ value: 4 + Math.floor(random() * 90) / 10, invalidReason: null }];
          const protocol = random() < 0.3 ? "half_kneeling" : "standing_knee_to_wall";
          const takenOn = addDays(today(), -Math.floor(random() * 60));
          const attempts = { left: tries(), right: random() < 0.1 ? [] : tries() };
          const given = { takenOn, protocol, attempts, confirmed: true } as const;
          return api.assessments.create(wallTest(athleteId, given));
        },
        correct: async (athleteId) => {
          const [last] = await api.assessments.list({ athleteId });
          const takenOn = last?.takenOn ?? today();
          return api.assessments.amend({
            ...wallTest(athleteId, { takenOn, confirmed: true }),
            amendsId: last?.id ?? "",
          });
        },
        assign: async (athleteId) =>
          api.plans.assign({
            ...(await assignmentOf(world, [athleteId])),
            startsOn: addDays(today(), Math.floor(random() * 3)),
          }),
        log: (athleteId) =>
          api.sessions.log(
            logOf(athleteId, null, { date: addDays(today(), -Math.floor(random() * 7)) }),
          ),
        rest: async (athleteId) => {
          const change = pick([{ status: "active" }, { status: "archived" }] as const);
          return api.athletes.setStatus({
            athleteId,
            version: (await version(athleteId)).version,
            change,
          });
        },
        join: (athleteId) =>
          api.teams.addAthletes({
            teamId: pick([club.teamA, club.teamB]),
            athleteIds: [athleteId],
          }),
        leave: (athleteId) =>
          api.teams.removeAthletes({
            teamId: pick([club.teamA, club.teamB]),
            athleteIds: [athleteId],
          }),
        target: (athleteId) =>
          owner.query("UPDATE athlete SET target_cm_left = $2, athlete_type = $3 WHERE id = $1", [
            athleteId,
            pick([null, 6, 8]),
            pick(["runner", "lifter"]),
          ]),
        rules: async () => {
          const rules = await api.rules.inForce();
          const goalCm = pick([10.16, 11, 11.5]);
          return api.rules.update({
            ...editOf({ ...rules, goalCm }),
            note: "The club's own goal",
          });
        },
      };
      const done = new Set<string>();
      for (let turn = 0; turn < 60; turn++) {
        const name = pick([...Object.keys(acts), "measure", "measure", "measure", "log", "assign"]);
        await acts[name]?.(pick(athleteIds)).then(
          () => done.add(name),
          () => {},
        );
        const ask = question();
        const before = await ask();
        const anew = await recomputed(ask);
        expect([turn, name, before]).toEqual([turn, name, anew]);
        if (random() < 0.5) continue;
        await refresh();
        expect(await marks()).toBe(0);
        expect([turn, name, await ask()]).toEqual([turn, name, anew]);
        expect([turn, name, await differing()]).toEqual([turn, name, 0]);
      }
      expect([...done].sort()).toEqual(Object.keys(acts).sort());
    },
  );

  test("is what a recompute gives after each procedure that writes", async () => {
    type Typed = { _def: { type: string } };
    const procedures = appRouter._def.procedures as unknown as Record<string, Typed>;
    const found: Record<string, number> = {};
    for (const path of Object.keys(rows).filter(
      (one) => procedures[one]?._def.type === "mutation",
    )) {
      await rows[path]?.call(world.as(world.club.owner), world.club, world).catch(() => {});
      const count = await differing();
      if (count > 0) found[path] = count;
    }
    expect(found).toEqual({});
  });

  test("is written anew for a week that has begun, though nothing else changed", async () => {
    const [athleteId = ""] = await newRunners(world, 1);
    await world.as(world.club.coach).assessments.create(wallTest(athleteId));
    await refresh();
    world.clock.now = new Date(world.clock.now.getTime() + 7 * dayMs);
    await refresh();
    const { rows } = await owner.query("SELECT DISTINCT last_week::text AS week FROM trend_period");
    expect(rows).toEqual([{ week: "2026-11-23" }]);
    expect(await differing()).toBe(0);
  });

  test("is left to another try by a fault, and two workers at once write it as one does", async () => {
    const [athleteId = ""] = await newRunners(world, 1);
    await world.as(world.club.coach).assessments.create(wallTest(athleteId));
    await owner.query(
      "ALTER TABLE trend_period ADD CONSTRAINT full_disk CHECK (weeks < 0) NOT VALID",
    );
    await expect(refresh()).rejects.toThrow();
    await owner.query("ALTER TABLE trend_period DROP CONSTRAINT full_disk");
    expect(await marks()).toBeGreaterThan(0);
    await Promise.all([refresh(), refresh()]);
    expect(await marks()).toBe(0);
    expect(await differing()).toBe(0);
  });

  test("is no fault while another worker still writes it, who is waited for", async () => {
    const [athleteId = ""] = await newRunners(world, 1);
    await world.as(world.club.coach).assessments.create(wallTest(athleteId));
    await owner.query(
      `BEGIN; SELECT pg_advisory_xact_lock(hashtextextended(part || ' of trends ${world.club.organisationId}', 0))
       FROM unnest(ARRAY['weeks', 'figures']) part`,
    );
    const found = differing();
    const isOver = found.then(() => true);
    const isWaiting = async () => {
      const { rows } = await owner.query(
        `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`,
      );
      return rows.length > 0;
    };
    while (!(await Promise.race([isOver, isWaiting()])));
    await owner.query("COMMIT");
    expect(await found).toBe(0);
    expect(await marks()).toBe(0);
  });

  test("is no fault where somebody measures while it is compared", async () => {
    const [athleteId = ""] = await newRunners(world, 1);
    const measure = () => world.as(world.club.coach).assessments.create(wallTest(athleteId));
    await measure();
    let isOver = false;
    const found = Promise.all([differing(), differing(), differing()]).finally(() => {
      isOver = true;
    });
    while (!isOver) await measure();
    expect(await found).toEqual([0, 0, 0]);
  });

  test("that is not what a recompute gives is found, left alone, and mended where that is asked", async () => {
    const [athleteId = ""] = await newRunners(world, 1);
    await world.as(world.club.coach).assessments.create(wallTest(athleteId));
    expect(await differing()).toBe(0);
    const { rowCount } = await owner.query("UPDATE trend_test_week SET tests = tests + 1");
    await owner.query("DELETE FROM trend_group WHERE group_key = 'everyone'");
    await owner.query("DELETE FROM trend_period WHERE group_key = 'everyone' AND weeks = 16");
    const spoilt = (rowCount ?? 0) + 3;
    expect(await differing()).toBe(spoilt);
    expect(await differing(true)).toBe(spoilt);
    expect(await differing()).toBe(0);
  });
});
