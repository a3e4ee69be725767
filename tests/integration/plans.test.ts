import { enter } from "@talus/db/enter";
import { type AthleteGrant, grantAthlete } from "@talus/db/grant";
import { resumePlan, suspendPlan } from "@talus/db/plans/upkeep";
import { createReadyRoutines } from "@talus/db/routines/writes";
import type { Sql } from "@talus/db/transaction";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { addDays, daysBetween, type LocalDate, mondayOf, weekdayOf } from "@talus/domain/calendar";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { rollAll } from "../support/background";
import { newRunners } from "../support/planned-athletes";
import { calmReport, logOf } from "../support/session-log";
import { type Club, createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await createWorld();
  for (const club of [world.club, world.otherClub]) {
    await world.within(club, (db) => createReadyRoutines(db, { newId: uuidv7, now: testNow }));
  }
});
afterAll(() => world.close());

const asCoach = () => world.as(world.club.coach).plans;

async function versionOf(readyKey: string, club: Club = world.club): Promise<string> {
  const version = await world.within(club, (db) =>
    db.prisma.routineVersion.findFirstOrThrow({
      where: { organisationId: club.organisationId, routine: { readyKey } },
      select: { id: true },
    }),
  );
  return version.id;
}

async function request(change: Record<string, unknown> = {}) {
  return {
    id: uuidv7(),
    target: { kind: "athletes" as const, athleteIds: [world.club.runner.id] },
    routineVersionId: await versionOf("runner-full"),
    startsOn: testToday as LocalDate,
    phase: "build" as const,
    sideBias: null,
    ...change,
  };
}

function sessionsOf(athleteId: string, club: Club = world.club) {
  return world.within(club, async (db) => {
    const rows = await db.prisma.plannedSession.findMany({
      where: { organisationId: club.organisationId, athleteId, status: "planned" },
      select: {
        id: true,
        assignmentId: true,
        date: true,
        kind: true,
        withStrength: true,
        optional: true,
      },
      orderBy: { date: "asc" },
    });
    return rows.map((row) => ({ ...row, date: row.date.toISOString().slice(0, 10) as LocalDate }));
  });
}

function assignmentsOf(athleteId: string) {
  return world.within(world.club, (db) =>
    db.prisma.assignment.findMany({
      where: { organisationId: world.club.organisationId, athleteId },
      select: { id: true, endsOn: true, undoneAt: true, replacesId: true },
      orderBy: { createdAt: "asc" },
    }),
  );
}

const moment = () => ({ now: world.clock.now, newId: uuidv7 });

describe("assigning", () => {
  it("places four weeks on the athlete's own days, each Monday-based week within its limits", async () => {
    await asCoach().assign(await request());
    const sessions = await sessionsOf(world.club.runner.id);
    const last = sessions.at(-1)?.date ?? testToday;
    expect(sessions[0]?.date).toBe(testToday);
    expect(daysBetween(testToday, last)).toBeLessThan(28);
    expect(daysBetween(testToday, last)).toBeGreaterThan(25);
    for (const { date, kind } of sessions) {
      const training = defaultTrainingWeek.runner[weekdayOf(date)];
      if (kind === "full") expect(["easy", "rest"]).toContain(training);
    }
    for (
      let monday = addDays(mondayOf(testToday), 7);
      monday <= addDays(last, -7);
      monday = addDays(monday, 7)
    ) {
      const week = sessions.filter((one) => mondayOf(one.date) === monday);
      expect(week.filter((one) => one.kind === "full").length).toBe(3);
      expect(week.filter((one) => !one.optional).length).toBe(4);
    }
  });

  it("rolls the weeks up: planned counts equal the sessions that count", async () => {
    await asCoach().assign(await request());
    const sessions = await sessionsOf(world.club.runner.id);
    const weeks = await world.within(world.club, (db) =>
      db.prisma.athleteWeek.findMany({
        where: { organisationId: world.club.organisationId, athleteId: world.club.runner.id },
        select: { planned: true },
      }),
    );
    expect(weeks.reduce((sum, week) => sum + week.planned, 0)).toBe(
      sessions.filter((one) => !one.optional).length,
    );
  });

  it("to a type leaves out holds, pauses and other coaches' athletes, and says why before", async () => {
    const { organisationId, runner, owner } = world.club;
    await world.within(world.club, async (db) => {
      await db.prisma.hold.create({
        data: {
          organisationId,
          id: uuidv7(),
          athleteId: runner.id,
          flags: ["sharp_pain"],
          sourceKind: "report",
          sourceId: uuidv7(),
          openedAt: testNow,
          openedBy: owner.userId,
        },
      });
    });
    const { id, ...input } = await request({ target: { kind: "type", athleteType: "runner" } });
    const coachSees = await asCoach().preview(input);
    expect(coachSees).toMatchObject({ total: 1, assigned: 0, leftOut: 1 });
    expect(coachSees.groups[0]).toMatchObject({ reasonCode: "held", count: 1 });
    const ownerSees = await world.as(owner).plans.preview(input);
    expect(ownerSees).toMatchObject({ total: 2, assigned: 1, leftOut: 1 });
    await expect(asCoach().assign({ id, ...input })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await world.as(owner).plans.assign({ id, ...input })).toMatchObject({ athleteCount: 1 });
    expect(await sessionsOf(runner.id)).toEqual([]);
    expect((await sessionsOf(world.club.stranger.id)).length).toBeGreaterThan(16);
  });

  it("to a team gives each their own type's schedule, and says who is of another type", async () => {
    const team = await request({ target: { kind: "team", teamId: world.club.teamA } });
    const { id, ...input } = team;
    const preview = await asCoach().preview(input);
    expect(preview).toMatchObject({ total: 2, assigned: 1, leftOut: 1 });
    expect(preview.groups.at(-1)).toMatchObject({ reasonCode: "different_type" });
    expect(await asCoach().assign({ id, ...input })).toMatchObject({ athleteCount: 1 });
  });

  it("an Achilles history gets heel drops exchanged by name, in the dry run and in the sessions", async () => {
    await world.within(world.club, (db) =>
      db.prisma.injury.create({
        data: {
          organisationId: world.club.organisationId,
          id: uuidv7(),
          athleteId: world.club.runner.id,
          kind: "achilles_tendinopathy",
          side: "left",
        },
      }),
    );
    const { id: _, ...input } = await request();
    const { groups } = await asCoach().preview(input);
    expect(groups[0]).toMatchObject({ outcome: "assigned", reasonCode: "with_swaps" });
    expect(groups[0]?.rows[0]?.reason).toContain(
      "Heel drops → Calf raises on the floor: Achilles history.",
    );
    expect(groups[0]?.rows[0]?.contraindications.map((one) => one.exerciseId)).toContain(
      "heel-drops",
    );
  });

  it("a retry assigns once; the same id with other content is refused", async () => {
    const sent = await request();
    const first = await asCoach().assign(sent);
    expect(await asCoach().assign(sent)).toEqual(first);
    expect(await assignmentsOf(world.club.runner.id)).toHaveLength(1);
    await expect(asCoach().assign({ ...sent, phase: "maintenance" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("a second routine replaces the first from its start day on", async () => {
    await asCoach().assign(await request());
    const startsOn = addDays(testToday, 7);
    await asCoach().assign(
      await request({ routineVersionId: await versionOf("runner-soleus"), startsOn }),
    );
    const [first, second] = await assignmentsOf(world.club.runner.id);
    expect(second?.replacesId).toBe(first?.id);
    const sessions = await sessionsOf(world.club.runner.id);
    for (const { date, assignmentId } of sessions)
      expect(assignmentId).toBe(date < startsOn ? first?.id : second?.id);
    expect(new Set(sessions.map((one) => one.date)).size).toBe(sessions.length);
  });

  it("refuses a start in the past or beyond the next four weeks", async () => {
    for (const startsOn of [addDays(testToday, -2), addDays(testToday, 28)])
      await expect(asCoach().assign(await request({ startsOn }))).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
  });
});

describe("undo", () => {
  it("gives the replaced plan back with its own sessions, keeping their ids", async () => {
    await asCoach().assign(await request());
    const before = await sessionsOf(world.club.runner.id);
    const { batchId } = await asCoach().assign(
      await request({ routineVersionId: await versionOf("runner-soleus") }),
    );
    expect(await sessionsOf(world.club.runner.id)).not.toEqual(before);
    expect(await asCoach().undo({ batchId })).toMatchObject({ athleteCount: 1, undone: true });
    expect(await sessionsOf(world.club.runner.id)).toEqual(before);
    expect(await asCoach().undo({ batchId })).toMatchObject({ athleteCount: 0 });
  });

  it("of a plan leaves none behind as the last; one that ended stays the last, with its exercises", async () => {
    const last = () => asCoach().last({ athleteId: world.club.runner.id });
    const first = await request();
    const { batchId } = await asCoach().assign(first);
    expect((await last()).plan).toMatchObject({ startsOn: testToday, endsOn: null });
    await asCoach().undo({ batchId });
    expect(await last()).toEqual({ today: testToday, plan: null, exercises: [] });
    await asCoach().assign(await request());
    await world.within(world.club, (db) =>
      db.prisma.assignment.updateMany({
        where: { athleteId: world.club.runner.id, undoneAt: null },
        data: { endsOn: new Date(addDays(testToday, 1)) },
      }),
    );
    const ended = await last();
    expect(ended.plan).toMatchObject({ endsOn: addDays(testToday, 1) });
    expect(ended.exercises.length).toBeGreaterThan(0);
  });

  it("of a first assignment leaves no session; a logged one stays in the history", async () => {
    const { batchId } = await asCoach().assign(await request());
    const [session] = await sessionsOf(world.club.runner.id);
    const runner = world.as(world.club.runner.person).sessions;
    await runner.log({
      id: uuidv7(),
      athleteId: world.club.runner.id,
      plannedSessionId: session?.id ?? null,
      date: testToday,
      kind: "full",
      entries: [
        {
          itemId: uuidv7(),
          exerciseId: "ankle-circles",
          side: "left",
          setsDone: 1,
          repsDone: 10,
          holdSecDone: null,
          painNrs: 0,
          comfort: null,
          skipped: false,
        },
      ],
      stiffnessBefore: null,
      stiffnessAfter: null,
      note: "",
      report: null,
    });
    await asCoach().undo({ batchId });
    expect((await sessionsOf(world.club.runner.id)).map((one) => one.id)).toEqual([session?.id]);
  });

  it("of a plan that was given over to a third one leaves the third alone", async () => {
    const { batchId } = await asCoach().assign(await request());
    await asCoach().assign(await request({ routineVersionId: await versionOf("runner-soleus") }));
    const before = await sessionsOf(world.club.runner.id);
    expect(await asCoach().undo({ batchId })).toMatchObject({ athleteCount: 0 });
    expect(await sessionsOf(world.club.runner.id)).toEqual(before);
  });

  it("of the last of three restores the first until the second begins", async () => {
    await asCoach().assign(await request());
    await asCoach().assign(
      await request({
        routineVersionId: await versionOf("runner-soleus"),
        startsOn: addDays(testToday, 10),
      }),
    );
    const before = await sessionsOf(world.club.runner.id);
    const { batchId } = await asCoach().assign(
      await request({
        routineVersionId: await versionOf("runner-joint"),
        startsOn: addDays(testToday, 3),
      }),
    );
    await asCoach().undo({ batchId });
    expect(await sessionsOf(world.club.runner.id)).toEqual(before);
  });

  it("is another organisation's and another coach's business not", async () => {
    const { batchId } = await asCoach().assign(await request());
    for (const person of [world.otherClub.owner, world.club.otherCoach])
      await expect(world.as(person).plans.undo({ batchId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    expect((await sessionsOf(world.club.runner.id)).length).toBeGreaterThan(16);
  });
});

describe("rolling", () => {
  it("days later the plan reaches four weeks ahead again, and gives what placing at once would", async () => {
    await asCoach().assign(await request());
    const before = await sessionsOf(world.club.runner.id);
    world.clock.now = new Date(testNow.getTime() + 5 * 86_400_000);
    await rollAll(world);
    const after = await sessionsOf(world.club.runner.id);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    await rollAll(world);
    expect(await sessionsOf(world.club.runner.id)).toEqual(after);
  });

  it("the daily work reaches every organisation", async () => {
    await asCoach().assign(await request());
    const other = world.otherClub;
    await world.as(other.coach).plans.assign(
      await request({
        target: { kind: "athletes", athleteIds: [other.runner.id] },
        routineVersionId: await versionOf("runner-full", other),
      }),
    );
    const before = [
      await sessionsOf(world.club.runner.id),
      await sessionsOf(other.runner.id, other),
    ];
    world.clock.now = new Date(testNow.getTime() + 7 * 86_400_000);
    await rollAll(world);
    const after = [
      await sessionsOf(world.club.runner.id),
      await sessionsOf(other.runner.id, other),
    ];
    expect(after.map((list, index) => list.length > (before[index]?.length ?? 0))).toEqual([
      true,
      true,
    ]);
  });

  it("an athlete east of the date line is placed from their own today", async () => {
    await world.within(world.club, (db) =>
      db.prisma.athlete.updateMany({
        where: { organisationId: world.club.organisationId, id: world.club.runner.id },
        data: { timeZone: "Pacific/Kiritimati" },
      }),
    );
    world.clock.now = new Date("2026-11-20T12:00:00Z");
    await asCoach().assign(await request());
    expect((await sessionsOf(world.club.runner.id))[0]?.date).toBe("2026-11-21");
  });
});

/** Work on the runner's plan, as a procedure of the owner's would do it. */
async function writing(work: (db: Sql, grant: AthleteGrant<"plan:write">) => Promise<void>) {
  const athleteId = world.club.runner.id;
  const tokenHash = await world.signIn(world.club.owner);
  const locks = { organisation: false, athlete: true };
  const request = { tokenHash, at: world.clock.now, athleteId, locks, isRead: false };
  await enter(world.database, request, (db, entered) =>
    work(db, grantAthlete(entered, "plan:write")),
  );
}

describe("holds", () => {
  it("a hold empties the plan from its day on; the clearance fills it again with the same sessions", async () => {
    await asCoach().assign(await request());
    const before = await sessionsOf(world.club.runner.id);
    await writing((db, grant) => suspendPlan(db, grant, addDays(testToday, 1)));
    expect((await sessionsOf(world.club.runner.id)).map((one) => one.date)).toEqual([testToday]);
    await writing((db, grant) => resumePlan(db, grant, moment()));
    expect(await sessionsOf(world.club.runner.id)).toEqual(before);
  });
});

describe("moving those who follow an earlier version", () => {
  const planOf = (athleteId: string) =>
    world.within(world.club, (db) =>
      db.prisma.assignment.findFirstOrThrow({
        where: { athleteId, endsOn: null, undoneAt: null },
        select: { phase: true, sideBias: true, routineVersionId: true },
      }),
    );

  /** Saves the next version of the full routine for runners, and gives both. */
  async function twoVersions() {
    const before = await versionOf("runner-full");
    const { routines } = world.as(world.club.coach);
    const { routineId } = await routines.version({ versionId: before });
    const { current, version } = await routines.get({ routineId });
    const { name, athleteType, purpose, note, items } = current;
    const routine = { name: `${name} anew`, athleteType, purpose, note, items };
    const after = uuidv7();
    await routines.update({ id: routineId, versionId: after, version, routine });
    return { before, after, routineId };
  }

  it("keeps each one's phase and side and what is logged, and can be taken back", async () => {
    const { before, after, routineId } = await twoVersions();
    const [kept, plain, ahead, held] = await newRunners(world, 4);
    if (!kept || !plain || !ahead || !held) throw new Error("Four were made");
    const own = { phase: "maintenance" as const, sideBias: "left" as const };
    const give = async (athleteId: string, change: Record<string, unknown>) =>
      asCoach().assign(
        await request({ target: { kind: "athletes", athleteIds: [athleteId] }, ...change }),
      );
    await give(kept, { routineVersionId: before, ...own });
    await give(plain, { routineVersionId: before });
    await give(ahead, { routineVersionId: after });
    await give(held, { routineVersionId: before });
    const report = { ...calmReport, pop: true };
    await world.as(world.club.coach).holds.report({ athleteId: held, id: uuidv7(), report });
    const [first] = await sessionsOf(plain);
    if (!first) throw new Error("A plan has sessions");
    await world.as(world.club.coach).sessions.log(logOf(plain, first.id, { date: first.date }));

    const { id, ...move } = await request({
      target: { kind: "followers", routineId },
      routineVersionId: after,
    });
    const future = (await Promise.all([kept, plain].map((one) => sessionsOf(one)))).flat();
    expect(await asCoach().preview(move)).toMatchObject({
      ...{ total: 3, replaces: 2, leftOut: 1, sessions: future.length - 1 },
    });
    const { athleteCount, batchId } = await asCoach().assign({ id, ...move });
    expect(athleteCount).toBe(2);
    expect(await planOf(kept)).toEqual({ ...own, routineVersionId: after });
    expect(await planOf(plain)).toEqual({
      ...{ phase: "build", sideBias: null, routineVersionId: after },
    });
    expect((await sessionsOf(plain)).map((one) => one.id)).toContain(first.id);
    await asCoach().undo({ batchId });
    expect(await planOf(kept)).toEqual({ ...own, routineVersionId: before });
  });

  it("refuses a version of another routine", async () => {
    const { routineId } = await twoVersions();
    const move = await request({
      target: { kind: "followers", routineId },
      routineVersionId: await versionOf("runner-soleus"),
    });
    await expect(asCoach().assign(move)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("another organisation", () => {
  it("cannot assign this one's routine, nor to this one's athletes, teams or types", async () => {
    const { id, ...input } = await request();
    const stranger = world.as(world.otherClub.owner).plans;
    await expect(stranger.preview(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const own = { ...input, routineVersionId: await versionOf("runner-full", world.otherClub) };
    await expect(stranger.assign({ id, ...own })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const team = { ...own, target: { kind: "team" as const, teamId: world.club.teamA } };
    await expect(stranger.assign({ id, ...team })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const type = { ...own, target: { kind: "type" as const, athleteType: "runner" as const } };
    expect(await stranger.preview(type)).toMatchObject({ total: 2 });
    expect(await sessionsOf(world.club.runner.id)).toEqual([]);
  });
});
