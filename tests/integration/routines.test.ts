import { createReadyRoutines } from "@talus/db/routines/writes";
import { holdDose } from "@talus/domain/exercises/dose";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import type { RoutineDraft } from "@talus/domain/routines/routine";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, testNow, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  for (const club of [world.club, world.otherClub]) {
    await world.within(club, (db) => createReadyRoutines(db, { newId: uuidv7, now: testNow }));
  }
});
afterAll(() => world.close());

const asCoach = () => world.as(world.club.coach).routines;

function sentOf(routine: RoutineDraft = readyRoutine("runner", "soleus")) {
  return { id: uuidv7(), versionId: uuidv7(), routine };
}

async function createdBy(routines: ReturnType<typeof asCoach>, routine?: RoutineDraft) {
  return routines.create(sentOf(routine));
}

/** Puts a running plan of a version on an athlete. */
async function assign(athleteId: string, routineVersionId: string): Promise<void> {
  const { organisationId, owner } = world.club;
  await world.within(world.club, (db) =>
    db.prisma.assignment.create({
      data: {
        organisationId,
        id: uuidv7(),
        athleteId,
        routineVersionId,
        phase: "build",
        startsOn: testNow,
        createdBy: owner.userId,
      },
    }),
  );
}

describe("ready routines", () => {
  it("an organisation gets eight for each type, in version 1, with computed times", async () => {
    const list = await asCoach().list();
    expect(list.filter((routine) => routine.isReady)).toHaveLength(16);
    expect(list.find((routine) => routine.name === "Runner build")).toMatchObject({
      athleteType: "runner",
      purpose: "full",
      number: 1,
      exerciseCount: 11,
      fullSec: 1470,
      shortSec: 533,
      athleteCount: 0,
    });
  });

  it("making them again adds nothing", async () => {
    await world.within(world.club, (db) =>
      createReadyRoutines(db, { newId: uuidv7, now: testNow }),
    );
    const list = await asCoach().list();
    expect(list.filter((routine) => routine.isReady)).toHaveLength(16);
  });
});

describe("versions", () => {
  it("saving makes the next version, and the old one stays as it was", async () => {
    const { id, version, current } = await createdBy(asCoach());
    const items = current.items.map((item) =>
      item.exerciseId === "bent-knee-wall-stretch" ? { ...item, dose: holdDose(2, 60) } : item,
    );
    const routine = { ...readyRoutine("runner", "soleus"), name: "Soleus, longer", items };
    const saved = await asCoach().update({ id, versionId: uuidv7(), version, routine });
    expect(saved.current).toMatchObject({ number: 2, name: "Soleus, longer" });
    expect(saved.current.fullSec).toBe(current.fullSec + 60);
    expect(saved.versions.map((entry) => entry.number)).toEqual([2, 1]);
    const first = await asCoach().version({ versionId: current.id });
    expect(first.items).toEqual(current.items);
    expect(first.name).toBe("Runner soleus focus");
  });

  it("an assigned athlete keeps the version, and both versions say who has them", async () => {
    const created = await createdBy(asCoach());
    await assign(world.club.runner.id, created.current.id);
    await assign(world.club.stranger.id, created.current.id);
    const saved = await asCoach().update({
      id: created.id,
      versionId: uuidv7(),
      version: created.version,
      routine: { ...readyRoutine("runner", "soleus"), note: "From now on." },
    });
    // The coach of team A counts team A's runner; the owner counts everybody.
    expect(saved.versions.map((entry) => entry.athleteCount)).toEqual([0, 1]);
    const owner = await world.as(world.club.owner).routines.get({ routineId: created.id });
    expect(owner.versions.map((entry) => entry.athleteCount)).toEqual([0, 2]);
    const { assignments } = await world.within(world.club, async (db) => ({
      assignments: await db.prisma.assignment.findMany({ select: { routineVersionId: true } }),
    }));
    expect(new Set(assignments.map((row) => row.routineVersionId))).toEqual(
      new Set([created.current.id]),
    );
  });

  it("of two coaches who save at once one wins; the other gets the current routine and saves nothing", async () => {
    const { id, version } = await createdBy(asCoach());
    const save = (routines: ReturnType<typeof asCoach>, note: string) =>
      routines.update({
        id,
        versionId: uuidv7(),
        version,
        routine: { ...readyRoutine("runner", "soleus"), note },
      });
    const results = await Promise.allSettled([
      save(asCoach(), "one"),
      save(world.as(world.club.otherCoach).routines, "two"),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected")?.reason;
    expect(lost.code).toBe("CONFLICT");
    expect(lost.cause.detail.current.current.number).toBe(2);
    expect((await asCoach().get({ routineId: id })).versions).toHaveLength(2);
  });

  it("a retry of the same save stores one version; the same id with another content is refused", async () => {
    const { id, version } = await createdBy(asCoach());
    const sent = {
      id,
      versionId: uuidv7(),
      version,
      routine: { ...readyRoutine("runner", "soleus"), note: "again" },
    };
    await asCoach().update(sent);
    expect((await asCoach().update(sent)).versions).toHaveLength(2);
    const other = { ...sent, routine: { ...sent.routine, note: "other" } };
    await expect(asCoach().update(other)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("a double tap on create makes one routine", async () => {
    const sent = sentOf();
    await asCoach().create(sent);
    expect((await asCoach().create(sent)).versions).toHaveLength(1);
  });

  it("a routine without strength is refused and nothing of it is stored", async () => {
    const routine = readyRoutine("runner", "soleus");
    const items = routine.items.filter((item) => item.exerciseId === "ankle-circles");
    const sent = sentOf({ ...routine, items });
    await expect(asCoach().create(sent)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(asCoach().get({ routineId: sent.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("archive", () => {
  it("takes a routine out, refuses a save meanwhile, and brings it back unchanged", async () => {
    const { id, version } = await createdBy(asCoach());
    const away = await asCoach().archive({ routineId: id, version, archived: true });
    expect(away.archivedAt).toEqual(testNow);
    const save = { ...sentOf(), id, version: away.version };
    await expect(asCoach().update(save)).rejects.toMatchObject({ code: "CONFLICT" });
    const back = await asCoach().archive({
      routineId: id,
      version: away.version,
      archived: false,
    });
    expect([back.archivedAt, back.current.number]).toEqual([null, 1]);
  });

  it("is audited, as every version is", async () => {
    const { id, version } = await createdBy(asCoach());
    await asCoach().archive({ routineId: id, version, archived: true });
    const entries = await world.within(world.club, (db) =>
      db.prisma.auditEntry.findMany({
        where: { subjectId: id },
        select: { action: true, actorUserId: true },
        orderBy: { id: "asc" },
      }),
    );
    const actorUserId = world.club.coach.userId;
    expect(entries).toEqual([
      { action: "routine.created", actorUserId },
      { action: "routine.archived", actorUserId },
    ]);
  });
});

describe("another organisation", () => {
  it("neither sees, changes nor archives a routine of this one", async () => {
    const { id, version, current } = await createdBy(asCoach());
    const stranger = world.as(world.otherClub.owner).routines;
    const missing = { code: "NOT_FOUND" };
    expect((await stranger.list()).map((routine) => routine.id)).not.toContain(id);
    await expect(stranger.get({ routineId: id })).rejects.toMatchObject(missing);
    await expect(stranger.version({ versionId: current.id })).rejects.toMatchObject(missing);
    await expect(stranger.update({ ...sentOf(), id, version })).rejects.toMatchObject(missing);
    await expect(
      stranger.archive({ routineId: id, version, archived: true }),
    ).rejects.toMatchObject(missing);
    expect((await asCoach().get({ routineId: id })).version).toBe(version);
  });

  it("may reuse an id of this one without touching it", async () => {
    const sent = sentOf();
    await asCoach().create(sent);
    await world.as(world.otherClub.coach).routines.create({
      ...sent,
      routine: readyRoutine("lifter", "joint"),
    });
    expect((await asCoach().get({ routineId: sent.id })).current.name).toBe("Runner soleus focus");
  });
});
