import { dueOf } from "@talus/domain/assessments/due";
import { isMetBy, type PlannedTest } from "@talus/domain/assessments/planned-test";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { signals } from "@talus/domain/queue/signals";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newRunners, wallTest } from "../support/planned-athletes";
import { everyRow } from "../support/roster";
import { calmReport } from "../support/session-log";
import { createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const coach = () => world.as(world.club.coach);
const inDays = (days: number) => addDays(testToday, days);
const pass = (days: number) => {
  world.clock.now = new Date(testNow.getTime() + days * 86_400_000);
};

async function runner(): Promise<string> {
  const [athleteId = ""] = await newRunners(world, 1);
  return athleteId;
}

const plannedFor = async (athleteId: string): Promise<PlannedTest | null> =>
  (await coach().athletes.get({ athleteId })).standing.plannedTest;

/** Plans a test, or moves the one that is planned. */
async function plan(athleteId: string, day: LocalDate, note = ""): Promise<string> {
  const id = uuidv7();
  const replacesId = (await plannedFor(athleteId))?.id ?? null;
  await coach().assessments.plan({ athleteId, id, day, note, replacesId });
  return id;
}

const measure = (athleteId: string, takenOn: LocalDate) =>
  coach().assessments.create(wallTest(athleteId, { takenOn, confirmed: true }));

/** In which groups of the queue an athlete stands, each with its reason. */
async function queued(athleteId: string): Promise<Record<string, string>> {
  const queue = await coach().queue.list();
  const rows = signals.flatMap((signal) =>
    queue[signal].filter((row) => row.athleteId === athleteId).map((row) => [signal, row.reason]),
  );
  return Object.fromEntries(rows);
}

test("every reader of a due day goes by the planned one", async () => {
  const athleteId = await runner();
  await measure(athleteId, inDays(-10));
  await plan(athleteId, inDays(9), "Bring shorts");
  const due = { from: inDays(9), until: inDays(9), isPlanned: true };
  const { standing } = await coach().athletes.get({ athleteId });
  expect(standing.plannedTest).toMatchObject({
    day: inDays(9),
    note: "Bring shorts",
    madeOn: testToday,
  });
  expect(standing).toMatchObject({ testedOn: inDays(-10), askedOn: null });
  expect(await coach().sessions.today({ athleteId })).toMatchObject({
    due: { state: "not_yet", ...due },
    testNote: "Bring shorts",
  });
  expect(await coach().assessments.basis({ athleteId })).toMatchObject({ due });
  expect((await coach().trends.athlete({ athleteId })).series[0]?.next).toEqual({
    ...{ from: inDays(9), until: inDays(9) },
  });
  const { days } = await coach().plans.get({ athleteId });
  expect(days.filter(({ isTestDay }) => isTestDay).map(({ date }) => date)).toEqual([inDays(9)]);
  const row = (await everyRow(coach())).rows.find(({ id }) => id === athleteId);
  expect(row).toMatchObject({ lastTestOn: inDays(-10), plannedOn: inDays(9) });
  const { next } = await coach().queue.today();
  expect(next).toContainEqual(expect.objectContaining({ athleteId, from: inDays(9) }));
});

test("whoever has a planned test is overdue from the day after it, tested before or not", async () => {
  const [first, tested] = [await runner(), await runner()];
  await measure(tested, inDays(-20));
  await plan(first, inDays(4));
  await plan(tested, inDays(4));
  expect(await queued(first)).not.toHaveProperty("neverTested");
  const weekOf = async () =>
    (await coach().trends.week()).teams.find(({ teamId }) => teamId === world.club.teamA);
  pass(4);
  expect(await queued(tested)).not.toHaveProperty("overdue");
  const before = (await weekOf())?.testsDue;
  pass(5);
  const overdue = "A test was planned for yesterday and not taken";
  expect(await queued(first)).toMatchObject({ overdue });
  expect(await queued(tested)).toMatchObject({ overdue });
  expect((await weekOf())?.testsDue).toBe((before ?? 0) + 2);
  const filtered = await everyRow(coach(), { filters: { test: ["overdue"] } });
  expect(filtered.rows.map(({ id }) => id).sort()).toEqual([first, tested].sort());
  const rows = (await coach().queue.list()).overdue;
  expect(rows.map((row) => [row.athleteId, row.ageDays])).toEqual(
    expect.arrayContaining([
      [first, 1],
      [tested, 1],
    ]),
  );
  await measure(first, inDays(5));
  expect(await queued(first)).not.toHaveProperty("overdue");
});

test("a test is the planned one exactly where the domain says so", async () => {
  const athleteId = await runner();
  await plan(athleteId, inDays(12));
  const planned = await plannedFor(athleteId);
  for (const days of [0, 4, 5, 12]) {
    pass(days);
    await measure(athleteId, inDays(days));
    const isMet = planned !== null && isMetBy(planned, inDays(days));
    expect([days, (await plannedFor(athleteId)) === null]).toEqual([days, isMet]);
    if (isMet) break;
  }
  expect(await coach().assessments.list({ athleteId })).toHaveLength(3);
});

test("asking to measure again after it was planned counts more than the planned day", async () => {
  const athleteId = await runner();
  const stored = await measure(athleteId, inDays(-1));
  await plan(athleteId, inDays(15));
  pass(1);
  const verdictId = stored.kind === "stored" ? stored.verdictId : "";
  const review = { id: uuidv7(), athleteId, verdictId, kind: "remeasure" as const, comment: "" };
  await coach().reviews.create(review);
  expect(await plannedFor(athleteId)).toBe(null);
  expect(await queued(athleteId)).toHaveProperty("asked");
  await coach().reviews.undo({ athleteId, reviewId: review.id });
  expect(await plannedFor(athleteId)).toMatchObject({ day: inDays(15) });
});

test("moving replaces what was seen, and what somebody else planned meanwhile is a conflict", async () => {
  const athleteId = await runner();
  const first = await plan(athleteId, inDays(3));
  const moved = await plan(athleteId, inDays(5));
  expect(await plannedFor(athleteId)).toMatchObject({ id: moved, day: inDays(5) });
  const stale = { athleteId, id: uuidv7(), day: inDays(6), replacesId: first };
  await expect(coach().assessments.plan(stale)).rejects.toMatchObject({ code: "CONFLICT" });
  await coach().assessments.unplan({ athleteId, plannedTestId: first });
  expect(await plannedFor(athleteId)).toMatchObject({ id: moved });
  await coach().assessments.unplan({ athleteId, plannedTestId: moved });
  expect(await plannedFor(athleteId)).toBe(null);
  const told = (await coach().athletes.audit({ athleteId })).map(({ action }) => action);
  expect(told.slice(0, 3)).toEqual(["test.unplanned", "test.moved", "test.planned"]);
});

test("no test is planned for a day that is over or has one, nor for somebody on hold or archived", async () => {
  const athleteId = await runner();
  const refused = (day: LocalDate) =>
    expect(plan(athleteId, day)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await refused(inDays(-1));
  await measure(athleteId, testToday);
  await refused(testToday);
  await coach().holds.report({ athleteId, id: uuidv7(), report: { ...calmReport, painNrs: 7 } });
  await refused(inDays(7));
  expect(await plannedFor(athleteId)).toBe(null);
});

test("a day outside of the window is planned, and due all the same", async () => {
  const athleteId = await runner();
  await measure(athleteId, testToday);
  await plan(athleteId, inDays(60));
  const known = { lastTakenOn: testToday, askedOn: null, plannedOn: inDays(60) };
  expect(dueOf(known, inDays(30), shippedRuleSet).state).toBe("not_yet");
  pass(30);
  expect(await queued(athleteId)).not.toHaveProperty("overdue");
});
