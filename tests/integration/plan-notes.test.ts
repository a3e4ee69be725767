import { afterAll, beforeAll, expect, it } from "vitest";
import { plannedRunners } from "../support/planned-athletes";
import { createWorld, testNow, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it("the first week of a first plan says that it is no quick fix, and later weeks do not", async () => {
  world.clock.now = testNow;
  const [athleteId = ""] = await plannedRunners(world, 1);
  const start = async () => (await world.as(world.club.coach).sessions.today({ athleteId })).start;
  expect((await start())?.sources).toEqual(["002:54", "000:53"]);
  world.clock.now = new Date(testNow.getTime() + 9 * 86_400_000);
  expect(await start()).toBeNull();
});
