import { grantAthletes, grantOrganisation } from "@talus/db/grant";
import { listAdherence } from "@talus/db/sessions/adherence";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { arrangePlan } from "../support/plan";
import { calmReport, logOf } from "../support/session-log";
import {
  createAthlete,
  createWorld,
  type Person,
  testNow,
  testToday,
  type World,
} from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Every test gets an athlete of its own on team A. */
let athleteId: string;
beforeEach(async () => {
  world.clock.now = testNow;
  athleteId = await world.within(world.club, (db) =>
    createAthlete(db, { type: "runner", teamId: world.club.teamA, person: null }),
  );
});

const api = () => world.as(world.club.coach).sessions;
const plan = (...sessions: Parameters<typeof arrangePlan>[2]) =>
  arrangePlan(world, { club: world.club, athleteId }, sessions);
const code = async (work: Promise<unknown>) =>
  work.then(
    () => "ok",
    (error) => error.code,
  );
const countLogs = () =>
  world.within(world.club, (db) => db.prisma.sessionLog.count({ where: { athleteId } }));
const weeks = () =>
  world.within(world.club, (db) =>
    db.prisma.athleteWeek.findMany({ where: { athleteId }, orderBy: { weekStart: "asc" } }),
  );

describe("logging a session", () => {
  it("a double tap and a later retry log once and get the same answer", async () => {
    const [planned = ""] = await plan({ date: testToday });
    const log = logOf(athleteId, planned);
    const [first, second] = await Promise.all([api().log(log), api().log(log)]);
    expect(second).toEqual(first);
    world.clock.now = new Date("2026-12-24T08:00:00Z");
    expect(await api().log(log)).toEqual(first);
    expect(await countLogs()).toBe(1);
  });

  it("the same id with other content is a conflict and changes nothing", async () => {
    const log = logOf(athleteId, null);
    await api().log(log);
    expect(await code(api().log({ ...log, note: "other" }))).toBe("CONFLICT");
    const { logs } = await api().history({ athleteId, days: 7 });
    expect(logs.map(({ note }) => note)).toEqual([""]);
  });

  it("a planned session is logged once, whoever is second", async () => {
    const [planned = ""] = await plan({ date: testToday });
    const answers = await Promise.all([
      code(api().log(logOf(athleteId, planned))),
      code(api().log(logOf(athleteId, planned))),
    ]);
    expect(answers.sort()).toEqual(["CONFLICT", "ok"]);
  });

  it("takes today and the last seven days in the athlete's own zone, no others", async () => {
    await world.within(world.club, (db) =>
      db.prisma.athlete.updateMany({
        where: { id: athleteId },
        data: { timeZone: "Pacific/Auckland" },
      }),
    );
    world.clock.now = new Date("2026-11-20T12:00:00Z");
    const on = (date: `${number}-${number}-${number}`) =>
      code(api().log(logOf(athleteId, null, { date })));
    expect(await on("2026-11-21")).toBe("ok");
    expect(await on("2026-11-14")).toBe("ok");
    expect(await on("2026-11-13")).toBe("BAD_REQUEST");
    expect(await on("2026-11-22")).toBe("BAD_REQUEST");
  });

  it("does not take another athlete's planned session", async () => {
    const [planned = ""] = await plan({ date: testToday });
    const own = world.as(world.club.runner.person).sessions;
    expect(await code(own.log(logOf(world.club.runner.id, planned)))).toBe("NOT_FOUND");
    expect(await code(own.log(logOf(athleteId, planned)))).toBe("NOT_FOUND");
  });

  it("is unseen and unwritable from another organisation", async () => {
    const [planned = ""] = await plan({ date: testToday });
    const other = world.as(world.otherClub.owner).sessions;
    expect(await code(other.log(logOf(athleteId, planned)))).toBe("NOT_FOUND");
    expect(await code(other.today({ athleteId }))).toBe("NOT_FOUND");
    expect(await code(other.get({ athleteId: world.otherClub.runner.id, id: planned }))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("what a phone kept and sends late", () => {
  it("names the log that stands in the place of a refused one", async () => {
    const [planned = ""] = await plan({ date: testToday });
    const first = logOf(athleteId, planned);
    await api().log(first);
    const refusal = (log: ReturnType<typeof logOf>) =>
      api()
        .log(log)
        .then(
          () => null,
          (error) => error.cause?.detail,
        );
    expect(await refusal(logOf(athleteId, planned))).toEqual({ logId: first.id });
    expect(await refusal({ ...first, note: "other" })).toEqual({ logId: first.id });
  });

  it("a morning of the last week counts for its own day, and stops the plan once", async () => {
    const id = uuidv7();
    const check = { athleteId, id, date: "2026-11-18" as const, painNrs: 7 };
    expect(await api().checkMorning(check)).toEqual({ held: true });
    const holds = () => world.as(world.club.coach).holds.list({ athleteId });
    const [hold] = await holds();
    expect(hold?.id).toBe(id);
    await world.as(world.club.coach).holds.clear({
      athleteId,
      holdId: id,
      version: 1,
      clearedByProfessional: "Dr. Ito, sports physician",
      clearedOn: testToday,
      note: "",
    });
    expect(await api().checkMorning(check)).toEqual({ held: true });
    expect((await holds()).map(({ clearedAt }) => clearedAt !== null)).toEqual([true]);
    expect(await code(api().checkMorning({ ...check, date: "2026-11-12" }))).toBe("BAD_REQUEST");
    expect(await code(api().checkMorning({ ...check, date: "2026-11-21" }))).toBe("BAD_REQUEST");
  });

  it("keeps the exercise and the moment where pain began, for the coach to see", async () => {
    const began = { itemId: "1", exerciseId: "heel-drops" as const, moment: "later_set" as const };
    const report = { ...calmReport, painNrs: 7, began };
    const entries = logOf(athleteId, null).entries.map((entry) => ({
      ...entry,
      ...{ setsDone: 0, painNrs: null, skipped: true },
    }));
    await api().log(logOf(athleteId, null, { report, entries }));
    const { logs } = await api().history({ athleteId, days: 7 });
    expect(logs[0]?.pains).toEqual([{ name: "Heel drops", side: "left", painNrs: 7 }]);
    const [hold] = await world.as(world.club.coach).holds.list({ athleteId });
    expect(hold?.report?.began).toEqual(began);
  });
});

describe("a correction", () => {
  it("counts from now on while the original stays", async () => {
    const log = logOf(athleteId, null);
    await api().log(log);
    const { id, plannedSessionId, ...content } = log;
    const amendment = {
      ...content,
      id: uuidv7(),
      sessionLogId: id,
      kind: "short" as const,
      reason: "",
    };
    await api().amend(amendment);
    await api().amend(amendment);
    const { logs } = await api().history({ athleteId, days: 7 });
    expect(logs).toMatchObject([{ id, kind: "short", amendedAt: testNow }]);
    const stored = await world.within(world.club, (db) =>
      db.prisma.sessionLog.findMany({ where: { athleteId }, select: { kind: true } }),
    );
    expect(stored).toEqual([{ kind: "full" }]);
    expect(await weeks()).toMatchObject([{ doneFull: 0, doneShort: 1 }]);
    expect(plannedSessionId).toBeNull();
  });

  it("of two made at the same instant counts the same in the plan and in the log", async () => {
    const [planned = ""] = await plan({ date: testToday });
    const { plannedSessionId: _, id: sessionLogId, ...content } = logOf(athleteId, planned);
    await api().log({ ...content, id: sessionLogId, plannedSessionId: planned });
    const correct = (id: string, painNrs: number) => {
      const entries = content.entries.map((entry) => ({ ...entry, painNrs }));
      return api().amend({ ...content, id, sessionLogId, reason: "", entries });
    };
    const [first = "", second = ""] = [uuidv7(), uuidv7()].sort();
    await correct(first, 0);
    await correct(second, 8);
    const { log } = await api().get({ athleteId, id: planned });
    const { days } = await world.as(world.club.coach).plans.get({ athleteId });
    const session = days.map((day) => day.session).find((each) => each?.id === planned);
    expect(log?.outcome).toBe("stopped");
    expect(session?.outcome).toBe(log?.outcome);
  });

  it("comes too late after seven days", async () => {
    const { id, plannedSessionId: _none, ...content } = logOf(athleteId, null);
    await api().log({ ...content, id, plannedSessionId: null });
    world.clock.now = new Date("2026-11-28T08:00:00Z");
    const late = { ...content, id: uuidv7(), sessionLogId: id, reason: "" };
    expect(await code(api().amend(late))).toBe("BAD_REQUEST");
  });
});

describe("adherence and the weekly roll-up", () => {
  it("counts short as one, leaves optional, stopped and cancelled ones out", async () => {
    const [full = "", short = "", optional = "", stopped = ""] = await plan(
      { date: "2026-11-16" },
      { date: "2026-11-17", kind: "short" },
      { date: "2026-11-18", kind: "short", optional: true },
      { date: "2026-11-19" },
      { date: "2026-11-14" },
    );
    await api().log(logOf(athleteId, full, { date: "2026-11-16" }));
    await api().log(logOf(athleteId, short, { date: "2026-11-17", kind: "short" }));
    await api().log(logOf(athleteId, optional, { date: "2026-11-18", kind: "short" }));
    const hurt = logOf(athleteId, stopped, { date: "2026-11-19" });
    await api().log({ ...hurt, entries: hurt.entries.map((entry) => ({ ...entry, painNrs: 7 })) });
    const { adherence } = await api().history({ athleteId, days: 30 });
    expect(adherence).toEqual({ done: 2, planned: 3 });
    expect(await weeks()).toMatchObject([
      { doneFull: 0, planned: 1 },
      { doneFull: 1, doneShort: 1, planned: 2, stopped: 1, painMaxNrs: 7 },
    ]);
  });

  it("does not count today against anybody until it is over", async () => {
    const [today = ""] = await plan({ date: testToday });
    const adherence = async () => (await api().history({ athleteId, days: 7 })).adherence;
    expect(await adherence()).toEqual({ done: 0, planned: 0 });
    await api().log(logOf(athleteId, today));
    expect(await adherence()).toEqual({ done: 1, planned: 1 });
  });

  it("reads the same for many as for one, within the asker's teams", async () => {
    const [planned = ""] = await plan({ date: testToday }, { date: "2026-11-18" });
    await api().log(logOf(athleteId, planned));
    const period = {
      from: "2026-10-22",
      to: testToday,
      today: testToday,
      athleteIds: null,
    } as const;
    const seenBy = (person: Person) =>
      world.within(world.club, async (db) => {
        const grant = grantOrganisation(person, "roster:read");
        return (await listAdherence(db, grant, period)).get(athleteId);
      });
    expect(await seenBy(world.club.coach)).toEqual({ done: 1, planned: 2 });
    expect(await seenBy(world.club.owner)).toEqual({ done: 1, planned: 2 });
    expect(await seenBy(world.club.otherCoach)).toBeUndefined();
    const { adherence } = await api().history({ athleteId, days: 30 });
    expect(adherence).toEqual({ done: 1, planned: 2 });
  });

  it("equals a full recompute after logs, late logs, corrections and moves", async () => {
    const ids = await plan(
      ...(["2026-11-13", "2026-11-15", "2026-11-18", "2026-11-20", "2026-11-23"] as const).map(
        (date) => ({ date }),
      ),
    );
    await api().log(logOf(athleteId, ids[1] ?? "", { date: "2026-11-16" }));
    await api().log(logOf(athleteId, ids[2] ?? "", { date: "2026-11-18" }));
    await api().log(logOf(athleteId, null, { kind: "short" }));
    await api().move({ athleteId, id: ids[3] ?? "", version: 1, date: "2026-11-21" });
    const before = await weeks();
    await world.within(world.club, async (db) => {
      await db.prisma.athleteWeek.deleteMany({ where: { athleteId } });
      const logging = grantOrganisation(world.club.owner, "session:log");
      const grant = await grantAthletes(db, logging, [athleteId]);
      await refreshAthleteWeeks(db, grant, "2026-01-01", "2026-12-31");
    });
    expect(await weeks()).toEqual(before);
    expect(before.length).toBeGreaterThan(1);
  });
});

describe("moving a session", () => {
  it("takes easy and rest days, and moving back is always allowed", async () => {
    const [id = ""] = await plan({ date: testToday });
    const move = (date: "2026-11-22" | "2026-11-21" | "2026-11-20", version: number) =>
      code(api().move({ athleteId, id, version, date }));
    expect(await move("2026-11-22", 1)).toBe("BAD_REQUEST");
    expect(await move("2026-11-21", 1)).toBe("ok");
    // The phone sends the same once more where the answer was lost: it is done.
    expect(await move("2026-11-21", 1)).toBe("ok");
    expect(await move("2026-11-20", 1)).toBe("CONFLICT");
    expect(await move("2026-11-20", 2)).toBe("ok");
  });
});

describe("two sessions that change places", () => {
  it("keep one session a day, and changing back leaves the plan as it was", async () => {
    const [full = "", short = ""] = await plan(
      { date: testToday },
      { date: "2026-11-21", kind: "short" },
    );
    const days = async () => {
      const rows = await world.within(world.club, (db) =>
        db.prisma.plannedSession.findMany({
          where: { athleteId },
          select: { id: true, date: true, status: true, movedFrom: true },
        }),
      );
      return new Map(rows.map(({ id, ...row }) => [id, row]));
    };
    const before = await days();
    await api().move({ athleteId, id: full, version: 1, date: "2026-11-21" });
    const screen = await api().today({ athleteId });
    expect(screen.session?.id).toBe(short);
    expect(screen.next?.id).toBe(full);
    await api().move({ athleteId, id: full, version: 2, date: testToday });
    expect(await days()).toEqual(before);
  });

  it("do not move a logged one", async () => {
    const [full = "", short = ""] = await plan(
      { date: "2026-11-21" },
      { date: testToday, kind: "short" },
    );
    await api().log(logOf(athleteId, short, { kind: "short" }));
    const move = api().move({ athleteId, id: full, version: 1, date: testToday });
    expect(await code(move)).toBe("BAD_REQUEST");
  });
});

describe("the athlete's first screen", () => {
  it("shows today's session with the extra set, what was missed, and what comes next", async () => {
    const [missed = "", today = "", next = ""] = await plan(
      { date: "2026-11-18" },
      { date: testToday },
      { date: "2026-11-23", kind: "short" },
    );
    const screen = await api().today({ athleteId });
    expect(screen.session?.id).toBe(today);
    expect(screen.session?.durationSec).toBeGreaterThan(screen.session?.shortSec ?? 0);
    const stretch = screen.session?.exercises.find(({ phase }) => phase === "load");
    expect(stretch?.doses.map(({ side }) => side)).toEqual(["left", "right"]);
    expect((stretch?.doses[0]?.sets ?? 0) - (stretch?.doses[1]?.sets ?? 0)).toBe(1);
    expect(screen.missed.map(({ id }) => id)).toEqual([missed]);
    expect(screen.next?.id).toBe(next);
    expect(screen.week.map(({ state }) => state)).toEqual([
      "rest",
      "rest",
      "missed",
      "rest",
      "planned",
      "rest",
      "rest",
    ]);
  });

  it("shows the full session of a day that had a short one as well", async () => {
    const [full = ""] = await plan({ date: testToday });
    await api().log(logOf(athleteId, full));
    await api().log(logOf(athleteId, null, { kind: "short" }));
    const screen = await api().today({ athleteId });
    expect(screen.logged?.kind).toBe("full");
    expect(screen.week[4]?.state).toBe("full");
  });

  it("asks for the pain on the morning after a full session, once", async () => {
    await api().log(logOf(athleteId, null, { date: "2026-11-19" }));
    const morning = async () => (await api().today({ athleteId })).morning;
    expect(await morning()).toEqual({ asked: true, painNrs: null });
    await api().checkMorning({ athleteId, date: testToday, painNrs: 2 });
    expect(await morning()).toEqual({ asked: true, painNrs: 2 });
  });
});
