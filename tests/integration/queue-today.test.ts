import { addDays } from "@talus/domain/calendar";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newRunners, wallTest } from "../support/planned-athletes";
import { createWorld, testToday, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("an empty queue can tell what was done today, by whom, and whose test is due next", async () => {
  const { coach, owner, otherCoach } = world.club;
  const [first = "", second = ""] = await newRunners(world, 2);
  const today = world.clock.now;
  world.clock.now = new Date(today.getTime() - 86_400_000);
  await world.as(coach).assessments.create(wallTest(second, { takenOn: addDays(testToday, -3) }));
  world.clock.now = today;
  const stored = await world.as(coach).assessments.create(wallTest(first));
  const verdictId = stored.kind === "stored" ? stored.verdictId : "";
  const accept = { id: uuidv7(), athleteId: first, verdictId, kind: "accepted" as const };
  await world.as(owner).reviews.create({ ...accept, comment: "", startsOn: null });

  const { done, next } = await world.as(coach).queue.today();
  const who = Object.fromEntries(done.map(({ userId, ...counts }) => [userId, counts]));
  expect(who).toMatchObject({
    [coach.userId]: { reviews: 0, tests: 1, clearances: 0 },
    [owner.userId]: { reviews: 1, tests: 0, clearances: 0 },
  });
  expect(next).toMatchObject([
    { athleteId: second, from: addDays(testToday, 11) },
    { athleteId: first, from: addDays(testToday, 14) },
  ]);
  await world.as(owner).reviews.undo({ athleteId: first, reviewId: accept.id });
  const after = (await world.as(owner).queue.today()).done;
  expect(after.find(({ userId }) => userId === owner.userId)?.reviews).toBe(0);
  expect(await world.as(otherCoach).queue.today()).toMatchObject({ done: [], next: [] });
});
