import { addDays } from "@talus/domain/calendar";
import type { Signal } from "@talus/domain/queue/signals";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newRunners, wallTest } from "../support/planned-athletes";
import { logOf } from "../support/session-log";
import { createWorld, type Person, testToday, type World } from "../support/world";

let world: World;
let athleteId: string;
beforeEach(async () => {
  world = await createWorld();
  [athleteId = ""] = await newRunners(world, 1);
});
afterEach(() => world.close());

const coach = () => world.as(world.club.coach);
const owner = () => world.as(world.club.owner);

/** The athlete's row under a signal as somebody sees it, and whether it rests. */
async function rowFor(person: Person, signal: Signal) {
  const queue = await world.as(person).queue.list();
  const find = (rows: typeof queue.held) =>
    rows.find((row) => row.athleteId === athleteId && row.signal === signal);
  const resting = find(queue.snoozed);
  return { row: resting ?? find(queue[signal]), rests: resting !== undefined };
}

const restsFor = async (signal: Signal) => (await rowFor(world.club.coach, signal)).rests;

const mark = (
  change: { ownerId: string | null } | { snooze: Snooze | null },
  { signal = "neverTested", version = 0 }: { signal?: Signal; version?: number } = {},
) => ({ rows: [{ athleteId, signal, version, ...change }] });
type Snooze = { until: `${number}-${number}-${number}`; event: "log" | "test" | null };

const inDays = (days: number, event: Snooze["event"] = null): { snooze: Snooze } => ({
  snooze: { until: addDays(testToday, days), event },
});

const pass = (days: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + days * 86_400_000);
};

describe("who looks after a row", () => {
  test("is seen by others, narrows the queue, and is let go again", async () => {
    const { coach: ana, owner: boss } = world.club;
    await coach().queue.mark(mark({ ownerId: ana.userId }));
    const { row } = await rowFor(boss, "neverTested");
    expect(row).toMatchObject({ owner: { userId: ana.userId }, markVersion: 1 });
    const mine = await coach().queue.list({ filters: { owner: ["me"] } });
    expect(mine.counts).toMatchObject({ neverTested: 1, noRoutine: 0 });
    const open = await owner().queue.list({ filters: { owner: ["me", "nobody"] } });
    expect(open.neverTested.map((one) => one.athleteId)).not.toContain(athleteId);
    await owner().queue.mark(mark({ ownerId: null }, { version: 1 }));
    expect((await rowFor(ana, "neverTested")).row?.owner).toBeNull();
  });

  test("of two who act on what they see, the second is told who did what, and may do it anyway", async () => {
    const { coach: ana, owner: boss } = world.club;
    const both = await Promise.all([
      coach().queue.mark(mark({ ownerId: ana.userId })),
      owner().queue.mark(mark({ ownerId: boss.userId })),
    ]);
    const stale = both.flatMap((answer) => answer.stale);
    expect(both.flatMap((answer) => answer.marked)).toEqual([
      { athleteId, signal: "neverTested", version: 1 },
    ]);
    const second = both[0].stale.length > 0 ? { person: ana } : { person: boss };
    const first = second.person === ana ? boss : ana;
    expect(stale).toMatchObject([
      { ownerId: first.userId, changedAt: world.clock.now, version: 1 },
    ]);
    const anyway = mark({ ownerId: second.person.userId }, { version: stale[0]?.version ?? 0 });
    expect((await world.as(second.person).queue.mark(anyway)).stale).toEqual([]);
    const { row } = await rowFor(first, "neverTested");
    expect(row).toMatchObject({ owner: { userId: second.person.userId }, markVersion: 2 });
  });

  test("must see the athlete, and decide on them", async () => {
    const { otherCoach, assistant, runner } = world.club;
    const give = (ownerId: string) => owner().queue.mark(mark({ ownerId }));
    await expect(give(otherCoach.userId)).rejects.toThrow(/does not coach 1 of these athletes/);
    for (const { userId } of [assistant, runner.person, world.otherClub.coach])
      await expect(give(userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await rowFor(world.club.owner, "neverTested")).row?.owner).toBeNull();
  });

  test("counts as nobody once they have left, and for what begins anew", async () => {
    const { coach: ana } = world.club;
    await coach().assessments.create(wallTest(athleteId));
    await coach().queue.mark(mark({ ownerId: ana.userId }, { signal: "toReview" }));
    expect((await rowFor(world.club.owner, "toReview")).row?.owner?.userId).toBe(ana.userId);
    pass(15);
    await coach().assessments.create(wallTest(athleteId, { takenOn: addDays(testToday, 15) }));
    const { row } = await rowFor(world.club.owner, "toReview");
    expect(row).toMatchObject({ owner: null, markVersion: 1 });
    await coach().queue.mark(mark({ ownerId: ana.userId }, { signal: "toReview", version: 1 }));
    const members = await owner().members.list();
    const { version = 0 } = members.find(({ userId }) => userId === ana.userId) ?? {};
    await owner().members.setActive({ userId: ana.userId, active: false, version });
    expect((await rowFor(world.club.owner, "toReview")).row?.owner).toBeNull();
  });
});

describe("a row that rests", () => {
  test("stands in a group of its own with who let it rest, for everybody, until its day", async () => {
    const before = (await owner().queue.list()).counts;
    await coach().queue.mark(mark(inDays(3)));
    const { counts } = await owner().queue.list();
    expect(counts).toEqual({ ...before, neverTested: before.neverTested - 1, snoozed: 1 });
    const { row } = await rowFor(world.club.owner, "neverTested");
    expect(row?.snooze).toMatchObject({ until: addDays(testToday, 3), event: null });
    expect(row?.snooze?.by).not.toBe("");
    pass(2);
    expect(await restsFor("neverTested")).toBe(true);
    pass(1);
    expect(await restsFor("neverTested")).toBe(false);
  });

  test("until a session is logged comes back with it, and else on its day", async () => {
    await coach().queue.mark(mark(inDays(30, "log")));
    expect(await restsFor("neverTested")).toBe(true);
    pass(1);
    await coach().sessions.log(logOf(athleteId, null, { date: addDays(testToday, 1) }));
    expect(await restsFor("neverTested")).toBe(false);
    await coach().queue.mark(mark(inDays(30, "log"), { version: 1 }));
    pass(30);
    expect(await restsFor("neverTested")).toBe(false);
  });

  test("until a test comes back with it", async () => {
    await coach().queue.mark(mark(inDays(30, "test"), { signal: "noRoutine" }));
    await coach().sessions.log(logOf(athleteId, null, { date: testToday }));
    expect(await restsFor("noRoutine")).toBe(true);
    pass(1);
    await coach().assessments.create(wallTest(athleteId, { takenOn: addDays(testToday, 1) }));
    expect(await restsFor("noRoutine")).toBe(false);
  });

  test("keeps its owner, and is woken by anybody who sees the version", async () => {
    const { coach: ana } = world.club;
    await coach().queue.mark(mark({ ownerId: ana.userId }));
    await coach().queue.mark(mark(inDays(5), { version: 1 }));
    const stale = await owner().queue.mark(mark({ snooze: null }, { version: 1 }));
    expect(stale).toMatchObject({ marked: [], stale: [{ snoozedUntil: addDays(testToday, 5) }] });
    await owner().queue.mark(mark({ snooze: null }, { version: 2 }));
    const { row, rests } = await rowFor(ana, "neverTested");
    expect(rests).toBe(false);
    expect(row?.owner?.userId).toBe(ana.userId);
  });

  test("on a safety hold rests for a week at most, and what has left the queue is told", async () => {
    const red = wallTest(athleteId);
    red.findings.symptoms = { ...noSymptoms, painNrs: 3, calfWarmRed: true };
    await coach().assessments.create(red);
    const held = { signal: "held" } as const;
    await expect(coach().queue.mark(mark(inDays(20), held))).rejects.toThrow(/7 days at most/);
    await coach().queue.mark(mark(inDays(2), held));
    expect(await restsFor("held")).toBe(true);
    expect(await coach().queue.mark(mark(inDays(2)))).toEqual({ marked: [], stale: [], gone: 1 });
  });

  test("is written down with who did it", async () => {
    const { coach: ana } = world.club;
    await coach().queue.mark(mark(inDays(2)));
    const entries = await world.within(world.club, (db) =>
      db.prisma.auditEntry.findMany({ where: { action: "queue.marked" } }),
    );
    expect(entries).toMatchObject([
      {
        ...{ actorUserId: ana.userId, subject: "athlete", subjectId: athleteId, athleteId },
        detail: { signal: "neverTested", ...inDays(2) },
      },
    ]);
  });
});
