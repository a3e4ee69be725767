import { countDays } from "@talus/api/athletes/background/count-days";
import { addDays } from "@talus/domain/calendar";
import { type Signal, signals } from "@talus/domain/queue/signals";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applicationOf } from "../support/background";
import { arrangePlan } from "../support/plan";
import { assignmentOf, newRunners, wallTest } from "../support/planned-athletes";
import { logOf } from "../support/session-log";
import { createWorld, testToday, type World } from "../support/world";

const dayMs = 86_400_000;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const coach = () => world.as(world.club.coach);

/** Lets days pass, and counts sessions as the job does. */
async function pass(days: number): Promise<void> {
  world.clock.now = new Date(world.clock.now.getTime() + days * dayMs);
  await countDays(applicationOf(world), world.club.organisationId, new AbortController().signal);
}

/** The signals under which an athlete is in the coach's queue, with the sentence of each. */
async function signalsOf(athleteId: string): Promise<Partial<Record<Signal, string>>> {
  const queue = await coach().queue.list();
  const found = signals.flatMap((signal) => {
    const row = queue[signal].find((one) => one.athleteId === athleteId);
    return row ? [[signal, row.reason] as const] : [];
  });
  return Object.fromEntries(found);
}

const both = (cm: number) => {
  const tries = [{ value: cm, invalidReason: null }];
  return { left: tries, right: tries };
};

test("a beginner has no test and no routine, then a routine that is not begun, then nothing", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  expect(await signalsOf(athleteId)).toEqual({
    neverTested: "No test yet",
    noRoutine: "No routine yet",
  });
  await coach().assessments.create(wallTest(athleteId));
  await coach().plans.assign(await assignmentOf(world, [athleteId]));
  expect(Object.keys(await signalsOf(athleteId))).toEqual(["toReview"]);
  await pass(8);
  const waiting = await signalsOf(athleteId);
  expect(Object.keys(waiting)).toEqual(["toReview", "notStarted"]);
  expect(waiting.notStarted).toMatch(/^No session yet; the first was planned \d+ days ago$/);
  await coach().sessions.log(logOf(athleteId, null, { date: addDays(testToday, 8) }));
  expect(await signalsOf(athleteId)).not.toHaveProperty("notStarted");
});

/** A plan of every other day for 80 days, of which the athlete did some; longest ago first. */
async function live(athleteId: string, isDone: (daysAgo: number) => boolean): Promise<void> {
  const today = world.clock.now;
  const sessions = Array.from({ length: 40 }, (_, at) => 79 - 2 * at);
  const ids = await arrangePlan(
    world,
    { club: world.club, athleteId },
    sessions.map((daysAgo) => ({ date: addDays(testToday, -daysAgo) })),
  );
  for (const [at, daysAgo] of sessions.entries()) {
    if (!isDone(daysAgo)) continue;
    world.clock.now = new Date(today.getTime() - daysAgo * dayMs);
    await coach().sessions.log(
      logOf(athleteId, ids[at] ?? "", { date: addDays(testToday, -daysAgo) }),
    );
  }
  world.clock.now = today;
  await pass(0);
}

test("a drop in adherence is told against what was done before, from where the team wants to hear", async () => {
  const [fallen = "", low = ""] = await newRunners(world, 2);
  const third = (daysAgo: number) => daysAgo % 3 === 0;
  await live(fallen, (daysAgo) => daysAgo > 30 || third(daysAgo));
  await live(low, third);
  const told = "100 → 33 % of planned: 5 of 15 in 30 days";
  expect((await signalsOf(fallen)).adherenceDrop).toBe(told);
  expect(await signalsOf(low)).not.toHaveProperty("adherenceDrop");

  const teamId = world.club.teamA;
  const hear = (belowPct: number, fallPoints: number) =>
    coach().teams.setThresholds({ teamId, belowPct, fallPoints });
  await hear(70, 80);
  expect(await signalsOf(fallen)).not.toHaveProperty("adherenceDrop");
  await hear(30, 30);
  expect(await signalsOf(fallen)).not.toHaveProperty("adherenceDrop");
  await hear(34, 67);
  expect((await signalsOf(fallen)).adherenceDrop).toBe(told);
  expect(await coach().teams.get({ teamId })).toMatchObject({
    ...{ adherenceBelowPct: 34, adherenceFallPoints: 67 },
  });

  // On two teams the one that hears first counts.
  const second = uuidv7();
  await coach().teams.create({ id: second, name: "Second" });
  await hear(30, 30);
  await coach().teams.addAthletes({ teamId: second, athleteIds: [fallen] });
  expect((await signalsOf(fallen)).adherenceDrop).toBe(told);
});

test("a leap beyond belief waits apart, and asking to measure again says so until a new test", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  const test = (daysAgo: number, cm: number) =>
    coach().assessments.create(
      wallTest(athleteId, {
        takenOn: addDays(testToday, -daysAgo),
        attempts: both(cm),
        confirmed: true,
      }),
    );
  await test(20, 7);
  const answer = await test(0, 12.5);
  const { jump, toReview } = await signalsOf(athleteId);
  expect(jump).toMatch(/since the last test is unusual: measure again/);
  expect(toReview).toBeUndefined();
  const verdictId = answer.kind === "stored" ? answer.verdictId : "";
  const id = uuidv7();
  await coach().reviews.create({ id, athleteId, verdictId, kind: "remeasure", comment: "" });
  expect(await signalsOf(athleteId)).toMatchObject({ asked: "Asked to measure again today" });
  await coach().reviews.undo({ athleteId, reviewId: id });
  expect(await signalsOf(athleteId)).toHaveProperty("jump");
});

test("a login that was never used is told after a week", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  await coach().invitations.createForAthletes({ athleteIds: [athleteId] });
  await pass(6);
  expect(await signalsOf(athleteId)).not.toHaveProperty("unusedLogin");
  await pass(2);
  expect((await signalsOf(athleteId)).unusedLogin).toBe(
    "Invited 8 days ago, the login was never used",
  );
});

test("pages go through a whole signal, each row once, in the order of its ids", async () => {
  const ids = await newRunners(world, 120);
  const api = coach();
  const queue = await api.queue.list();
  const total = ids.length + 2;
  expect(queue.counts.neverTested).toBe(total);
  const seen = [...queue.neverTested];
  for (let page = seen; page.length > 0; ) {
    const after = seen.at(-1)?.place;
    if (!after) break;
    page = await api.queue.page({ bucket: "neverTested", after });
    seen.push(...page);
  }
  expect(seen.map(({ athleteId }) => athleteId)).toEqual(
    await api.queue.ids({ signal: "neverTested" }),
  );
  expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
});
