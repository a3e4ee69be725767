import { createReadyRoutines } from "@talus/db/routines/writes";
import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { addDays, mondayOf } from "@talus/domain/calendar";
import { noChoices } from "@talus/domain/roster/import/import";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hurdlers, onAllDays } from "../support/own-type";
import { everyRow } from "../support/roster";
import { createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
let routineVersionId: string;
beforeAll(async () => {
  world = await createWorld();
  routineVersionId = await world.within(world.club, async (db) => {
    await createReadyRoutines(db, { newId: uuidv7, now: testNow });
    const { id } = await db.prisma.routineVersion.findFirstOrThrow({
      where: { organisationId: world.club.organisationId, routine: { readyKey: "runner-full" } },
      select: { id: true },
    });
    return id;
  });
});
afterAll(() => world.close());

const coach = () => world.as(world.club.coach);

async function created(type: OwnTypeInput): Promise<string> {
  const id = uuidv7();
  await coach().athleteTypes.create({ id, type });
  return id;
}

function athleteInput(athleteTypeId: string | null) {
  return {
    givenName: "Ida",
    familyName: "Hurdle",
    email: "",
    phone: "",
    externalId: "",
    birthDate: "",
    sex: "unspecified" as const,
    athleteType: "runner" as const,
    athleteTypeId,
    dominantSide: "unknown" as const,
    units: "cm" as const,
    timeZone: "UTC",
    targetCmLeft: null,
    targetCmRight: null,
    trainingWeek: defaultTrainingWeek.runner,
    teamIds: [world.club.teamA],
  };
}

async function athleteOf(athleteTypeId: string): Promise<string> {
  const id = uuidv7();
  await coach().athletes.create({ ...athleteInput(athleteTypeId), id });
  return id;
}

async function countsOf(athleteId: string) {
  const monday = addDays(mondayOf(testToday), 7);
  const { days } = await coach().plans.get({ athleteId });
  const sessions = days
    .filter(({ date }) => mondayOf(date) === monday)
    .flatMap(({ session }) => (session && !session.optional ? [session.kind] : []));
  return { total: sessions.length, full: sessions.filter((kind) => kind === "full").length };
}

const assignTo = (athleteTypeId: string) =>
  coach().plans.assign({
    id: uuidv7(),
    target: { kind: "type", athleteType: "runner", athleteTypeId },
    routineVersionId,
    startsOn: testToday,
    phase: "build",
    sideBias: null,
  });

describe("a type of one's own", () => {
  it("places its athletes by its own numbers, is assigned to alone, and gives them its target", async () => {
    const typeId = await created(hurdlers);
    const athleteId = await athleteOf(typeId);
    expect(await assignTo(typeId)).toMatchObject({ athleteCount: 1 });
    expect(await countsOf(athleteId)).toEqual({ total: 3, full: 2 });
    const { rows } = await everyRow(coach());
    expect(rows.find(({ id }) => id === athleteId)).toMatchObject({
      typeName: "Hurdlers",
      targetCmLeft: 12,
    });
  });

  it("changed places the coming sessions anew, tells whom it touches before, and can be taken back", async () => {
    const typeId = await created({ ...hurdlers, name: "Steeple" });
    const athleteId = await athleteOf(typeId);
    await assignTo(typeId);
    const more: OwnTypeInput = {
      ...hurdlers,
      name: "Steeple",
      rules: { ...hurdlers.rules, full: { min: 3, max: 3 }, total: { min: 4, max: 4 } },
    };
    const preview = await coach().athleteTypes.preview({ id: typeId, type: more });
    expect(preview).toMatchObject({ athletes: 1, withPlan: 1 });
    expect(preview.sessions).toBeGreaterThan(3);
    expect(await countsOf(athleteId)).toEqual({ total: 3, full: 2 });
    const { before, version } = await coach().athleteTypes.update({
      id: typeId,
      version: 1,
      type: more,
    });
    expect(await countsOf(athleteId)).toEqual({ total: 4, full: 3 });
    const { name, base, targetCm, rules } = before;
    await coach().athleteTypes.update({
      id: typeId,
      version,
      type: { name, base, targetCm, rules },
    });
    expect(await countsOf(athleteId)).toEqual({ total: 3, full: 2 });
    await expect(
      coach().athleteTypes.update({ id: typeId, version: 1, type: more }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("never takes a full session on hard running days, nor more than is safe", async () => {
    const days = { ...onAllDays("short"), intervals: "full" as const };
    for (const rules of [
      { ...hurdlers.rules, days },
      { ...hurdlers.rules, full: { min: 2, max: 5 }, total: { min: 4, max: 5 } },
      { ...hurdlers.rules, total: { min: 3, max: 7 } },
    ])
      await expect(
        coach().athleteTypes.create({ id: uuidv7(), type: { ...hurdlers, name: "Unsafe", rules } }),
      ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("has a name of its own, and archived takes nobody new while its athletes keep it", async () => {
    const typeId = await created({ ...hurdlers, name: "Jumpers" });
    await expect(created({ ...hurdlers, name: "jumpers" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const athleteId = await athleteOf(typeId);
    await coach().athleteTypes.setArchived({ id: typeId, archived: true });
    await expect(athleteOf(typeId)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const { athlete } = await coach().athletes.get({ athleteId });
    await coach().athletes.update({
      ...athleteInput(typeId),
      athleteId,
      version: athlete.version,
    });
    expect((await coach().athletes.get({ athleteId })).athlete.typeName).toBe("Jumpers");
  });

  it("must be built on the athlete's own type", async () => {
    const typeId = await created({ ...hurdlers, name: "Sprinters" });
    await expect(
      coach().athletes.create({
        ...athleteInput(typeId),
        athleteType: "lifter",
        id: uuidv7(),
      }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is known to no other organisation: not listed, not changed, not given", async () => {
    const typeId = await created({ ...hurdlers, name: "Ours alone" });
    const other = world.as(world.otherClub.owner);
    expect((await other.athleteTypes.list()).map(({ name }) => name)).not.toContain("Ours alone");
    await expect(
      other.athleteTypes.update({ id: typeId, version: 1, type: hurdlers }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      other.athletes.create({ ...athleteInput(typeId), teamIds: [], id: uuidv7() }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is read from an imported roster by its name, and written into an exported one", async () => {
    await created({ ...hurdlers, name: "Vaulters" });
    const text = "external_id,given_name,athlete_type,groups\nV-1,Vera,vaulters,Northgate A\n";
    await coach().roster.commitImport({
      text,
      columns: null,
      choices: noChoices,
      importId: uuidv7(),
    });
    const { rows } = await everyRow(coach());
    const vera = rows.find(({ externalId }) => externalId === "V-1");
    expect(vera).toMatchObject({ athleteType: "runner", typeName: "Vaulters" });
    const again = await coach().roster.previewImport({ text, columns: null, choices: noChoices });
    expect(again.counts).toMatchObject({ unchanged: 1, error: 0 });
  });

  it("is changed by a coach only where all of its athletes are in the coach's teams, by an owner always", async () => {
    const typeId = await created({ ...hurdlers, name: "Shared" });
    await world.within(world.club, (db) =>
      db.prisma.athlete.updateMany({
        where: { id: { in: [world.club.runner.id, world.club.stranger.id] } },
        data: { athleteTypeId: typeId },
      }),
    );
    const change = { id: typeId, version: 1, type: { ...hurdlers, name: "Shared by all" } };
    await expect(coach().athleteTypes.update(change)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await world.as(world.club.owner).athleteTypes.update(change);
    await world.within(world.club, (db) =>
      db.prisma.athlete.updateMany({
        where: { id: world.club.stranger.id },
        data: { athleteTypeId: null },
      }),
    );
    await coach().athleteTypes.update({ ...change, version: 2 });
  });
});
