import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayKind, dayKinds, defaultTrainingWeek } from "../athletes/athlete";
import { addDays } from "../calendar";
import { citationOf } from "../science/citations";
import { type Move, moveOptions } from "./move";

/** The days that nothing speaks against, in their order. */
const moveDays = (move: Move) =>
  moveOptions(move)
    .filter(({ blocked, conflicts }) => blocked === null && conflicts.length === 0)
    .map(({ date }) => date)
    .sort();

/** Friday 20 November 2026. */
const runner: Move = {
  session: { date: "2026-11-20", kind: "full", withStrength: false, beforeTraining: false },
  athleteType: "runner",
  week: defaultTrainingWeek.runner,
  today: "2026-11-20",
  others: [],
};
const lifter: Move = { ...runner, athleteType: "lifter", week: defaultTrainingWeek.lifter };

const other = (date: Move["session"]["date"], rest: Partial<Move["others"][number]> = {}) => ({
  ...runner.session,
  kind: "short" as const,
  date,
  isLogged: false,
  ...rest,
});

describe("the days that take a moved session", () => {
  it("are a runner's easy and rest days for a full one, never intervals or the long run", () => {
    expect(moveDays(runner)).toEqual(["2026-11-21", "2026-11-23", "2026-11-25", "2026-11-26"]);
  });

  it("of a session beyond the coming week are the three days before and after its own", () => {
    const session = { ...runner.session, date: "2026-12-09" as const };
    expect(moveDays({ ...runner, session })).toEqual([
      "2026-12-07",
      "2026-12-10",
      "2026-12-11",
      "2026-12-12",
    ]);
  });

  it("are all other days for a short one", () => {
    const short = { ...runner, session: { ...runner.session, kind: "short" as const } };
    expect(moveDays(short)).toHaveLength(6);
  });

  it("hold a day with another session only where the two may change places", () => {
    const on = (session: Move["others"][number]) => moveDays({ ...runner, others: [session] });
    expect(on(other("2026-11-21"))).toContain("2026-11-21");
    expect(on(other("2026-11-21", { kind: "full" }))).not.toContain("2026-11-21");
    expect(on(other("2026-11-21", { isLogged: true }))).not.toContain("2026-11-21");
    const late = { ...runner, session: { ...runner.session, date: "2026-11-19" as const } };
    const others = [other("2026-11-21")];
    expect(moveDays({ ...late, others })).not.toContain("2026-11-21");
  });

  it("never bring two sessions with strength together, nor does a change of places", () => {
    const session = { ...runner.session, withStrength: true };
    const strong = other("2026-11-24", { withStrength: true });
    expect(moveDays({ ...runner, session, others: [strong] })).toEqual([
      "2026-11-21",
      "2026-11-26",
    ]);
    const swapped = [
      other("2026-11-23", { withStrength: true }),
      other("2026-11-21", { withStrength: true }),
    ];
    expect(moveDays({ ...runner, others: swapped })).toEqual([
      "2026-11-21",
      "2026-11-25",
      "2026-11-26",
    ]);
  });

  it("are a lifter's lower-body days only for a session made for before lifting", () => {
    expect(moveDays(lifter)).toEqual(["2026-11-21", "2026-11-22", "2026-11-25"]);
    const before = { ...lifter, session: { ...lifter.session, beforeTraining: true } };
    expect(moveDays(before)).toEqual([
      "2026-11-21",
      "2026-11-22",
      "2026-11-23",
      "2026-11-25",
      "2026-11-26",
    ]);
  });
});

describe("what speaks against a day", () => {
  const codesOn = (date: string, move: Move) =>
    moveOptions(move)
      .find((option) => option.date === date)
      ?.conflicts.map(({ code }) => code);

  it("is told with a source that can be cited, and the best days come first", () => {
    const session = { ...runner.session, withStrength: true };
    const strong = other("2026-11-24", { withStrength: true });
    const options = moveOptions({ ...runner, session, others: [strong] });
    expect(options[0]?.date).toBe("2026-11-21");
    for (const { conflicts } of options)
      for (const { text, sources } of conflicts) {
        expect(text).not.toBe("");
        for (const source of sources) expect(citationOf(source).says).not.toBe("");
      }
  });

  it("is a hard day for a full session, strength beside strength, holds before lifting", () => {
    expect(codesOn("2026-11-24", runner)).toEqual(["hard_day"]);
    const session = { ...runner.session, withStrength: true };
    const strong = other("2026-11-24", { withStrength: true });
    expect(codesOn("2026-11-23", { ...runner, session, others: [strong] })).toEqual([
      "strength_beside",
    ]);
    expect(codesOn("2026-11-23", lifter)).toEqual(["before_lifting"]);
  });

  it("changes with a shifted week, and a journey without sessions closes its days", () => {
    const changes = [
      {
        weekStart: "2026-11-23" as const,
        week: { ...defaultTrainingWeek.runner, 1: "long" as const, 2: "easy" as const },
        mode: "normal" as const,
      },
    ];
    expect(codesOn("2026-11-23", { ...runner, changes })).toEqual(["hard_day"]);
    expect(codesOn("2026-11-24", { ...runner, changes })).toEqual([]);
    const travels = [{ from: "2026-11-21", to: "2026-11-22", sessions: "none" } as const];
    const away = moveOptions({ ...runner, travels }).find(({ date }) => date === "2026-11-21");
    expect(away?.blocked).not.toBeNull();
  });
});

describe("of any week", () => {
  const someSession = fc.record({
    kind: fc.constantFrom("full" as const, "short" as const),
    withStrength: fc.boolean(),
    beforeTraining: fc.boolean(),
    isLogged: fc.boolean(),
  });
  const day = fc.constantFrom<DayKind>(...dayKinds);
  const week = fc.record({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day });
  const someMove: fc.Arbitrary<Move> = fc
    .record({
      athleteType: fc.constantFrom("runner" as const, "lifter" as const),
      week,
      own: fc.integer({ min: 0, max: 10 }),
      days: fc.array(fc.option(someSession), { minLength: 14, maxLength: 14 }),
      session: someSession,
    })
    .map(({ own, days, session, ...athlete }) => ({
      ...athlete,
      today: runner.today,
      session: { ...session, date: addDays(runner.today, own) },
      others: days.flatMap((one, ahead) =>
        one && ahead !== own ? [{ ...one, date: addDays(runner.today, ahead) }] : [],
      ),
    }));

  it("no change of places brings today a full session for a short one", () => {
    fc.assert(
      fc.property(someMove, (move) => {
        for (const { date, blocked, swapsWith } of moveOptions(move)) {
          if (blocked !== null || swapsWith === null) continue;
          if (move.session.date === move.today) expect(swapsWith).toBe("short");
          if (date === move.today) expect(move.session.kind).toBe("short");
        }
      }),
    );
  });

  it("free days come before days that change places, and closed ones last", () => {
    fc.assert(
      fc.property(someMove, (move) => {
        const ranks = moveOptions(move).map(({ blocked, swapsWith, conflicts }) =>
          blocked === null ? (swapsWith === null ? 0 : 10) + conflicts.length : 100,
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});
