import { createHash } from "node:crypto";
import { localDateIn } from "@talus/domain/calendar";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assignmentOf, newRunners, plannedRunners, wallTest } from "../support/planned-athletes";
import { type Outcome, raceCount, raceEach } from "../support/race";
import { calmReport, logOf } from "../support/session-log";
import { createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const coach = () => world.as(world.club.coach);

/** One of the two was done, the other refused. */
const oneOnly = (outcomes: Outcome[][], refusal: Outcome) =>
  expect(outcomes.map((pair) => [...pair].sort())).toEqual(outcomes.map(() => [refusal, "ok"]));
const bothFine = (outcomes: Outcome[][]) =>
  expect(outcomes).toEqual(outcomes.map(() => ["ok", "ok"]));

/** How many rows of a table each athlete has, as many as `where` says. */
async function counted(table: string, athleteIds: readonly string[], where = "true") {
  const rows = await world.within(world.club, (db) =>
    db.query<{ count: number }>(
      {
        name: `counted_${table}_${createHash("sha256").update(where).digest("hex").slice(0, 16)}`,
        text: `SELECT (SELECT count(*)::int FROM ${table} t WHERE t.athlete_id = a.id AND ${where}) AS count
          FROM athlete a WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[])`,
      },
      [world.club.organisationId, athleteIds],
    ),
  );
  return rows.map(({ count }) => count);
}
const one = () => Array.from({ length: raceCount }, () => 1);
const none = () => Array.from({ length: raceCount }, () => 0);

const report = { ...calmReport, pop: true };

test("a red flag that is told twice under one id opens one hold", async () => {
  const athletes = await newRunners(world, raceCount);
  const outcomes = await raceEach((round) => {
    const input = { athleteId: athletes[round] ?? "", id: uuidv7(), report };
    return [() => coach().holds.report(input), () => coach().holds.report(input)];
  });
  bothFine(outcomes);
  expect(await counted("hold", athletes)).toEqual(one());
});

test("a painful morning that is tapped twice opens one hold", async () => {
  const athletes = await newRunners(world, raceCount);
  const outcomes = await raceEach((round) => {
    const input = { athleteId: athletes[round] ?? "", date: testToday, painNrs: 8 };
    return [() => coach().sessions.checkMorning(input), () => coach().sessions.checkMorning(input)];
  });
  bothFine(outcomes);
  expect(await counted("hold", athletes)).toEqual(one());
});

test("a hold is cleared once", async () => {
  const athletes = await newRunners(world, raceCount);
  const outcomes = await raceEach(async (round) => {
    const athleteId = athletes[round] ?? "";
    const holdId = uuidv7();
    await coach().holds.report({ athleteId, id: holdId, report });
    const clear = (clearedByProfessional: string) => () =>
      coach().holds.clear({
        ...{ athleteId, holdId, version: 1 },
        ...{ clearedByProfessional, clearedOn: testToday, note: "" },
      });
    return [clear("Dr. Ito"), clear("Dr. Adu")];
  });
  oneOnly(outcomes, "CONFLICT");
});

test("a planned session is logged once", async () => {
  const athletes = await plannedRunners(world, raceCount);
  const outcomes = await raceEach(async (round) => {
    const athleteId = athletes[round] ?? "";
    const { session } = await coach().sessions.today({ athleteId });
    const log = () => coach().sessions.log(logOf(athleteId, session?.id ?? null));
    return [log, log];
  });
  oneOnly(outcomes, "CONFLICT");
  expect(await counted("session_log", athletes)).toEqual(one());
});

test("a log that is sent twice is stored once, and both hear the same", async () => {
  const athletes = await plannedRunners(world, raceCount);
  const outcomes = await raceEach(async (round) => {
    const athleteId = athletes[round] ?? "";
    const { session } = await coach().sessions.today({ athleteId });
    const log = logOf(athleteId, session?.id ?? null);
    return [() => coach().sessions.log(log), () => coach().sessions.log(log)];
  });
  bothFine(outcomes);
  expect(await counted("session_log", athletes)).toEqual(one());
});

test("a test that is sent twice is stored once, and corrected once", async () => {
  const athletes = await newRunners(world, raceCount);
  const tests = athletes.map((athleteId) => wallTest(athleteId));
  const sent = await raceEach((round) => {
    const input = tests[round] ?? wallTest("");
    return [() => coach().assessments.create(input), () => coach().assessments.create(input)];
  });
  bothFine(sent);
  expect(await counted("verdict", athletes)).toEqual(one());
  const corrected = await raceEach((round) => {
    const { id: amendsId, athleteId } = tests[round] ?? wallTest("");
    const amend = () =>
      coach().assessments.amend({ ...wallTest(athleteId, { note: "heel" }), amendsId });
    return [amend, amend];
  });
  oneOnly(corrected, "CONFLICT");
});

test("an assignment that is sent twice is made once, and two different ones leave one plan", async () => {
  const athletes = await newRunners(world, raceCount);
  const twice = await raceEach(async (round) => {
    const input = await assignmentOf(world, [athletes[round] ?? ""]);
    return [() => coach().plans.assign(input), () => coach().plans.assign(input)];
  });
  bothFine(twice);
  expect(await counted("assignment", athletes)).toEqual(one());
  await raceEach(async (round) => {
    const athleteIds = [athletes[round] ?? ""];
    const short = await assignmentOf(world, athleteIds, "runner-short");
    const soleus = await assignmentOf(world, athleteIds, "runner-soleus");
    return [() => coach().plans.assign(short), () => coach().plans.assign(soleus)];
  });
  const running = "t.ends_on IS NULL AND t.undone_at IS NULL";
  expect(await counted("assignment", athletes, running)).toEqual(one());
});

test("an assignment is taken back once", async () => {
  const athletes = await newRunners(world, raceCount);
  const outcomes = await raceEach(async (round) => {
    const input = await assignmentOf(world, [athletes[round] ?? ""]);
    await coach().plans.assign(input);
    const undo = () => coach().plans.undo({ batchId: input.id });
    return [undo, undo];
  });
  bothFine(outcomes);
  const undone = await world.within(world.club, (db) =>
    db.prisma.auditEntry.count({
      where: { action: "assignment.undone", athleteId: { in: athletes } },
    }),
  );
  expect(undone).toBe(raceCount);
});

test("assignments to the same athletes in another order wait for each other, not in a circle", async () => {
  const athletes = await newRunners(world, 12);
  const backwards = [...athletes].reverse();
  await raceEach(async (round) => {
    const keys =
      round % 2 === 0 ? ["runner-short", "runner-full"] : ["runner-soleus", "runner-full"];
    const there = await assignmentOf(world, athletes, keys[0]);
    const back = await assignmentOf(world, backwards, keys[1]);
    return [() => coach().plans.assign(there), () => coach().plans.assign(back)];
  });
});

test("an archived athlete has no session to do", async () => {
  const athletes = await newRunners(world, raceCount);
  await raceEach(async (round) => {
    const athleteId = athletes[round] ?? "";
    const input = await assignmentOf(world, [athleteId]);
    const change = { status: "archived" } as const;
    const archive = () => coach().athletes.setStatus({ athleteId, version: 1, change });
    return [archive, () => coach().plans.assign(input)];
  });
  expect(await counted("planned_session", athletes, "t.status = 'planned'")).toEqual(none());
});

test("a verdict is decided on once, and the same need shares one routine", async () => {
  const athletes = await newRunners(world, 2 * raceCount);
  const verdicts = await Promise.all(
    athletes.map(async (athleteId) => {
      const answer = await coach().assessments.create(wallTest(athleteId));
      return answer.kind === "stored" ? answer.verdictId : "";
    }),
  );
  const accept = (of: number) => () =>
    coach().reviews.create({
      ...{ kind: "accepted", startsOn: null, comment: "" },
      ...{ id: uuidv7(), athleteId: athletes[of] ?? "", verdictId: verdicts[of] ?? "" },
    });
  await raceEach((round) => [accept(round), accept(raceCount + round)]);
  const again = await raceEach((round) => [accept(round), accept(raceCount + round)]);
  expect(again).toEqual(again.map(() => ["CONFLICT", "CONFLICT"]));
  const routines = await coach().routines.list();
  const names = routines.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  const made = routines.filter(({ isReady }) => !isReady);
  expect(made.map(({ athleteCount }) => athleteCount)).toEqual([2 * raceCount]);
});

test("two people decide on one verdict: one review stands", async () => {
  const athletes = await newRunners(world, raceCount);
  const outcomes = await raceEach(async (round) => {
    const athleteId = athletes[round] ?? "";
    const answer = await coach().assessments.create(wallTest(athleteId));
    const verdictId = answer.kind === "stored" ? answer.verdictId : "";
    const review = () => ({ id: uuidv7(), athleteId, verdictId, comment: "" });
    return [
      () => coach().reviews.create({ kind: "remeasure", ...review() }),
      () =>
        world
          .as(world.club.owner)
          .reviews.create({ kind: "accepted", startsOn: null, ...review() }),
    ];
  });
  oneOnly(outcomes, "CONFLICT");
  expect(await counted("review", athletes, "t.undone_at IS NULL")).toEqual(one());
});

test("weeks equal a recompute after two logs at once", async () => {
  const athletes = await plannedRunners(world, raceCount);
  await raceEach((round) => {
    const log = () => coach().sessions.log(logOf(athletes[round] ?? "", null));
    return [log, log];
  });
  expect(await counted("session_log", athletes)).toEqual(one().map(() => 2));
  const done = "t.done_full = 2 AND t.week_start = date_trunc('week', date '2026-11-20')";
  expect(localDateIn("UTC", testNow)).toBe("2026-11-20");
  expect(await counted("athlete_week", athletes, done)).toEqual(one());
});
