import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  athleteTypes,
  type DayKind,
  dayKinds,
  defaultTrainingWeek,
  type TrainingWeek,
} from "../athletes/athlete";
import {
  addDays,
  daysBetween,
  type LocalDate,
  mondayOf,
  type Weekday,
  weekdayOf,
} from "../calendar";
import { type PlacedSession, placeSessions } from "./place";
import { weekdays } from "./week/spread";

const monday: LocalDate = "2026-11-02";

function weekOf(...kinds: DayKind[]): TrainingWeek {
  return Object.fromEntries(kinds.map((kind, index) => [index + 1, kind])) as TrainingWeek;
}

const anyWeek = fc
  .array(fc.constantFrom(...dayKinds), { minLength: 7, maxLength: 7 })
  .map((kinds) => weekOf(...kinds));
const anyRequest = fc.record({
  athleteType: fc.constantFrom(...athleteTypes),
  week: anyWeek,
  phase: fc.constantFrom("build" as const, "maintenance" as const),
});
const build = anyRequest.map((request) => ({ ...request, phase: "build" as const }));
const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(monday, days));

function weeksOf(sessions: readonly PlacedSession[]): PlacedSession[][] {
  const mondays = [...new Set(sessions.map((session) => mondayOf(session.date)))];
  return mondays.map((start) => sessions.filter((session) => mondayOf(session.date) === start));
}
const on = (sessions: readonly PlacedSession[], day: Weekday) =>
  sessions.find((session) => weekdayOf(session.date) === day);
const fullDays = (sessions: readonly PlacedSession[]) =>
  sessions.filter((session) => session.kind === "full").map((session) => weekdayOf(session.date));
const counted = (sessions: readonly PlacedSession[]) =>
  sessions.filter((session) => !session.optional).length;

describe("a runner's build week", () => {
  const { sessions, findings } = placeSessions({
    athleteType: "runner",
    week: defaultTrainingWeek.runner,
    phase: "build",
    from: monday,
    days: 7,
  });

  it("puts the full sessions on the easy days, evenly, and a short one on a rest day to make four", () => {
    expect(fullDays(sessions)).toEqual([1, 3, 5]);
    expect(on(sessions, 6)).toMatchObject({ kind: "short", optional: false });
    expect(counted(sessions)).toBe(4);
    expect(findings).toEqual([]);
  });

  it("offers a short warm-up on hard days without counting it", () => {
    expect(on(sessions, 2)).toMatchObject({ kind: "short", optional: true, beforeTraining: true });
    expect(on(sessions, 7)).toMatchObject({ kind: "short", optional: true, beforeTraining: true });
  });

  it("puts strength on all three full sessions, since none follow each other", () => {
    expect(sessions.filter((one) => one.withStrength).map((one) => weekdayOf(one.date))).toEqual([
      1, 3, 5,
    ]);
  });

  it("without an easy or rest day has no full session, a short one each day, and says so", () => {
    const week = weekOf("intervals", "tempo", "intervals", "long", "tempo", "intervals", "long");
    const hard = placeSessions({
      athleteType: "runner",
      week,
      phase: "build",
      from: monday,
      days: 7,
    });
    expect(hard.sessions).toHaveLength(7);
    expect(fullDays(hard.sessions)).toEqual([]);
    expect(counted(hard.sessions)).toBe(4);
    expect(hard.findings[0]?.code).toBe("no_easy_or_rest_day");
  });
});

describe("a lifter's build week", () => {
  it("has a full session before each lower-body day and on rest days to make four", () => {
    const { sessions } = placeSessions({
      athleteType: "lifter",
      week: defaultTrainingWeek.lifter,
      phase: "build",
      from: monday,
      days: 7,
    });
    expect(on(sessions, 1)).toMatchObject({ kind: "full", beforeTraining: true });
    expect(on(sessions, 4)).toMatchObject({ kind: "full", beforeTraining: true });
    expect(fullDays(sessions)).toHaveLength(4);
    expect(on(sessions, 2)).toMatchObject({ kind: "short", optional: true });
  });

  it("with lower-body days in a row trains before each, and strength skips a day", () => {
    const week = weekOf("lower", "lower", "rest", "lower", "lower", "upper", "rest");
    const { sessions } = placeSessions({
      athleteType: "lifter",
      week,
      phase: "build",
      from: monday,
    });
    for (const sevenDays of weeksOf(sessions)) {
      expect(fullDays(sevenDays)).toEqual(expect.arrayContaining([1, 2, 4, 5]));
    }
    const strength = sessions.filter((one) => one.withStrength).map((one) => one.date);
    for (const [index, date] of strength.slice(1).entries())
      expect(daysBetween(strength[index] ?? date, date)).toBeGreaterThan(1);
  });
});

describe("maintenance", () => {
  it("is three short sessions a week for a runner, on easy days", () => {
    const { sessions } = placeSessions({
      athleteType: "runner",
      week: defaultTrainingWeek.runner,
      phase: "maintenance",
      from: monday,
      days: 7,
    });
    expect(sessions.map((one) => [weekdayOf(one.date), one.kind])).toEqual([
      [1, "short"],
      [3, "short"],
      [5, "short"],
    ]);
  });
});

describe("for any training week", () => {
  it("a build week counts four or five sessions", () => {
    fc.assert(
      fc.property(build, (request) => {
        for (const week of weeksOf(placeSessions({ ...request, from: monday }).sessions)) {
          expect(counted(week)).toBeGreaterThanOrEqual(4);
          expect(counted(week)).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it("a runner's full sessions lie on easy and rest days only, two or three where there are two such days", () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const { sessions } = placeSessions({
          athleteType: "runner",
          week,
          phase: "build",
          from: monday,
        });
        const gentle = weekdays.filter(
          (day) => week[day] === "easy" || week[day] === "rest",
        ).length;
        for (const sevenDays of weeksOf(sessions)) {
          const full = fullDays(sevenDays);
          for (const day of full) expect(["easy", "rest"]).toContain(week[day]);
          expect(full.length).toBeLessThanOrEqual(3);
          expect(full.length).toBeGreaterThanOrEqual(Math.min(2, gentle));
        }
      }),
    );
  });

  it("a lifter trains full before each lower-body day (five at most) and beside that on rest and easy days", () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const { sessions } = placeSessions({
          athleteType: "lifter",
          week,
          phase: "build",
          from: monday,
        });
        const lower = weekdays.filter((day) => week[day] === "lower").length;
        for (const sevenDays of weeksOf(sessions)) {
          const full = fullDays(sevenDays);
          for (const day of full) expect(["lower", "rest", "easy"]).toContain(week[day]);
          expect(full.filter((day) => week[day] === "lower").length).toBe(Math.min(5, lower));
        }
      }),
    );
  });

  it("strength comes at least once, at most three times a week, never on days that follow each other", () => {
    fc.assert(
      fc.property(anyRequest, anyDay, (request, from) => {
        const { sessions } = placeSessions({ ...request, from });
        const strength = sessions.filter((one) => one.withStrength);
        for (const week of weeksOf(strength)) expect(week.length).toBeLessThanOrEqual(3);
        for (const [index, one] of strength.slice(1).entries())
          expect(daysBetween(strength[index]?.date ?? one.date, one.date)).toBeGreaterThan(1);
        expect(strength.length).toBeGreaterThanOrEqual(4);
        expect(strength.some((one) => one.optional)).toBe(false);
      }),
    );
  });

  it("maintenance is two or three short sessions a week and nothing else", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { sessions } = placeSessions({ ...request, phase: "maintenance", from: monday });
        for (const week of weeksOf(sessions)) expect([2, 3]).toContain(week.length);
        expect(sessions.every((one) => one.kind === "short" && !one.optional)).toBe(true);
      }),
    );
  });

  it("what is optional is short, and what is full is counted", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        for (const one of placeSessions({ ...request, from: monday }).sessions)
          expect(one.kind === "full" && one.optional).toBe(false);
      }),
    );
  });

  it("placing day after day gives what placing four weeks at once gives", () => {
    fc.assert(
      fc.property(anyRequest, anyDay, fc.integer({ min: 1, max: 27 }), (request, from, cut) => {
        const whole = placeSessions({ ...request, from }).sessions;
        const first = placeSessions({ ...request, from, days: cut }).sessions;
        const rest = placeSessions({
          ...request,
          from: addDays(from, cut),
          days: 28 - cut,
          standing: first,
        }).sessions;
        expect([...first, ...rest]).toEqual(whole);
      }),
    );
  });

  it("closed days and days with a standing session stay free", () => {
    fc.assert(
      fc.property(
        anyRequest,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 9 }),
        (request, start, length) => {
          const closed = { from: addDays(monday, start), to: addDays(monday, start + length) };
          const standing = [
            { date: monday, kind: "full" as const, withStrength: true, optional: false },
          ];
          const { sessions } = placeSessions({
            ...request,
            from: monday,
            standing,
            closed: [closed],
          });
          for (const { date } of sessions) {
            expect(date >= closed.from && date <= closed.to).toBe(false);
            expect(date).not.toBe(monday);
          }
        },
      ),
    );
  });

  it("across a change of plan no week exceeds its counts and no strength days touch", () => {
    fc.assert(
      fc.property(anyRequest, build, anyDay, (before, after, from) => {
        const old = placeSessions({ ...before, from: addDays(from, -14), days: 14 }).sessions;
        const next = placeSessions({ ...after, from, standing: old }).sessions;
        const all = [...old, ...next];
        for (const week of weeksOf(all)) expect(counted(week)).toBeLessThanOrEqual(5);
        const strength = all.filter((one) => one.withStrength);
        for (const week of weeksOf(strength)) expect(week.length).toBeLessThanOrEqual(3);
        for (const [index, one] of strength.slice(1).entries())
          expect(daysBetween(strength[index]?.date ?? one.date, one.date)).toBeGreaterThan(1);
      }),
    );
  });

  it("an open-ended hold leaves nothing", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(
          placeSessions({ ...request, from: monday, closed: [{ from: monday, to: null }] })
            .sessions,
        ).toEqual([]);
      }),
    );
  });
});
