import { deleteOld } from "@talus/api/organisations/background/delete-old";
import { exportAthletesOf } from "@talus/api/roster/background/export-athletes-of";
import { exportKeptDays, keptExports } from "@talus/domain/roster/export";
import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, it } from "vitest";
import { applicationOf } from "../support/background";
import { newRunners } from "../support/planned-athletes";
import { createWorld, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const coach = () => world.as(world.club.coach);
const fileOf = (exportId: string, person = world.club.coach) =>
  world.as(person).roster.exportedFile({ exportId });
const asked = (athletes: RosterSelection) => ({ id: uuidv7(), athletes });
const jobOf = (jobId: string) => ({ organisationId: world.club.organisationId, jobId });
const passDays = (days: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + days * 86_400_000);
};

it("writes a file once, tells how many rows before, and gives it to its person alone", async () => {
  const { runner, owner, assistant } = world.club;
  const { id, athletes } = asked({ athleteIds: [runner.id] });
  expect(await coach().roster.previewExport({ athletes })).toEqual({ athletes: 1 });
  expect(await coach().roster.exports()).toEqual([]);
  expect(await coach().roster.export({ id, athletes })).toEqual({ athletes: 1, jobId: null });
  expect(await coach().roster.export({ id, athletes })).toEqual({ athletes: 1, jobId: null });
  expect(await fileOf(id)).toContain(runner.id);
  expect(await coach().roster.exports()).toEqual([{ id, athletes: 1, createdAt: world.clock.now }]);
  for (const other of [owner, assistant]) {
    expect(await world.as(other).roster.exports()).toEqual([]);
    await expect(fileOf(id, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const more = { athleteIds: await newRunners(world, 1) };
  await expect(coach().roster.export({ id, athletes: more })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

it("neutralises cells that a spreadsheet would run", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  await world.within(world.club, (db) =>
    db.prisma.athlete.updateMany({ where: { id: athleteId }, data: { familyName: "=1+1" } }),
  );
  const request = asked({ athleteIds: [athleteId] });
  await coach().roster.export(request);
  expect(await fileOf(request.id)).toContain(",'=1+1,");
});

it("writes more than a hundred by a job, and names whom it could not see any more", async () => {
  const athleteIds = await newRunners(world, 130);
  const [gone = ""] = athleteIds;
  const request = asked({ athleteIds });
  expect(await coach().roster.export(request)).toEqual({ athletes: 130, jobId: request.id });
  await expect(fileOf(request.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await world
    .as(world.club.owner)
    .teams.removeAthletes({ teamId: world.club.teamA, athleteIds: [gone] });
  await exportAthletesOf(applicationOf(world), jobOf(request.id));
  await exportAthletesOf(applicationOf(world), jobOf(request.id));
  expect(await world.as(world.club.owner).roster.progress({ jobId: request.id })).toMatchObject({
    ...{ kind: "roster.export", total: 130, done: 130, failed: 0, fault: null, isFinished: true },
    missed: [{ athleteId: gone, outcome: "left_out", reason: "gone" }],
  });
  expect((await fileOf(request.id)).trim().split("\r\n")).toHaveLength(130);
});

it("writes nothing by a job whose person may no longer export", async () => {
  const request = asked({ athleteIds: await newRunners(world, 130) });
  await coach().roster.export(request);
  await world.within(world.club, (db) =>
    db.prisma.membership.updateMany({
      where: { userId: world.club.coach.userId },
      data: { deactivatedAt: world.clock.now },
    }),
  );
  await exportAthletesOf(applicationOf(world), jobOf(request.id));
  const { owner } = world.club;
  expect(await world.as(owner).roster.progress({ jobId: request.id })).toMatchObject({
    ...{ isFinished: true, fault: "FORBIDDEN" },
  });
});

it("keeps the newest files until they lapse, and sweeps them then", async () => {
  const { runner } = world.club;
  const made: string[] = [];
  for (let count = 0; count <= keptExports; count++) {
    const request = asked({ athleteIds: [runner.id] });
    await coach().roster.export(request);
    made.unshift(request.id);
  }
  const ids = async () => (await coach().roster.exports()).map(({ id }) => id);
  expect(await ids()).toEqual(made.slice(0, keptExports));
  passDays(exportKeptDays);
  const last = asked({ athleteIds: [runner.id] });
  await coach().roster.export(last);
  expect(await ids()).toEqual([last.id]);
  await expect(fileOf(made[0] ?? "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  passDays(1);
  await deleteOld(applicationOf(world), new AbortController().signal);
  const left = await world.within(world.club, (db) => db.prisma.exportFile.count());
  expect(left).toBe(1);
});
