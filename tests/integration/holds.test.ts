import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { arrangePlan } from "../support/plan";
import { calmReport, logOf } from "../support/session-log";
import { createAthlete, createWorld, testNow, testToday, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

let athleteId: string;
beforeEach(async () => {
  world.clock.now = testNow;
  athleteId = await world.within(world.club, (db) =>
    createAthlete(db, { type: "runner", teamId: world.club.teamA, person: null }),
  );
});

const coach = () => world.as(world.club.coach);
const code = async (work: Promise<unknown>) =>
  work.then(
    () => "ok",
    (error) => error.code,
  );
const holds = () => coach().holds.list({ athleteId });
const clearance = { clearedByProfessional: "Dr. Ito, sports physician", note: "Swelling gone." };
const audits = () =>
  world.within(world.club, async (db) => {
    const rows = await db.prisma.auditEntry.findMany({
      where: { athleteId },
      orderBy: { id: "asc" },
      select: { action: true },
    });
    return rows.map(({ action }) => action);
  });

/** An ankle test of today without anything told but these symptoms. */
function testOf(athlete: string, symptoms: object = {}): AssessmentInput {
  const both = <T>(value: T) => ({ left: value, right: value });
  return {
    ...{ id: uuidv7(), athleteId: athlete, protocol: "standing_knee_to_wall", unit: "cm" },
    ...{ takenOn: testToday, nextMorningNrs: null, note: "", confirmed: false },
    attempts: both([{ value: 8.4, invalidReason: null }]),
    findings: {
      ...{ sensation: both(null), towel: both(null), squat: null, marks: both(null) },
      symptoms: { ...noSymptoms, painNrs: 0, ...symptoms },
    },
  };
}

/** A session of today that a sharp pain stopped. */
async function stoppedLog() {
  const [planned = "", later = ""] = await arrangePlan(world, { club: world.club, athleteId }, [
    { date: testToday },
    { date: "2026-11-23" },
  ]);
  const report = { ...calmReport, painNrs: 7, painQuality: "sharp" as const };
  const log = logOf(athleteId, planned, { report });
  return { log, later, answer: await coach().sessions.log(log) };
}

describe("a red flag in a log", () => {
  it("stores the session as stopped with what was done, and opens one hold, however often it is sent", async () => {
    const { log, answer } = await stoppedLog();
    await coach().sessions.log(log);
    expect(answer).toMatchObject({
      outcome: "stopped",
      flags: ["nrs_over_5", "sharp_or_shooting"],
    });
    const details = await coach().sessions.get({ athleteId, id: log.id });
    expect(details.log).toMatchObject({ outcome: "stopped", painMaxNrs: 7, entries: log.entries });
    const { logs } = await coach().sessions.history({ athleteId, days: 7 });
    expect(logs).toHaveLength(1);
    expect(await holds()).toMatchObject([
      {
        flags: ["nrs_over_5", "sharp_or_shooting"],
        side: "left",
        source: { kind: "session_log", id: log.id },
        clearedAt: null,
        report: log.report,
      },
    ]);
    expect(await audits()).toEqual(["session.logged", "hold.opened"]);
    const { held } = await coach().queue.list();
    expect(held.find((row) => row.athleteId === athleteId)?.reason).toBe(
      "Pain above 5 out of 10; sharp or shooting pain, left",
    );
  });

  it("takes the coming sessions out of the plan", async () => {
    await stoppedLog();
    const screen = await coach().sessions.today({ athleteId });
    expect(screen.session).toBeNull();
    expect(screen.next).toBeNull();
    expect(screen.holds).toHaveLength(1);
  });

  it("lets sessions of before be logged late, and none of after", async () => {
    await stoppedLog();
    world.clock.now = new Date("2026-11-21T08:00:00Z");
    const on = (date: "2026-11-19" | "2026-11-21") =>
      code(coach().sessions.log(logOf(athleteId, null, { date })));
    expect(await on("2026-11-19")).toBe("ok");
    expect(await on("2026-11-21")).toBe("BAD_REQUEST");
  });

  it("found in a correction opens a hold too, and taking it back ends none", async () => {
    const { id, plannedSessionId: _none, ...content } = logOf(athleteId, null);
    await coach().sessions.log({ ...content, id, plannedSessionId: null });
    const amend = (painNrs: number) =>
      coach().sessions.amend({
        ...content,
        id: uuidv7(),
        sessionLogId: id,
        reason: "",
        entries: content.entries.map((entry) => ({ ...entry, painNrs })),
      });
    expect(await amend(8)).toMatchObject({ outcome: "stopped" });
    expect(await amend(9)).toMatchObject({ outcome: "stopped" });
    expect(await amend(1)).toMatchObject({ outcome: "stopped", flags: [] });
    expect(await holds()).toMatchObject([{ clearedAt: null }]);
  });
});

describe("a report outside a session", () => {
  it("opens a hold once per id for a red flag, and none for an ache of 3", async () => {
    const report = { ...calmReport, calfWarmRed: true };
    const input = { athleteId, id: uuidv7(), report };
    expect(await coach().holds.report(input)).toMatchObject({ held: true });
    expect(await coach().holds.report(input)).toMatchObject({ held: true });
    expect(await holds()).toMatchObject([{ id: input.id, urgent: true }]);
    const ache = { ...calmReport, painNrs: 3, painQuality: "ache" as const };
    expect(await coach().holds.report({ athleteId, id: uuidv7(), report: ache })).toEqual({
      held: false,
      flags: [],
    });
    expect(await holds()).toHaveLength(1);
  });

  it("comes from a morning pain above 5 as well", async () => {
    const check = (painNrs: number) =>
      coach().sessions.checkMorning({ athleteId, date: testToday, painNrs });
    expect(await check(5)).toEqual({ held: false });
    expect(await check(6)).toEqual({ held: true });
    expect(await check(7)).toEqual({ held: true });
    expect(await holds()).toMatchObject([{ flags: ["nrs_over_5"] }]);
  });
});

describe("ending a hold", () => {
  it("a slip of the finger tells the coach and clears nothing", async () => {
    const { answer } = await stoppedLog();
    const [hold] = await holds();
    const slip = { athleteId, holdId: hold?.id ?? "", note: "Meant 1" };
    await coach().holds.retract(slip);
    await coach().holds.retract(slip);
    expect(await holds()).toMatchObject([
      { retractedAt: testNow, retractionNote: "Meant 1", clearedAt: null },
    ]);
    expect(await audits()).toEqual(["session.logged", "hold.opened", "hold.retracted"]);
    expect(answer.outcome).toBe("stopped");
  });

  it("needs a coach and a named professional on a day since the stop", async () => {
    await stoppedLog();
    const [hold] = await holds();
    const clear = (rest: {
      clearedOn: "2026-11-19" | "2026-11-20" | "2026-11-21";
      by?: string;
    }) => ({
      athleteId,
      holdId: hold?.id ?? "",
      version: hold?.version ?? 0,
      ...clearance,
      clearedByProfessional: rest.by ?? clearance.clearedByProfessional,
      clearedOn: rest.clearedOn,
    });
    const asCoach = (input: ReturnType<typeof clear>) => code(coach().holds.clear(input));
    expect(await asCoach(clear({ clearedOn: "2026-11-19" }))).toBe("BAD_REQUEST");
    expect(await asCoach(clear({ clearedOn: "2026-11-21" }))).toBe("BAD_REQUEST");
    expect(await asCoach(clear({ clearedOn: testToday, by: " " }))).toBe("BAD_REQUEST");
    const assistant = world.as(world.club.assistant).holds;
    expect(await code(assistant.clear(clear({ clearedOn: testToday })))).toBe("FORBIDDEN");
    expect((await holds())[0]?.clearedAt).toBeNull();

    expect(await asCoach(clear({ clearedOn: testToday }))).toBe("ok");
    expect(await holds()).toMatchObject([
      {
        clearedAt: testNow,
        clearance: { ...clearance, clearedOn: testToday },
        clearedByName: expect.stringContaining("coach"),
      },
    ]);
    expect(await audits()).toContain("hold.cleared");
    const screen = await coach().sessions.today({ athleteId });
    expect(screen.holds).toEqual([]);
    expect(screen.next).not.toBeNull();
  });

  it("happens once: of two coaches the second hears of it", async () => {
    await stoppedLog();
    const [hold] = await holds();
    const input = {
      athleteId,
      holdId: hold?.id ?? "",
      version: hold?.version ?? 0,
      ...clearance,
      clearedOn: testToday,
    };
    const answers = await Promise.all([
      code(coach().holds.clear(input)),
      code(world.as(world.club.owner).holds.clear(input)),
    ]);
    expect(answers.sort()).toEqual(["CONFLICT", "ok"]);
  });

  it("is out of reach of another organisation, and its holds are unseen", async () => {
    await stoppedLog();
    const [hold] = await holds();
    const other = world.as(world.otherClub.owner).holds;
    expect(await code(other.list({ athleteId }))).toBe("NOT_FOUND");
    const swapped = { athleteId: world.otherClub.runner.id, holdId: hold?.id ?? "" };
    expect(await code(other.retract({ ...swapped, note: "" }))).toBe("NOT_FOUND");
    expect(
      await code(other.clear({ ...swapped, version: 1, ...clearance, clearedOn: testToday })),
    ).toBe("NOT_FOUND");
    expect((await holds())[0]).toMatchObject({ retractedAt: null, clearedAt: null });
  });
});

describe("an open stress fracture", () => {
  const fracture = {
    ...{ kind: "stress_fracture" as const, side: "left" as const, since: "2026-11-01" },
    ...{ resolvedOn: "", note: "" },
  };

  it("opens one hold and ends the plan's days, and its clearance resolves the injury", async () => {
    await arrangePlan(world, { club: world.club, athleteId }, [{ date: "2026-11-23" }]);
    const id = uuidv7();
    await coach().athletes.createInjury({ ...fracture, athleteId, id });
    await coach().athletes.createInjury({ ...fracture, athleteId, id });
    await coach().athletes.updateInjury({ ...fracture, athleteId, id, note: "Scan on Monday." });
    const [hold, ...others] = await holds();
    expect(others).toEqual([]);
    expect(hold).toMatchObject({
      ...{ flags: ["stress_fracture"], side: "left", source: { kind: "injury", id } },
      clearedAt: null,
    });
    expect((await coach().sessions.today({ athleteId })).next).toBeNull();
    const cleared = { ...clearance, athleteId, holdId: hold?.id ?? "", clearedOn: testToday };
    const answer = await coach().holds.clear({ ...cleared, version: 1 });
    expect(answer).toEqual({ openHolds: 0, resolved: 1, next: testToday });
    expect((await coach().sessions.today({ athleteId })).session).not.toBeNull();
    const { injuries } = await coach().athletes.get({ athleteId });
    expect(injuries).toMatchObject([{ id, resolvedOn: testToday }]);
    await coach().athletes.updateInjury({ ...fracture, athleteId, id });
    expect((await holds()).filter(({ clearedAt }) => clearedAt === null)).toHaveLength(1);
  });

  it("is held once, however often a test finds it; a further red flag opens a hold of its own", async () => {
    await coach().athletes.createInjury({ ...fracture, athleteId, id: uuidv7() });
    const capture = (symptoms: object) => coach().assessments.create(testOf(athleteId, symptoms));
    const flags = async () => (await holds()).map((hold) => hold.flags.join()).sort();
    expect(await capture({})).toMatchObject({
      judgement: { safety: { level: "stop", flags: ["stress_fracture"] } },
    });
    expect(await capture({})).toMatchObject({ kind: "stored" });
    expect(await flags()).toEqual(["stress_fracture"]);
    await capture({ painNrs: 8 });
    expect(await flags()).toEqual(["nrs_over_5,stress_fracture", "stress_fracture"]);
  });

  it("that no hold waits for is held by the first test that finds it", async () => {
    const { organisationId } = world.club;
    const { kind, side } = fracture;
    await world.within(world.club, (db) =>
      db.prisma.injury.create({
        data: { organisationId, id: uuidv7(), athleteId, kind, side, note: "", createdAt: testNow },
      }),
    );
    const test = testOf(athleteId);
    await coach().assessments.create(test);
    await coach().assessments.create(testOf(athleteId));
    expect(await holds()).toMatchObject([{ source: { kind: "assessment", id: test.id } }]);
  });

  it("that has resolved, and any other injury, opens none; taking the entry away clears none", async () => {
    const add = (more: object) =>
      coach().athletes.createInjury({ ...fracture, ...more, athleteId, id: uuidv7() });
    await add({ resolvedOn: "2026-11-10" });
    await add({ kind: "calf_strain" });
    expect(await holds()).toEqual([]);
    const id = uuidv7();
    await coach().athletes.createInjury({ ...fracture, athleteId, id });
    await coach().athletes.deleteInjury({ athleteId, id });
    expect(await holds()).toMatchObject([{ clearedAt: null }]);
  });
});

describe("what led to a hold", () => {
  const background = async () => {
    const [hold] = await holds();
    return coach().holds.background({ athleteId, holdId: hold?.id ?? "" });
  };

  it("of a session is that session with what was done, where the pain began and its numbers", async () => {
    const began = { itemId: "1", exerciseId: "heel-drops", moment: "later_set" } as const;
    const report = { ...calmReport, painNrs: 7, painQuality: "sharp" as const, began };
    const log = logOf(athleteId, null, { report, note: "Let go at once." });
    await coach().sessions.log(log);
    expect(await background()).toMatchObject({
      cause: {
        kind: "session",
        log: { id: log.id, outcome: "stopped", painMaxNrs: 7, report, note: "Let go at once." },
        lines: [{ name: "Heel drops", side: "left", done: "2 × 12", painNrs: 0, isBegin: true }],
      },
      athlete: { email: null, phone: null },
      seenBy: [],
    });
  });

  it("names the coaches of the athlete's teams, and who cleared the athlete before", async () => {
    const report = () =>
      coach().holds.report({ athleteId, id: uuidv7(), report: { ...calmReport, pop: true } });
    await report();
    const [first] = await holds();
    const cleared = { ...clearance, athleteId, holdId: first?.id ?? "", clearedOn: testToday };
    await coach().holds.clear({ ...cleared, version: 1 });
    await report();
    const { coaches, seenBy, cause } = await background();
    const { contacts } = await coach().sessions.today({ athleteId });
    expect(coaches).toEqual(contacts);
    expect(coaches.length).toBeGreaterThan(0);
    expect(seenBy).toEqual([{ name: clearance.clearedByProfessional, on: testToday }]);
    expect(cause).toEqual({ kind: "report", lastSession: null });
  });

  it("of a test, of an injury and of a report says what there is to say", async () => {
    await coach().assessments.create(testOf(athleteId, { painNrs: 8 }));
    expect((await background()).cause).toMatchObject({
      kind: "test",
      test: { takenOn: testToday, painNrs: 8, cm: { left: 8.4 } },
    });
    const id = uuidv7();
    const fracture = { kind: "stress_fracture" as const, side: "left" as const, note: "" };
    await coach().athletes.createInjury({ ...fracture, since: "", resolvedOn: "", athleteId, id });
    const injured = (await holds()).find(({ source }) => source.kind === "injury");
    const asked = { athleteId, holdId: injured?.id ?? "" };
    expect((await coach().holds.background(asked)).cause).toMatchObject({
      kind: "injury",
      injury: { id, kind: "stress_fracture" },
    });
    await coach().athletes.deleteInjury({ athleteId, id });
    expect((await coach().holds.background(asked)).cause).toEqual({ kind: "gone" });
  });

  it("stands beside all pain of the last six weeks, and of no day before", async () => {
    const log = (date: "2026-10-09" | "2026-10-10" | "2026-11-19", painNrs: number) => {
      const { entries, ...content } = logOf(athleteId, null, { date });
      const hurt = entries.map((entry) => ({ ...entry, painNrs }));
      return coach().sessions.log({ ...content, entries: hurt });
    };
    for (const date of ["2026-10-09", "2026-10-10", "2026-11-19"] as const) {
      world.clock.now = new Date(`${date}T08:00:00Z`);
      await log(date, 2);
    }
    world.clock.now = testNow;
    await coach().sessions.checkMorning({ athleteId, date: testToday, painNrs: 6 });
    const { from, to, points } = await coach().sessions.pain({ athleteId });
    expect([from, to]).toEqual(["2026-10-10", testToday]);
    expect(points).toEqual([
      { date: "2026-10-10", occasion: "session", side: "left", painNrs: 2 },
      { date: "2026-11-19", occasion: "session", side: "left", painNrs: 2 },
      { date: testToday, occasion: "morning", side: null, painNrs: 6 },
    ]);
  });
});
