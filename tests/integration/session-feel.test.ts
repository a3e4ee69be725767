import { noFeel } from "@talus/domain/sessions/log/session-feel";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { logOf } from "../support/session-log";
import { createAthlete, createWorld, testNow, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

let athleteId: string;
beforeEach(async () => {
  world.clock.now = testNow;
  athleteId = await world.within(world.club, (db) =>
    createAthlete(db, { type: "runner", teamId: world.club.teamA, person: null }),
  );
});

const api = () => world.as(world.club.coach);
const feel = { ...noFeel, tightness: 6, knee: 8 };

it("how training felt is kept with the log, and pain in the knee opens no hold and is no ankle pain", async () => {
  const log = logOf(athleteId, null, { feel });
  expect(await api().sessions.log(log)).toMatchObject({ outcome: "completed", flags: [] });
  await api().sessions.log(log);
  const { log: stored } = await api().sessions.get({ athleteId, id: log.id });
  expect(stored).toMatchObject({ feel, painMaxNrs: 0, outcome: "completed" });
  expect(await api().holds.list({ athleteId })).toEqual([]);
  const { logs } = await api().sessions.history({ athleteId, days: 30 });
  expect(logs.map((one) => one.feel)).toEqual([feel]);
});

it("a log without it has none, and it stands in no trend", async () => {
  const log = logOf(athleteId, null);
  await api().sessions.log(log);
  const { log: stored, isRunner } = await api().sessions.get({ athleteId, id: log.id });
  expect(stored && "feel" in stored).toBe(false);
  expect(isRunner).toBe(true);
  expect(await api().sessions.feel({ athleteId })).toMatchObject({ answers: [], trends: [] });
});

it("a correction replaces or takes back what was told", async () => {
  const log = logOf(athleteId, null, { feel });
  await api().sessions.log(log);
  const { plannedSessionId: _, ...content } = log;
  const amend = (change: object) =>
    api().sessions.amend({
      ...content,
      id: uuidv7(),
      sessionLogId: log.id,
      reason: "",
      ...change,
    });
  const feelAnswers = async () =>
    (await api().sessions.feel({ athleteId })).answers.map((one) => one.feel);
  await amend({ feel: { ...feel, knee: 0 } });
  expect(await feelAnswers()).toEqual([{ ...feel, knee: 0 }]);
  world.clock.now = new Date(testNow.getTime() + 1000);
  await amend({ feel: undefined });
  expect(await feelAnswers()).toEqual([]);
});

it("the trend counts half a year, newest first, for the coach as for the athlete", async () => {
  const days = ["2026-11-14", "2026-11-16", "2026-11-18", "2026-11-20"] as const;
  for (const [at, date] of days.entries()) {
    await api().sessions.log(logOf(athleteId, null, { date, feel: { ...noFeel, back: 4 - at } }));
  }
  const { answers, trends } = await api().sessions.feel({ athleteId });
  expect(answers.map(({ date }) => date)).toEqual([...days].reverse());
  expect(trends).toMatchObject([{ item: "back", halves: { earlier: 3.5, later: 1.5 } }]);
});
