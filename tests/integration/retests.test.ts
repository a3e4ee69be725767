import type { SessionRetest } from "@talus/domain/sessions/log/retest";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { logOf } from "../support/session-log";
import { createAthlete, createWorld, testNow, type World } from "../support/world";

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

const retest: SessionRetest = {
  protocol: "half_kneeling",
  unit: "in",
  left: { before: 3.25, after: 3.5 },
  right: null,
};
const api = () => world.as(world.club.coach);
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error,
  );
const rows = () =>
  world.within(world.club, (db) => db.prisma.sessionRetest.findMany({ where: { athleteId } }));

describe("a distance before and after a session", () => {
  it("is stored as entered with its cm beside it, once, whatever is sent twice", async () => {
    const log = logOf(athleteId, null, { retest });
    await Promise.all([api().sessions.log(log), api().sessions.log(log)]);
    await api().sessions.log(log);
    expect(await rows()).toMatchObject([
      {
        recordedWith: log.id,
        side: "left",
        protocol: "half_kneeling",
        rawUnit: "in",
        rawBefore: 3.25,
        rawAfter: 3.5,
        beforeCm: 8.26,
        afterCm: 8.89,
      },
    ]);
    const { log: stored } = await api().sessions.get({ athleteId, id: log.id });
    expect(stored?.retest).toEqual(retest);
  });

  it("with other numbers under the same id is a conflict and changes nothing", async () => {
    const log = logOf(athleteId, null, { retest });
    await api().sessions.log(log);
    const other = { ...retest, left: { before: 3.25, after: 4 } };
    expect(await refusal(api().sessions.log({ ...log, retest: other }))).toMatchObject({
      code: "CONFLICT",
    });
    expect(await rows()).toHaveLength(1);
  });

  it("stands under acute, newest session first, and never in the trend or the team's", async () => {
    const cm = { ...retest, unit: "cm" as const, right: { before: 9, after: 10.6 } };
    await api().sessions.log(logOf(athleteId, null, { retest, date: "2026-11-18" }));
    await api().sessions.log(
      logOf(athleteId, null, { retest: { ...cm, left: { before: 8.5, after: 8.1 } } }),
    );
    const acute = await api().sessions.acute({ athleteId });
    expect(
      acute.changes.map(({ date, side, change, beyondError }) => [date, side, change, beyondError]),
    ).toEqual([
      ["2026-11-20", "left", -0.4, false],
      ["2026-11-20", "right", 1.6, true],
      ["2026-11-18", "left", 0.63, false],
    ]);
    expect(acute.middle).toEqual({ left: { n: 2, median: 0.12 }, right: { n: 1, median: 1.6 } });
    expect((await api().trends.athlete({ athleteId })).series).toEqual([]);
    const team = await api().trends.team({ teamId: world.club.teamA });
    expect(team.figures.measured).toBe(0);
    expect(
      await world.within(world.club, (db) => db.prisma.verdict.count({ where: { athleteId } })),
    ).toBe(0);
  });

  it.each([
    [{ before: -1, after: 8 }, "retest.left.before", /0 or more/],
    [{ before: 8, after: 84 }, "retest.left.after", /More than 25 cm/],
  ] as const)(
    "%j is refused by its field, and the log waits with it",
    async (left, field, words) => {
      const log = logOf(athleteId, null, { retest: { ...retest, unit: "cm", left } });
      const error = await refusal(api().sessions.log(log));
      expect(error.message).toMatch(words);
      expect(error.cause.detail.field).toBe(field);
      expect((await api().sessions.history({ athleteId, days: 7 })).logs).toEqual([]);
    },
  );

  it("without any side, or by an angle, is refused", async () => {
    for (const wrong of [
      { ...retest, left: null },
      { ...retest, protocol: "nwb_goniometer" as const },
    ]) {
      expect(
        await refusal(api().sessions.log(logOf(athleteId, null, { retest: wrong }))),
      ).toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  it("counts as the last correction tells it, while the first telling stays", async () => {
    const { id, plannedSessionId, ...content } = logOf(athleteId, null, { retest });
    await api().sessions.log({ ...content, id, plannedSessionId });
    const corrected = { ...retest, left: { before: 3.25, after: 3.75 } };
    const amendment = { ...content, id: uuidv7(), sessionLogId: id, reason: "", retest: corrected };
    await api().sessions.amend(amendment);
    await api().sessions.amend(amendment);
    expect((await api().sessions.acute({ athleteId })).changes).toMatchObject([{ change: 1.27 }]);
    expect(await rows()).toHaveLength(2);

    world.clock.now = new Date(testNow.getTime() + 60_000);
    const { retest: _, ...without } = amendment;
    await api().sessions.amend({ ...without, id: uuidv7() });
    expect((await api().sessions.acute({ athleteId })).changes).toEqual([]);
    expect((await api().sessions.get({ athleteId, id })).log?.retest).toBeUndefined();
  });

  it("cannot be changed or taken away by the application", async () => {
    await api().sessions.log(logOf(athleteId, null, { retest }));
    const change = world.within(world.club, (db) =>
      db.prisma.sessionRetest.updateMany({ data: { afterCm: 12 } }),
    );
    await expect(change).rejects.toThrow(/permission denied/);
    const removal = world.within(world.club, (db) => db.prisma.sessionRetest.deleteMany());
    await expect(removal).rejects.toThrow(/permission denied/);
  });

  it("is unseen from another organisation and another athlete", async () => {
    await api().sessions.log(logOf(athleteId, null, { retest }));
    for (const person of [world.otherClub.owner, world.club.stranger.person]) {
      expect(await refusal(world.as(person).sessions.acute({ athleteId }))).toMatchObject({
        code: "NOT_FOUND",
      });
    }
    const elsewhere = await world.within(world.otherClub, (db) => db.prisma.sessionRetest.count());
    expect(elsewhere).toBe(0);
  });
});
