import { createReadyRoutines } from "@talus/db/routines/writes";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { noChoices } from "@talus/domain/roster/import/import";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, testNow, testToday, type World } from "../support/world";

const imported = 500;

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.within(world.club, (db) =>
    createReadyRoutines(db, { newId: () => uuidv7(), now: testNow }),
  );
  const rows = Array.from(
    { length: imported },
    (_none, at) => `Q${at},Ada,Row${String(at).padStart(3, "0")},runner,Northgate A`,
  );
  const text = ["external_id,given_name,family_name,athlete_type,groups", ...rows].join("\n");
  await world
    .as(world.club.owner)
    .roster.commitImport({ text, columns: null, choices: noChoices, importId: uuidv7() });
});
afterAll(() => world.close());

describe("the queue of a club that has just imported its athletes", () => {
  it("counts all who were never tested or have no routine, shows a page, and gives every id", async () => {
    const { coach, runner, lifter, stranger } = world.club;
    const api = world.as(coach);
    const queue = await api.queue.list();
    // The coach sees the two of team A beside the import, and nobody of team B.
    expect(queue.counts).toMatchObject({ neverTested: imported + 2, noRoutine: imported + 2 });
    for (const group of ["neverTested", "noRoutine"] as const) {
      const ids = await api.queue.ids({ signal: group });
      expect(new Set(ids).size).toBe(imported + 2);
      expect(ids).toEqual(expect.arrayContaining([runner.id, lifter.id]));
      expect(ids).not.toContain(stranger.id);
      expect(queue[group]).toHaveLength(8);
      expect(queue[group].map((row) => row.athleteId)).toEqual(ids.slice(0, 8));
      expect(queue[group].at(-1)).toMatchObject({ kind: group, ageDays: 0 });
    }
  });

  it("shows another team's coach, an owner and another club their own people only", async () => {
    const { otherCoach, owner, stranger } = world.club;
    const theirs = world.as(otherCoach);
    expect((await theirs.queue.list()).counts).toMatchObject({ neverTested: 1, noRoutine: 1 });
    expect(await theirs.queue.ids({ signal: "noRoutine" })).toEqual([stranger.id]);
    expect((await world.as(owner).queue.list()).counts.neverTested).toBe(imported + 3);
    const elsewhere = world.as(world.otherClub.owner);
    const { runner, lifter, stranger: third } = world.otherClub;
    for (const group of ["neverTested", "noRoutine"] as const) {
      expect(new Set(await elsewhere.queue.ids({ signal: group }))).toEqual(
        new Set([runner.id, lifter.id, third.id]),
      );
    }
  });

  it("leaves out whoever is tested or on a plan from that group, and on hold or a break from both", async () => {
    const api = world.as(world.club.coach);
    const groupsOf = async (athleteId: string) => ({
      neverTested: (await api.queue.ids({ signal: "neverTested" })).includes(athleteId),
      noRoutine: (await api.queue.ids({ signal: "noRoutine" })).includes(athleteId),
    });
    const { neverTested } = await api.queue.list();
    const runners = neverTested.filter(({ name }) => name.startsWith("Ada Row"));
    const [tested = "", planned = "", held = "", paused = ""] = runners.map(
      ({ athleteId }) => athleteId,
    );
    for (const athleteId of [tested, planned, held, paused])
      expect(await groupsOf(athleteId)).toEqual({ neverTested: true, noRoutine: true });

    await api.assessments.create(testOf(tested));
    expect(await groupsOf(tested)).toEqual({ neverTested: false, noRoutine: true });

    const { id: routineVersionId } = await world.within(world.club, (db) =>
      db.prisma.routineVersion.findFirstOrThrow({
        where: { organisationId: world.club.organisationId, routine: { readyKey: "runner-full" } },
        select: { id: true },
      }),
    );
    const { batchId } = await api.plans.assign({
      id: uuidv7(),
      target: { kind: "athletes", athleteIds: [planned] },
      routineVersionId,
      startsOn: testToday,
      phase: "build",
      sideBias: null,
    });
    expect(await groupsOf(planned)).toEqual({ neverTested: true, noRoutine: false });
    await api.plans.undo({ batchId });
    expect(await groupsOf(planned)).toEqual({ neverTested: true, noRoutine: true });

    const red = testOf(held);
    red.findings.symptoms = { ...noSymptoms, painNrs: 3, calfWarmRed: true };
    await api.assessments.create(red);
    expect(await groupsOf(held)).toEqual({ neverTested: false, noRoutine: false });

    const { athlete } = await api.athletes.get({ athleteId: paused });
    await api.athletes.setStatus({
      athleteId: paused,
      version: athlete.version,
      change: { status: "paused", pauseReason: "Holiday", pausedUntil: null },
    });
    expect(await groupsOf(paused)).toEqual({ neverTested: false, noRoutine: false });
  });
});

function testOf(athleteId: string): AssessmentInput {
  const noSides = { left: null, right: null };
  const tries = [{ value: 9, invalidReason: null }];
  return {
    id: uuidv7(),
    athleteId,
    protocol: "standing_knee_to_wall",
    unit: "cm",
    takenOn: testToday,
    attempts: { left: tries, right: tries },
    findings: {
      sensation: noSides,
      towel: noSides,
      squat: null,
      marks: noSides,
      symptoms: { ...noSymptoms, painNrs: 0 },
    },
    nextMorningNrs: null,
    note: "",
    confirmed: false,
  };
}
