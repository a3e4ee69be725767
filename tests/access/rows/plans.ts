import { createReadyRoutines } from "@talus/db/routines/writes";
import { mondayOf } from "@talus/domain/calendar";
import { v7 as uuidv7 } from "uuid";
import { type Club, testNow, testToday, type World } from "../../support/world";
import {
  athleteDeciders,
  athleteReaders,
  type Row,
  type Rows,
  staffDeciders,
  staffReaders,
} from "../kinds";

/** The routine that every runner begins with. */
async function routineOf(club: Club, world: World): Promise<string> {
  await requestOf(club, world);
  return world.within(club, async (db) => {
    const where = { organisationId: club.organisationId, readyKey: "runner-full" };
    return (await db.prisma.routine.findFirstOrThrow({ where, select: { id: true } })).id;
  });
}

/** An assignment to team A's runner by somebody who may; each call makes its own batch. */
async function requestOf(club: Club, world: World) {
  const versionId = await world.within(club, async (db) => {
    await createReadyRoutines(db, { newId: () => uuidv7(), now: testNow });
    const { id } = await db.prisma.routineVersion.findFirstOrThrow({
      where: { organisationId: club.organisationId, routine: { readyKey: "runner-full" } },
      select: { id: true },
    });
    return id;
  });
  return {
    target: { kind: "athletes" as const, athleteIds: [club.runner.id] },
    routineVersionId: versionId,
    startsOn: testToday,
    phase: "build" as const,
    sideBias: null,
  };
}

/** Strangers to the athlete hear that there is none; an athlete never assigns. */
const onRunner: Row["expect"] = {
  ...staffDeciders,
  otherOrganisation: "NOT_FOUND",
  otherCoach: "NOT_FOUND",
};

/** An athlete's own days: theirs and their coaches' to change, no assistant's. */
const ownDays: Row["expect"] = { ...athleteDeciders, athlete: "ok" };

/** Plans: staff and the athlete read, coaches and owners assign within their scope. */
export const rows: Rows = {
  "plans.get": {
    call: (api, club) => api.plans.get({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "plans.last": {
    call: (api, club) => api.plans.last({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "plans.weeks": {
    call: (api, club) => api.plans.weeks({ athleteId: club.runner.id }),
    expect: athleteReaders,
  },
  "plans.changeWeek": {
    call: (api, club) =>
      api.plans.changeWeek({
        athleteId: club.runner.id,
        weekStart: mondayOf(testToday),
        week: null,
        mode: "short",
      }),
    expect: ownDays,
  },
  "plans.addTravel": {
    call: (api, club) =>
      api.plans.addTravel({
        athleteId: club.runner.id,
        id: uuidv7(),
        from: testToday,
        to: testToday,
        sessions: "short",
      }),
    expect: ownDays,
  },
  "plans.removeTravel": {
    call: async (api, club, world) => {
      const { organisationId, runner, owner } = club;
      const id = uuidv7();
      const day = new Date(testToday);
      await world.within(club, (db) =>
        db.prisma.athleteTravel.create({
          data: {
            ...{ organisationId, id, athleteId: runner.id, fromDate: day, toDate: day },
            ...{ sessions: "none", createdAt: testNow, createdBy: owner.userId },
          },
        }),
      );
      return api.plans.removeTravel({ athleteId: runner.id, id });
    },
    expect: ownDays,
  },
  "plans.undoReturn": {
    call: (api, club) => api.plans.undoReturn({ athleteId: club.runner.id }),
    expect: athleteDeciders,
  },
  "plans.preview": {
    call: async (api, club, world) => api.plans.preview(await requestOf(club, world)),
    expect: onRunner,
  },
  "plans.assign": {
    call: async (api, club, world) =>
      api.plans.assign({ id: uuidv7(), ...(await requestOf(club, world)) }),
    expect: onRunner,
  },
  "plans.divergedCounts": {
    call: async (api, club, world) =>
      api.plans.divergedCounts({ routineId: await routineOf(club, world) }),
    expect: { ...staffReaders, otherOrganisation: "NOT_FOUND" },
  },
  "plans.diverged": {
    call: async (api, club, world) => {
      const routineId = await routineOf(club, world);
      return api.plans.diverged({ routineId, how: "review" });
    },
    expect: { ...staffReaders, otherOrganisation: "NOT_FOUND" },
  },
  "plans.undo": {
    call: async (api, club, world) => {
      const batchId = uuidv7();
      const { target, ...request } = await requestOf(club, world);
      await world.within(club, (db) =>
        db.prisma.assignmentBatch.create({
          data: {
            organisationId: club.organisationId,
            id: batchId,
            routineVersionId: request.routineVersionId,
            target: { target, ...request },
            createdBy: club.coach.userId,
          },
        }),
      );
      return api.plans.undo({ batchId });
    },
    expect: onRunner,
  },
};
