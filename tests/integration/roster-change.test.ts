import { athletesPerBatch } from "@talus/api/jobs/background/batches";
import { changeWaiting, revertWaiting } from "@talus/api/roster/background/change-athletes";
import { addDays } from "@talus/domain/calendar";
import type { RosterChangeInput } from "@talus/domain/roster/change/roster-change.schema";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, it } from "vitest";
import { applicationOf } from "../support/background";
import { newRunners, plannedRunners, wallTest } from "../support/planned-athletes";
import { plainQuery } from "../support/roster";
import { calmReport } from "../support/session-log";
import { createTeam, createWorld, testToday, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const coach = () => world.as(world.club.coach);
const never = new AbortController().signal;
const jobOf = (jobId: string | null) => ({
  ...{ organisationId: world.club.organisationId, jobId: jobId ?? "" },
});
const exams = {
  status: "paused" as const,
  pauseReason: "Exams",
  pausedUntil: "2026-12-20" as const,
};
const act = (athleteIds: string[], change: RosterChangeInput["change"]) => ({
  ...{ id: uuidv7(), athletes: { athleteIds }, change },
});
const pauseOf = (athleteIds: string[]) => act(athleteIds, { kind: "status", to: exams });
const statusOf = async (athleteId: string) => {
  const { status, pauseReason, pausedUntil } = (await coach().athletes.get({ athleteId })).athlete;
  return { status, pauseReason, pausedUntil };
};
const active = { status: "active", pauseReason: null, pausedUntil: null };
const sessionsOf = async (athleteId: string) =>
  (await coach().plans.get({ athleteId })).days.filter(({ session }) => session).length;

it("pauses with reason and end, moves the plan with it, and takes all of it back once", async () => {
  const [first = "", second = "", archived = ""] = await plannedRunners(world, 3);
  await coach().roster.change(act([archived], { kind: "status", to: { status: "archived" } }));
  const planned = await sessionsOf(first);
  const { id, ...request } = pauseOf([first, second, archived]);
  expect(await coach().roster.previewChange(request)).toMatchObject({
    ...{ total: 3, reached: 2 },
    leftOut: [{ reason: "archived", count: 1 }],
  });
  expect(await statusOf(first)).toEqual(active);

  expect(await coach().roster.change({ id, ...request })).toEqual({ athletes: 2, jobId: null });
  expect(await coach().roster.change({ id, ...request })).toEqual({ athletes: 2, jobId: null });
  expect(await statusOf(first)).toEqual(exams);
  expect(await sessionsOf(first)).toBeLessThan(planned);
  const other = { ...pauseOf([first]), id };
  await expect(coach().roster.change(other)).rejects.toMatchObject({ code: "CONFLICT" });

  expect(await coach().roster.undoChange({ changeId: id })).toEqual({ athletes: 2, jobId: null });
  expect([await statusOf(first), await statusOf(second)]).toEqual([active, active]);
  expect(await sessionsOf(first)).toBe(planned);
  expect(await coach().roster.undoChange({ changeId: id })).toEqual({ athletes: 0, jobId: null });
});

it("keeps, at an undo, what somebody changed meanwhile", async () => {
  const [first = "", second = ""] = await newRunners(world, 2);
  const pause = pauseOf([first, second]);
  await coach().roster.change(pause);
  await coach().roster.change(
    act([first], { kind: "status", to: { ...exams, pausedUntil: null } }),
  );
  expect(await coach().roster.undoChange({ changeId: pause.id })).toMatchObject({ athletes: 1 });
  expect(await statusOf(first)).toEqual({ ...exams, pausedUntil: null });
  expect(await statusOf(second)).toEqual(active);
});

it("archives nobody on safety hold, and refuses what reaches nobody or ends before it begins", async () => {
  const [held = ""] = await newRunners(world, 1);
  const report = { ...calmReport, pop: true };
  await coach().holds.report({ athleteId: held, id: uuidv7(), report });
  const archive = act([held], { kind: "status", to: { status: "archived" } });
  expect((await coach().roster.previewChange(archive)).leftOut).toMatchObject([
    { reason: "held", count: 1 },
  ]);
  await expect(coach().roster.change(archive)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const over = act([held], { kind: "status", to: { ...exams, pausedUntil: testToday } });
  await expect(coach().roster.change(over)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("moves to a team and off the coach's others, and back again; other coaches' teams stay", async () => {
  const { club } = world;
  const [athleteId = ""] = await newRunners(world, 1);
  const team = await world.within(club, (db) => createTeam(db, "New", [club.coach]));
  const owner = world.as(club.owner);
  await owner.teams.addAthletes({ teamId: club.teamB, athleteIds: [athleteId] });
  const teamsOf = async () => {
    const query = { ...plainQuery, filters: { team: [club.teamA, club.teamB, team] } };
    const rows = await owner.roster.list({ query, after: null });
    return rows.find(({ id }) => id === athleteId)?.teamIds.sort();
  };
  const move = act([athleteId], { kind: "team", teamId: team, isLeaving: true });
  await coach().roster.change(move);
  expect(await teamsOf()).toEqual([club.teamB, team].sort());
  await coach().roster.undoChange({ changeId: move.id });
  expect(await teamsOf()).toEqual([club.teamA, club.teamB].sort());
  const elsewhere = act([athleteId], { kind: "team", teamId: club.teamB, isLeaving: false });
  await expect(coach().roster.change(elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("changes more than a hundred by a job that tells whom it did not reach, and takes it back", async () => {
  const athletes = await newRunners(world, 130);
  const [gone = ""] = athletes;
  const pause = pauseOf(athletes);
  const { jobId } = await coach().roster.change(pause);
  expect(jobId).toBe(pause.id);
  await coach().roster.change(act([gone], { kind: "status", to: { status: "archived" } }));
  await changeWaiting(applicationOf(world), jobOf(jobId), never);
  const progress = await coach().roster.progress({ jobId: pause.id });
  expect(progress).toMatchObject({
    ...{ kind: "roster.change", total: 130, done: 130, failed: 0, isFinished: true },
    missed: [{ athleteId: gone, reason: "archived" }],
  });
  expect(await statusOf(athletes[1] ?? "")).toEqual(exams);
  const undone = await coach().roster.undoChange({ changeId: pause.id });
  await revertWaiting(applicationOf(world), jobOf(undone.jobId), never);
  expect(await statusOf(athletes[1] ?? "")).toEqual(active);
  expect(await statusOf(gone)).toMatchObject({ status: "archived" });
});

it("taken back while it goes on, it reaches nobody else", async () => {
  const athletes = await newRunners(world, 120);
  const { jobId } = await coach().roster.change(pauseOf(athletes));
  const broken = new AbortController();
  const now = () => {
    broken.abort();
    return world.clock.now;
  };
  const work = changeWaiting({ ...applicationOf(world), now }, jobOf(jobId), broken.signal);
  await expect(work).rejects.toThrow("aborted");
  const undone = await coach().roster.undoChange({ changeId: jobId ?? "" });
  await changeWaiting(applicationOf(world), jobOf(jobId), never);
  await revertWaiting(applicationOf(world), jobOf(undone.jobId), never);
  const { missed } = await coach().roster.progress({ jobId: jobId ?? "" });
  expect(missed.map(({ reason }) => reason)).toEqual(Array(120 - athletesPerBatch).fill("undone"));
  const { missed: kept } = await coach().roster.progress({ jobId: undone.jobId ?? "" });
  expect(kept).toHaveLength(120 - athletesPerBatch);
  for (const athleteId of athletes.slice(0, 3)) expect(await statusOf(athleteId)).toEqual(active);
});

const plannedFor = async (athleteId: string) =>
  (await coach().athletes.get({ athleteId })).standing.plannedTest;

it("plans a test for many, says for whom the day is soon, and gives back what was planned before", async () => {
  const [first = "", moved = "", tested = ""] = await newRunners(world, 3);
  await coach().assessments.create(wallTest(tested));
  const before = { id: uuidv7(), day: addDays(testToday, 20), note: "Bring shorts" };
  await coach().assessments.plan({ ...before, athleteId: moved, replacesId: null });
  const day = addDays(testToday, 3);
  const plan = act([first, moved, tested], { kind: "test", day, note: "In the hall" });
  expect(await coach().roster.previewChange(plan)).toMatchObject({
    ...{ total: 3, reached: 3, leftOut: [] },
    caveats: [{ kind: "soon", count: 1, sources: ["000:47", "R6"] }],
  });
  await coach().roster.change(plan);
  for (const athleteId of [first, moved, tested])
    expect(await plannedFor(athleteId)).toMatchObject({ day, note: "In the hall" });
  expect((await coach().roster.previewChange(plan)).leftOut).toMatchObject([
    { reason: "so_already", count: 3 },
  ]);

  await coach().assessments.unplan({
    ...{ athleteId: tested, plannedTestId: (await plannedFor(tested))?.id ?? "" },
  });
  expect(await coach().roster.undoChange({ changeId: plan.id })).toMatchObject({ athletes: 2 });
  expect(await plannedFor(first)).toBe(null);
  expect(await plannedFor(moved)).toMatchObject(before);
  expect(await plannedFor(tested)).toBe(null);
  const { overdue } = await coach().queue.list();
  expect(overdue.map(({ athleteId }) => athleteId)).not.toContain(first);
});

it("plans tests for more than a hundred by a job, and takes them back by one", async () => {
  const athletes = await newRunners(world, 120);
  const day = addDays(testToday, 7);
  const { jobId } = await coach().roster.change(act(athletes, { kind: "test", day, note: "" }));
  await changeWaiting(applicationOf(world), jobOf(jobId), never);
  const last = athletes.at(-1) ?? "";
  expect(await plannedFor(last)).toMatchObject({ day });
  const undone = await coach().roster.undoChange({ changeId: jobId ?? "" });
  await revertWaiting(applicationOf(world), jobOf(undone.jobId), never);
  expect(await plannedFor(last)).toBe(null);
});
