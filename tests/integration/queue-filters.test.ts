import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hurdlers } from "../support/own-type";
import { newRunners, wallTest } from "../support/planned-athletes";
import { createWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const owner = () => world.as(world.club.owner);

test("a team narrows rows, counts, further pages and ids alike", async () => {
  const ids = await newRunners(world, 60);
  const teamId = uuidv7();
  await owner().teams.create({ id: teamId, name: "Sprint" });
  const [outside = "", ...inside] = ids;
  await owner().teams.addAthletes({ teamId, athleteIds: inside });
  const filters = { team: [teamId] };
  const queue = await owner().queue.list({ filters });
  expect(queue.counts).toMatchObject({ neverTested: 59, noRoutine: 59 });
  const alone = await owner().queue.list({ filters: { ...filters, bucket: "neverTested" } });
  const after = alone.neverTested.at(-1)?.place ?? "";
  const rest = await owner().queue.page({ bucket: "neverTested", after, filters });
  const shown = [...alone.neverTested, ...rest].map(({ athleteId }) => athleteId);
  expect(shown.slice(0, queue.neverTested.length)).toEqual(
    queue.neverTested.map(({ athleteId }) => athleteId),
  );
  expect(shown).toHaveLength(59);
  expect(shown).not.toContain(outside);
  expect(await owner().queue.ids({ signal: "neverTested", filters })).toEqual(shown);
});

test("an own type, a shipped one and a signal narrow together", async () => {
  const { club } = world;
  const { lifter } = club;
  const all = await owner().queue.list();
  const lifters = await owner().queue.list({ filters: { type: ["lifter"] } });
  expect(lifters.counts.neverTested).toBeLessThan(all.counts.neverTested);
  expect(lifters.neverTested.every(({ athleteType }) => athleteType === "lifter")).toBe(true);
  expect(lifters.neverTested.map(({ athleteId }) => athleteId)).toContain(lifter.id);
  const filters = { type: ["lifter"], signal: ["noRoutine" as const] };
  const one = await owner().queue.list({ filters });
  expect(one.counts).toEqual({
    ...Object.fromEntries(Object.keys(all.counts).map((signal) => [signal, 0])),
    noRoutine: lifters.counts.noRoutine,
  });
  expect(one.neverTested).toEqual([]);
  const unknown = await owner().queue.list({ filters: { type: [uuidv7()] } });
  expect(unknown.counts.neverTested).toBe(0);
});

test("an own type is named on its rows and on their review, found by its id and with its base", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  const typeId = uuidv7();
  await owner().athleteTypes.create({ id: typeId, type: hurdlers });
  const { organisationId } = world.club;
  await world.within(world.club, (db) =>
    db.prisma.athlete.update({
      where: { organisationId_id: { organisationId, id: athleteId } },
      data: { athleteTypeId: typeId },
    }),
  );
  const tested = await owner().assessments.create(wallTest(athleteId));
  const verdictId = tested.kind === "stored" ? tested.verdictId : "";
  const ofType = await owner().queue.list({ filters: { type: [typeId] } });
  expect(ofType.toReview).toMatchObject([
    { athleteId, athleteType: "runner", typeName: "Hurdlers" },
  ]);
  expect(ofType.counts).toMatchObject({ toReview: 1, noRoutine: 1, neverTested: 0 });
  const ofBase = await owner().queue.list({ filters: { type: ["runner"], bucket: "toReview" } });
  expect(ofBase.toReview.map((row) => row.athleteId)).toContain(athleteId);
  expect(await owner().reviews.basis({ athleteId, verdictId })).toMatchObject({
    ...{ athleteType: "runner", typeName: "Hurdlers" },
  });
});

test("a team out of the reader's sight narrows to nobody of it", async () => {
  const { coach, teamB } = world.club;
  const { counts } = await world.as(coach).queue.list({ filters: { team: [teamB] } });
  expect(new Set(Object.values(counts))).toEqual(new Set([0]));
});

test("a group alone is read with more of its rows, and the others are counted all the same", async () => {
  const all = await owner().queue.list();
  const alone = await owner().queue.list({ filters: { bucket: "noRoutine" } });
  expect(alone.counts).toEqual(all.counts);
  expect(await owner().queue.counts({ filters: { bucket: "noRoutine" } })).toEqual(all.counts);
  expect(alone.neverTested).toEqual([]);
  expect(all.noRoutine).toHaveLength(8);
  expect(alone.noRoutine).toHaveLength(50);
  expect(alone.noRoutine.slice(0, 8)).toEqual(all.noRoutine);
});

test("the whole queue is counted as the groups of every shipped type together", async () => {
  const [all, runners, lifters] = await Promise.all(
    [{}, { type: ["runner"] }, { type: ["lifter"] }].map((filters) =>
      owner().queue.counts({ filters }),
    ),
  );
  for (const [group, count] of Object.entries(all ?? {}))
    expect(count).toBe(
      (runners?.[group as keyof typeof runners] ?? 0) +
        (lifters?.[group as keyof typeof lifters] ?? 0),
    );
});
