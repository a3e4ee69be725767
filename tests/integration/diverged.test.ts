import { assignAthletes } from "@talus/api/plans/background/assign-athletes";
import { undoAthletes } from "@talus/api/plans/background/undo-athletes";
import type { Divergence } from "@talus/domain/routines/divergence";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applicationOf } from "../support/background";
import { assignmentOf, newRunners, plannedRunners, wallTest } from "../support/planned-athletes";
import { calmReport } from "../support/session-log";
import { createWorld, testToday, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const coach = () => world.as(world.club.coach);

async function routineCalled(name: string) {
  const found = (await coach().routines.list()).find((routine) => routine.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

/** A review gives the athlete another ready routine. */
async function change(athleteId: string, to: string, phase: "build" | "maintenance" = "build") {
  const tested = await coach().assessments.create(wallTest(athleteId));
  if (tested.kind !== "stored") throw new Error(`The test was ${tested.kind}`);
  return coach().reviews.create({
    ...{ kind: "changed", id: uuidv7(), athleteId, verdictId: tested.verdictId, comment: "" },
    ...{ decision: phase === "build" ? "continue" : "maintain", phase, sideBias: "left" },
    ...{ routineVersionId: (await routineCalled(to)).versionId, startsOn: testToday },
  });
}

async function differing(routineId: string, how: Divergence) {
  const { rows } = await coach().plans.diverged({ routineId, how, cursor: null });
  return rows;
}

/** What brings those back whose plan differs in one way. */
async function backFrom(routineId: string, how: Divergence, athleteIds?: string[]) {
  const { current } = await coach().routines.get({ routineId });
  return {
    ...{ id: uuidv7(), routineVersionId: current.id, startsOn: testToday },
    ...{ phase: "build" as const, sideBias: null },
    target: { kind: "diverged" as const, routineId, how, ...(athleteIds && { athleteIds }) },
  };
}

test("whoever a review led away from the common routine is listed with what differs, in how many steps soever", async () => {
  const [once = "", twice = "", kept = ""] = await plannedRunners(world, 4);
  const common = await routineCalled("Runner build");
  await change(once, "Runner soleus focus");
  await change(twice, "Runner soleus focus");
  await change(twice, "Runner joint focus");
  await change(kept, "Runner keep", "maintenance");
  expect(await coach().plans.divergedCounts({ routineId: common.id })).toEqual({
    ...{ review: 2, maintenance: 1, version: 0 },
  });
  const reviewed = await differing(common.id, "review");
  expect(new Map(reviewed.map((row) => [row.athleteId, row.routineName]))).toEqual(
    new Map([
      [once, "Runner soleus focus"],
      [twice, "Runner joint focus"],
    ]),
  );
  expect(reviewed[0]?.differences.length).toBeGreaterThan(0);
  expect((await differing(common.id, "maintenance")).map((row) => row.athleteId)).toEqual([kept]);
  // What somebody follows by a review is nobody else's common routine.
  const soleus = await routineCalled("Runner soleus focus");
  expect(await coach().plans.divergedCounts({ routineId: soleus.id })).toEqual({
    ...{ review: 0, maintenance: 0, version: 0 },
  });
});

test("a review that is taken back, and a plan given by hand, leave nobody apart", async () => {
  const [undone = "", byHand = ""] = await plannedRunners(world, 2);
  const { id: routineId } = await routineCalled("Runner build");
  const { id: reviewId } = await change(undone, "Runner soleus focus");
  await change(byHand, "Runner soleus focus");
  await coach().reviews.undo({ athleteId: undone, reviewId });
  await coach().plans.assign(await assignmentOf(world, [byHand], "runner-joint"));
  expect(await coach().plans.divergedCounts({ routineId })).toMatchObject({ review: 0 });
});

test("one is brought back at once, with phase and side kept, and taken back again", async () => {
  const [athleteId = "", other = ""] = await plannedRunners(world, 2);
  const { id: routineId } = await routineCalled("Runner build");
  await change(athleteId, "Runner soleus focus");
  await change(other, "Runner soleus focus");
  const act = await backFrom(routineId, "review", [athleteId]);
  expect(await coach().plans.preview(act)).toMatchObject({ total: 1, replaces: 1, leftOut: 0 });
  const { batchId, jobId } = await coach().plans.assign(act);
  expect(jobId).toBeNull();
  const { plan } = await coach().plans.get({ athleteId });
  expect(plan).toMatchObject({ routineName: "Runner build", phase: "build", sideBias: "left" });
  expect((await differing(routineId, "review")).map((row) => row.athleteId)).toEqual([other]);
  await coach().plans.undo({ batchId });
  expect(await differing(routineId, "review")).toHaveLength(2);
});

test("an earlier version of the common routine differs too, each in what the newest changed", async () => {
  const [athleteId = ""] = await plannedRunners(world, 1);
  const { id, version } = await routineCalled("Runner build");
  const [first, ...items] = readyRoutine("runner", "full").items;
  const routine = { ...readyRoutine("runner", "full"), items };
  await coach().routines.update({ id, versionId: uuidv7(), version, routine });
  const [row] = await differing(id, "version");
  expect(row).toMatchObject({ athleteId, number: 1 });
  expect(row?.differences).toMatchObject([{ kind: "added", exerciseId: first?.exerciseId }]);
});

test("many are brought back by a job, whoever is on hold is left out, and one undo returns them all", async () => {
  const athletes = await newRunners(world, 104);
  for (const some of [athletes.slice(0, 60), athletes.slice(60)])
    await coach().plans.assign(await assignmentOf(world, some));
  const common = await routineCalled("Runner build");
  const { versionId } = await routineCalled("Runner soleus focus");
  await world.within(world.club, async (db) => {
    const running = await db.prisma.assignment.findMany({ where: { athleteId: { in: athletes } } });
    await db.prisma.assignment.updateMany({ data: { endsOn: new Date(testToday) } });
    await db.prisma.assignment.createMany({
      data: running.map(({ organisationId, id, athleteId, phase, startsOn, createdBy }) => ({
        ...{ organisationId, id: uuidv7(), athleteId, phase, startsOn, createdBy },
        ...{ routineVersionId: versionId, replacesId: id, reviewId: uuidv7() },
      })),
    });
  });
  const pages = coach().plans;
  const first = await pages.diverged({ routineId: common.id, how: "review", cursor: null });
  const second = await pages.diverged({ routineId: common.id, how: "review", cursor: first.next });
  const third = await pages.diverged({ routineId: common.id, how: "review", cursor: second.next });
  const listed = [first, second, third].flatMap(({ rows }) => rows.map((row) => row.athleteId));
  expect([listed.length, new Set(listed).size, third.next]).toEqual([104, 104, null]);

  const [held = ""] = athletes;
  const act = await backFrom(common.id, "review");
  const { jobId } = await coach().plans.assign(act);
  const report = { ...calmReport, painNrs: 7 };
  await coach().holds.report({ athleteId: held, id: uuidv7(), report });
  const job = (id: string | null) => ({
    ...{ organisationId: world.club.organisationId, jobId: id ?? "" },
  });
  const never = new AbortController().signal;
  await assignAthletes(applicationOf(world), job(jobId), never);
  expect(await coach().roster.progress({ jobId: jobId ?? "" })).toMatchObject({
    ...{ done: 104, missed: [{ athleteId: held, outcome: "left_out", reason: "held" }] },
  });
  expect((await differing(common.id, "review")).map((row) => row.athleteId)).toEqual([held]);
  const undone = await coach().plans.undo({ batchId: act.id });
  await undoAthletes(applicationOf(world), job(undone.jobId), never);
  expect(await coach().plans.divergedCounts({ routineId: common.id })).toMatchObject({
    review: 104,
  });
});

test("a coach hears of their own athletes alone", async () => {
  const [athleteId = ""] = await plannedRunners(world, 1);
  const { id: routineId } = await routineCalled("Runner build");
  await change(athleteId, "Runner soleus focus");
  const other = world.as(world.club.otherCoach).plans;
  expect(await other.divergedCounts({ routineId })).toMatchObject({ review: 0 });
  expect(await other.diverged({ routineId, how: "review", cursor: null })).toEqual({
    ...{ rows: [], next: null },
  });
  await expect(other.assign(await backFrom(routineId, "review", [athleteId]))).rejects.toThrow();
});
