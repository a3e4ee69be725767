import { createReadyRoutines } from "@talus/db/routines/writes";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { addDays, type LocalDate, mondayOf, weekdayOf } from "@talus/domain/calendar";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAthlete, createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
let versions: Map<string | null, string>;
beforeAll(async () => {
  world = await createWorld();
  versions = await world.within(world.club, async (db) => {
    await createReadyRoutines(db, { newId: uuidv7, now: testNow });
    const rows = await db.prisma.routineVersion.findMany({
      where: { organisationId: world.club.organisationId },
      select: { id: true, routine: { select: { readyKey: true } } },
    });
    return new Map(rows.map((row) => [row.routine.readyKey, row.id]));
  });
});
afterAll(() => world.close());

/** Every test gets a runner of its own, on "Runner build" from today, Friday 20 November 2026. */
let athleteId: string;
beforeEach(async () => {
  world.clock.now = testNow;
  athleteId = await newRunner();
  await assign("runner-full", "build");
});

const coach = () => world.as(world.club.coach);
const thisMonday = mondayOf(testToday);
const nextMonday = addDays(thisMonday, 7);

function newRunner(): Promise<string> {
  return world.within(world.club, (db) =>
    createAthlete(db, { type: "runner", teamId: world.club.teamA, person: null }),
  );
}

function assign(readyKey: string, phase: "build" | "maintenance") {
  return coach().plans.assign({
    id: uuidv7(),
    target: { kind: "athletes", athleteIds: [athleteId] },
    routineVersionId: versions.get(readyKey) ?? "",
    startsOn: testToday,
    phase,
    sideBias: null,
  });
}

const planNow = () => coach().plans.get({ athleteId });
async function on(date: LocalDate) {
  return (await planNow()).days.find((day) => day.date === date)?.session ?? null;
}
async function week(monday: LocalDate) {
  const days = (await planNow()).days.filter(({ date }) => mondayOf(date) === monday);
  return days.flatMap(({ session }) => (session ? [session] : []));
}
async function move(from: LocalDate, to: LocalDate, evenSo = false) {
  const session = await on(from);
  await coach().sessions.move({
    athleteId,
    id: session?.id ?? "",
    version: session?.version ?? 0,
    date: to,
    evenSo,
  });
}
const preferences = async (change: Record<string, unknown>) => {
  const { athlete } = await coach().athletes.get({ athleteId });
  const { units, timeZone, dominantSide, trainingWeek, version } = athlete;
  await coach().athletes.updatePreferences({
    ...{ athleteId, units, timeZone, dominantSide, trainingWeek, version },
    ...change,
  });
};

describe("a moved session", () => {
  const [from, to] = ["2026-11-25", "2026-11-26"] as const;

  it("stays where it was put after a new plan, a changed week and a change of time zone", async () => {
    await move(from, to, true);
    await assign("runner-joint", "build");
    expect(await on(to)).toMatchObject({ movedFrom: from, kind: "full" });
    await preferences({ trainingWeek: { ...defaultTrainingWeek.runner, 6: "easy" } });
    await preferences({ timeZone: "Pacific/Auckland" });
    expect(await on(to)).toMatchObject({ movedFrom: from });
    expect(await on(from)).toBeNull();
    expect((await on(to))?.reason).toContain("Moved here by hand");
  });

  it("makes way for a pause, which the plan tells, and is back where it was put afterwards", async () => {
    await move(from, to, true);
    const { athlete } = await coach().athletes.get({ athleteId });
    const { version } = await coach().athletes.setStatus({
      athleteId,
      version: athlete.version,
      change: { status: "paused", pauseReason: "Exams", pausedUntil: "2026-12-01" },
    });
    expect(await on(to)).toBeNull();
    expect((await planNow()).displaced).toMatchObject([{ from, to }]);
    await coach().athletes.setStatus({ athleteId, version, change: { status: "active" } });
    expect(await on(to)).toMatchObject({ movedFrom: from });
    expect((await planNow()).displaced).toEqual([]);
  });

  it("goes to a hard day only even so, as the short one, and comes back as it was", async () => {
    const hard = "2026-11-24";
    const before = await on(from);
    expect(before).toMatchObject({ kind: "full", withStrength: true });
    const option = before?.moveOptions.find(({ date }) => date === hard);
    expect(option?.conflicts.map(({ code }) => code)).toEqual(["hard_day", "strength_beside"]);
    await expect(move(from, hard)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await move(from, hard, true);
    expect(await on(hard)).toMatchObject({
      id: before?.id,
      kind: "short",
      withStrength: false,
      beforeTraining: true,
      movedFrom: from,
    });
    await move(hard, from, true);
    expect(await on(from)).toMatchObject({
      id: before?.id,
      kind: "full",
      withStrength: true,
      movedFrom: null,
    });
  });

  it("taken back leaves nothing behind: the next placing puts it on its pattern day", async () => {
    await move(from, to, true);
    await move(to, from);
    await preferences({ units: "in" });
    expect(await on(from)).toMatchObject({ movedFrom: null, kind: "full" });
  });
});

describe("a single week", () => {
  it("made light is all short, counts as many, and comes back with its undo", async () => {
    const before = await week(nextMonday);
    const answer = await coach().plans.changeWeek({
      athleteId,
      weekStart: nextMonday,
      week: null,
      mode: "short",
    });
    const light = await week(nextMonday);
    expect(light.every(({ kind, optional }) => kind === "short" && !optional)).toBe(true);
    expect(light).toHaveLength(before.filter(({ optional }) => !optional).length);
    expect((await planNow()).findings).toMatchObject([
      { code: "light_week", weekStart: nextMonday },
    ]);
    expect(answer.before).toBeNull();
    await coach().plans.changeWeek({
      athleteId,
      weekStart: nextMonday,
      week: null,
      mode: "normal",
    });
    expect((await week(nextMonday)).map(({ date, kind }) => [date, kind])).toEqual(
      before.map(({ date, kind }) => [date, kind]),
    );
  });

  it("with little time has two or three, and adherence plans no more than these", async () => {
    await coach().plans.changeWeek({ athleteId, weekStart: nextMonday, week: null, mode: "fewer" });
    const few = await week(nextMonday);
    expect(few).toHaveLength(3);
    const row = await world.within(world.club, (db) =>
      db.prisma.athleteWeek.findFirst({
        where: { athleteId, weekStart: new Date(nextMonday) },
        select: { planned: true },
      }),
    );
    expect(row?.planned).toBe(3);
  });

  it("shifted for once places that week by its own days and leaves the standing week alone", async () => {
    const shifted = { ...defaultTrainingWeek.runner, 6: "long", 7: "easy" } as const;
    await coach().plans.changeWeek({
      athleteId,
      weekStart: nextMonday,
      week: shifted,
      mode: "normal",
    });
    const saturday = addDays(nextMonday, 5);
    expect(await on(saturday)).toMatchObject({ optional: true });
    expect((await planNow()).days.find(({ date }) => date === saturday)?.training).toBe("long");
    expect((await planNow()).days.find(({ date }) => date === addDays(saturday, 7))?.training).toBe(
      "rest",
    );
    const { athlete } = await coach().athletes.get({ athleteId });
    expect(athlete.trainingWeek).toEqual(defaultTrainingWeek.runner);
  });

  it("that is over, or far off, is refused with the reason", async () => {
    for (const weekStart of [addDays(thisMonday, -7), addDays(thisMonday, 70)])
      await expect(
        coach().plans.changeWeek({ athleteId, weekStart, week: null, mode: "short" }),
      ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("days away", () => {
  const travel = (sessions: "short" | "none") => ({
    athleteId,
    id: uuidv7(),
    from: testToday,
    to: addDays(testToday, 6),
    sessions,
  });

  it("without sessions leave the days empty, and uncounted", async () => {
    await coach().plans.addTravel(travel("none"));
    for (const { date, session } of (await planNow()).days)
      if (date >= testToday && date <= addDays(testToday, 6)) expect(session).toBeNull();
  });

  it("with sessions hold short ones that need nothing but a wall, a chair or a step", async () => {
    const away = travel("short");
    await coach().plans.addTravel(away);
    const today = await coach().sessions.today({ athleteId });
    expect(today.session?.kind).toBe("short");
    expect(today.session?.adaptations.length).toBeGreaterThan(0);
    for (const { exerciseId } of today.session?.exercises ?? [])
      for (const thing of exerciseById(exerciseId).equipment)
        expect(["wall", "chair", "step"]).toContain(thing);
    await coach().plans.removeTravel({ athleteId, id: away.id });
    expect((await coach().sessions.today({ athleteId })).session?.kind).toBe("full");
  });
});

describe("a new entry in the injury history", () => {
  it("holds the exercises back at once, with the swap told to coach and athlete", async () => {
    const ids = async () =>
      (await coach().sessions.today({ athleteId })).session?.exercises.map((one) => one.exerciseId);
    expect(await ids()).toContain("heel-drops");
    await coach().athletes.createInjury({
      athleteId,
      id: uuidv7(),
      kind: "achilles_tendinopathy",
      side: "left",
      since: null,
      resolvedOn: null,
      note: "",
    });
    expect(await ids()).not.toContain("heel-drops");
    const { heldBack } = await planNow();
    expect(heldBack.map(({ exerciseId }) => exerciseId)).toContain("heel-drops");
    expect(heldBack[0]?.sources.length).toBeGreaterThan(0);
  });

  it("of one leg takes joint work from that leg alone: the other one's is planned, done and logged", async () => {
    await assign("runner-joint", "build");
    const lunge = async () =>
      (await coach().sessions.today({ athleteId })).session?.exercises.find(
        ({ exerciseId }) => exerciseId === "hk-lunge",
      );
    const sidesOf = (doses: readonly { side: string }[] | undefined) =>
      doses?.map(({ side }) => side);
    const before = await lunge();
    expect(sidesOf(before?.doses)).toEqual(["left", "right"]);
    await coach().athletes.createInjury({
      athleteId,
      id: uuidv7(),
      kind: "bone_spur",
      side: "left",
      since: null,
      resolvedOn: null,
      note: "",
    });
    const after = await lunge();
    expect(after?.name).toBe("Half-kneeling lunge to wall, right");
    expect(sidesOf(after?.doses)).toEqual(["right"]);
    expect(after?.durationSec).toBe((before?.durationSec ?? 0) / 2);
    const { heldBack } = await planNow();
    expect(heldBack.map(({ text }) => text)).toContain(
      "Half-kneeling lunge to wall on the left is held back: the injury history names bone spur. It is left out.",
    );
  });
});

describe("a routine with work of one leg", () => {
  it("is stored with its legs, and refused where both legs do it together", async () => {
    const { items, ...draft } = readyRoutine("runner", "joint");
    const given = (exerciseId: string, side: "left" | "right") =>
      items.map((item) => (item.exerciseId === exerciseId ? { ...item, side } : item));
    const create = (lines: typeof items) => {
      const ids = { id: uuidv7(), versionId: uuidv7() };
      return coach().routines.create({ ...ids, routine: { ...draft, items: lines } });
    };
    const sided = given("hk-lunge", "right");
    const { id: routineId } = await create(sided);
    expect((await coach().routines.get({ routineId })).current.items).toEqual(sided);
    await expect(create(given("calf-raise-progression", "left"))).rejects.toThrow(
      /Both legs do this together/,
    );
  });
});

describe("maintenance", () => {
  const tested = (takenOn: string, left: number, right: number) =>
    coach().assessments.create({
      id: uuidv7(),
      athleteId,
      protocol: "standing_knee_to_wall",
      unit: "cm",
      takenOn,
      attempts: {
        left: [{ value: left, invalidReason: null }],
        right: [{ value: right, invalidReason: null }],
      },
      findings: {
        sensation: { left: null, right: null },
        towel: { left: null, right: null },
        squat: null,
        marks: { left: null, right: null },
        symptoms: { ...noSymptoms, painNrs: 0 },
      },
      nextMorningNrs: null,
      note: "",
      confirmed: true,
    });

  it("goes back to build by itself when a side falls beyond the error, told with why, undone by the coach", async () => {
    await assign("runner-maintenance", "maintenance");
    await tested("2026-10-10", 12.6, 12.4);
    await tested("2026-10-30", 12.4, 12.4);
    await tested(testToday, 10.4, 12.3);
    const { plan, days } = await planNow();
    expect(plan).toMatchObject({ phase: "build", startsOn: addDays(testToday, 1) });
    expect(plan?.routineName).toBe("Runner build");
    expect(plan?.returned).toMatchObject({ side: "left", fallCm: 2.2, errorCm: 1.9 });
    expect(days.some(({ session }) => session?.kind === "full")).toBe(true);
    const today = await coach().sessions.today({ athleteId });
    expect(today.returned?.reason.text).toContain("left ankle");
    const audits = await world.within(world.club, (db) =>
      db.prisma.auditEntry.count({ where: { athleteId, action: "plan.returned_to_build" } }),
    );
    expect(audits).toBe(1);
    await coach().plans.undoReturn({ athleteId });
    expect((await planNow()).plan).toMatchObject({ phase: "maintenance", returned: null });
  });

  it("stays through a change within the error, and is due again after three weeks like any plan", async () => {
    await assign("runner-maintenance", "maintenance");
    await tested("2026-10-30", 12.4, 12.4);
    await tested(testToday, 10.6, 12.3);
    expect((await planNow()).plan?.phase).toBe("maintenance");
    world.clock.now = new Date("2026-12-12T08:00:00Z");
    expect((await coach().sessions.today({ athleteId })).due.state).toBe("overdue");
  });
});

describe("the days of a plan", () => {
  it("carry a reason with a source that is kept", async () => {
    for (const { session } of (await planNow()).days)
      if (session) expect(session.sources.length).toBeGreaterThan(0);
  });

  it("follow the athlete's type only on weekdays of the kind that it allows", async () => {
    for (const { date, session } of (await planNow()).days)
      if (session?.kind === "full")
        expect(["easy", "rest"]).toContain(defaultTrainingWeek.runner[weekdayOf(date)]);
  });
});
