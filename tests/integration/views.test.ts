import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type Person, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const named = (name: string, isShared: boolean) => ({ id: uuidv7(), name, isShared });
const list = (name: string, isShared: boolean) => ({
  ...{ ...named(name, isShared), kind: "roster" as const, filters: { type: ["runner"] } },
  ...{ sort: "due" as const, descending: false, columns: [] },
});
const queue = (name: string, isShared: boolean) => ({
  ...{ ...named(name, isShared), kind: "queue" as const },
  filters: { owner: ["nobody"], bucket: "neverTested" as const },
});

describe.each([
  ["lists", list, (person: Person) => world.as(person).roster.views()],
  ["queues", queue, (person: Person) => world.as(person).queue.views()],
] as const)("kept %s", (_, made, viewsOf) => {
  const seenBy = async (person: Person) =>
    (await viewsOf(person)).map(({ name, isMine }) => [name, isMine]);

  it("are one's own or shared with the staff, and only whoever keeps one deletes it", async () => {
    const { coach, otherCoach, assistant } = world.club;
    const [own, shared] = [made("Own", false), made("Shared", true)];
    for (const view of [own, shared]) await world.as(coach).views.create(view);
    expect(await seenBy(coach)).toEqual([
      ["Own", true],
      ["Shared", true],
    ]);
    expect(await seenBy(otherCoach)).toEqual([["Shared", false]]);
    expect(await seenBy(world.otherClub.coach)).toEqual([]);
    const { id: viewId } = shared;
    await expect(world.as(assistant).views.delete({ viewId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const { id } of [own, shared]) await world.as(coach).views.delete({ viewId: id });
    expect(await seenBy(otherCoach)).toEqual([]);
  });

  it("are at most twenty a person, of each kind", async () => {
    const api = world.as(world.club.assistant).views;
    for (let number = 0; number < 20; number++) await api.create(made(`${number}`, false));
    await expect(api.create(made("One more", false))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

it("a kept queue counts what its reader sees of it", async () => {
  const { coach, otherCoach, owner } = world.club;
  await world.as(owner).views.create(queue("To begin", true));
  const countFor = async (person: Person) =>
    (await world.as(person).queue.views()).find(({ name }) => name === "To begin")?.count;
  expect([await countFor(owner), await countFor(coach), await countFor(otherCoach)]).toEqual([
    3, 2, 1,
  ]);
});
