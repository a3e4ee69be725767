import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayRules,
  fullDayKinds,
  safeTypeRules,
  type TypeRules,
  typeLimits,
} from "../athlete-types/type-rules";
import {
  type AthleteType,
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
  localDateIn,
  mondayOf,
  weekdayOf,
} from "../calendar";
import { readyRoutine } from "../routines/ready/ready";
import { itemsBeforeTraining } from "../routines/stretch/before-training";
import { staticStretchSec } from "../routines/stretch/static-stretch";
import { citationOf } from "../science/citations";
import { type PlacedSession, type Placement, placeSessions, type StandingSession } from "./place";
import { trainingOn, travelOn, type WeekChange, weekModes } from "./week/week-change";
import { weekLimits, weekPattern } from "./week/week-pattern";

const monday: LocalDate = "2026-03-02";
const hardRuns: readonly DayKind[] = ["intervals", "tempo", "long"];

const anyWeek = fc
  .array(fc.constantFrom(...dayKinds), { minLength: 7, maxLength: 7 })
  .map((kinds) => Object.fromEntries(kinds.map((kind, day) => [day + 1, kind])) as TrainingWeek);
const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const anyRules: fc.Arbitrary<TypeRules> = fc.record({
  full: anyRange,
  total: anyRange,
  days: fc.record(
    Object.fromEntries(dayKinds.map((kind) => [kind, fc.constantFrom(...dayRules)])) as Record<
      DayKind,
      fc.Arbitrary<(typeof dayRules)[number]>
    >,
  ),
});
const anyDay = fc.integer({ min: -3, max: 33 }).map((days) => addDays(monday, days));
const anyChanges = fc.uniqueArray(
  fc.record({
    weekStart: fc.integer({ min: 0, max: 4 }).map((week) => addDays(monday, week * 7)),
    week: fc.option(anyWeek),
    mode: fc.constantFrom(...weekModes),
  }),
  { selector: (change: WeekChange) => change.weekStart, maxLength: 3 },
);
const anyTravel = fc
  .tuple(
    anyDay,
    fc.integer({ min: 0, max: 12 }),
    fc.constantFrom("short" as const, "none" as const),
  )
  .map(([from, length, sessions]) => ({ from, to: addDays(from, length), sessions }));
const anyMoves = fc
  .uniqueArray(
    fc.record({
      from: anyDay,
      by: fc.integer({ min: -3, max: 6 }).filter((days) => days !== 0),
      kind: fc.constantFrom("full" as const, "short" as const),
      withStrength: fc.boolean(),
      optional: fc.boolean(),
    }),
    { selector: (move) => move.from, maxLength: 4 },
  )
  .map((moves) => moves.map(({ by, ...move }) => ({ ...move, to: addDays(move.from, by) })))
  .filter((moves) => new Set(moves.map(({ to }) => to)).size === moves.length);

const anyPlacement: fc.Arbitrary<Placement> = fc.record({
  athleteType: fc.constantFrom(...athleteTypes),
  week: anyWeek,
  phase: fc.constantFrom("build" as const, "maintenance" as const),
  rules: fc.option(anyRules),
  from: anyDay,
  changes: anyChanges,
  travels: fc.array(anyTravel, { maxLength: 2 }),
  moves: anyMoves,
});

const trainingOf = (placement: Placement, date: LocalDate) =>
  trainingOn(placement.week, placement.changes ?? [], date);

/** Every placed session of random weeks with types, changed weeks, journeys and moves. */
function forEachPlacement(judge: (sessions: PlacedSession[], placement: Placement) => void) {
  fc.assert(
    fc.property(anyPlacement, (placement) => judge(placeSessions(placement).sessions, placement)),
    { numRuns: 300 },
  );
}

function weeksOf<T extends { date: LocalDate }>(sessions: readonly T[]): T[][] {
  const byWeek = new Map<LocalDate, T[]>();
  for (const one of sessions)
    byWeek.set(mondayOf(one.date), [...(byWeek.get(mondayOf(one.date)) ?? []), one]);
  return [...byWeek.values()];
}

function expectRestBetweenStrength(sessions: readonly StandingSession[]) {
  const strength = sessions
    .filter((one) => one.withStrength)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const [index, one] of strength.slice(1).entries())
    expect(daysBetween(strength[index]?.date ?? one.date, one.date)).toBeGreaterThan(1);
}

describe("whatever the week, the type, the changes and the moves", () => {
  it("no full session stands on a day of intervals, tempo or a long run (R4)", () => {
    forEachPlacement((sessions, placement) => {
      for (const { kind, date } of sessions)
        if (kind === "full") expect(hardRuns).not.toContain(trainingOf(placement, date));
    });
  });

  it("a full session stands only on a day that its base type allows (R2, R4, R5)", () => {
    forEachPlacement((sessions, placement) => {
      for (const { kind, date } of sessions)
        if (kind === "full")
          expect(fullDayKinds[placement.athleteType]).toContain(trainingOf(placement, date));
    });
  });

  it("a runner has at most three full sessions a week, a lifter at most five (R4, C8)", () => {
    forEachPlacement((sessions, { athleteType }) => {
      for (const week of weeksOf(sessions))
        expect(week.filter(({ kind }) => kind === "full").length).toBeLessThanOrEqual(
          typeLimits[athleteType].fullMax,
        );
    });
  });

  it("strength stands on at most three days a week and never on days that follow each other (R9, C11)", () => {
    forEachPlacement((sessions) => {
      expectRestBetweenStrength(sessions);
      for (const week of weeksOf(sessions))
        expect(week.filter((one) => one.withStrength).length).toBeLessThanOrEqual(3);
    });
  });

  it("a day has one session, and every session its reason and a source that can be cited", () => {
    forEachPlacement((sessions) => {
      expect(new Set(sessions.map(({ date }) => date)).size).toBe(sessions.length);
      for (const { reason, sources } of sessions) {
        expect(reason).toMatch(/\.$/);
        expect(sources.length).toBeGreaterThan(0);
        for (const source of sources) expect(citationOf(source).says).not.toBe("");
      }
    });
  });

  it("what stands before training is marked so, and what is full is never optional", () => {
    forEachPlacement((sessions, placement) => {
      for (const { kind, date, beforeTraining, optional } of sessions) {
        const training = trainingOf(placement, date);
        if (kind === "full") expect(optional).toBe(false);
        expect(beforeTraining).toBe(kind === "full" ? training === "lower" : training !== "rest");
      }
    });
  });

  it("maintenance and light weeks hold short sessions only, two or three of them when fewer (R7, R18)", () => {
    forEachPlacement((sessions, placement) => {
      for (const week of weeksOf(sessions)) {
        const start = mondayOf(week[0]?.date ?? monday);
        const mode = placement.changes?.find(({ weekStart }) => weekStart === start)?.mode;
        const isLessOften = placement.phase === "maintenance" || mode === "fewer";
        if (!isLessOften && mode !== "short") continue;
        expect(week.every(({ kind }) => kind === "short")).toBe(true);
        const own = week.filter(({ optional, movedFrom }) => !optional && movedFrom === null);
        if (isLessOften) expect(own.length).toBeLessThanOrEqual(3);
      }
    });
  });

  it("a journey without sessions is empty, one with sessions holds short ones", () => {
    forEachPlacement((sessions, placement) => {
      for (const { date, kind } of sessions) {
        const journey = travelOn(placement.travels ?? [], date);
        expect(journey?.sessions).not.toBe("none");
        if (journey) expect(kind).toBe("short");
      }
    });
  });

  it("a moved session stands where it was put, and its own day stays free", () => {
    forEachPlacement((sessions, placement) => {
      const { moves = [], from, travels = [] } = placement;
      for (const move of moves) {
        const isOpen = travelOn(travels, move.to)?.sessions !== "none";
        const there = sessions.find(({ date }) => date === move.to);
        if (isOpen && move.to >= from && move.to < addDays(from, 28))
          expect(there?.movedFrom).toBe(move.from);
        const onOwnDay = sessions.find(({ date }) => date === move.from);
        if (onOwnDay) expect(onOwnDay.movedFrom).not.toBeNull();
      }
    });
  });

  it("the same request gives the same plan", () => {
    fc.assert(
      fc.property(anyPlacement, (placement) => {
        expect(placeSessions(placement)).toEqual(placeSessions({ ...placement }));
      }),
    );
  });

  it("closed days stay empty, also of moved sessions", () => {
    fc.assert(
      fc.property(anyPlacement, anyDay, fc.nat(9), (placement, from, length) => {
        const closed = [{ from, to: addDays(from, length) }];
        for (const { date } of placeSessions({ ...placement, closed }).sessions)
          expect(date < from || date > addDays(from, length)).toBe(true);
      }),
    );
  });

  it("across a seam strength keeps its day of rest and its three days", () => {
    fc.assert(
      fc.property(anyPlacement, anyPlacement, anyDay, (first, second, from) => {
        const before = placeSessions({ ...first, from: addDays(from, -14), days: 14 }).sessions;
        const after = placeSessions({ ...second, from, standing: before }).sessions;
        const all = [...before, ...after];
        expectRestBetweenStrength(all);
        for (const week of weeksOf(all))
          expect(week.filter((one) => one.withStrength).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("growing the plan day by day gives the four weeks at once, through changed weeks and journeys", () => {
    fc.assert(
      fc.property(anyPlacement, fc.integer({ min: 1, max: 27 }), (placement, cut) => {
        const whole = placeSessions({ ...placement, moves: [] }).sessions;
        const first = placeSessions({ ...placement, moves: [], days: cut }).sessions;
        const rest = placeSessions({
          ...placement,
          moves: [],
          from: addDays(placement.from, cut),
          days: 28 - cut,
          standing: first,
        }).sessions;
        expect([...first, ...rest]).toEqual(whole);
      }),
    );
  });
});

describe("types of one's own", () => {
  it("stay within the safe limits of their base whatever is asked", () => {
    fc.assert(
      fc.property(fc.constantFrom(...athleteTypes), anyRules, (base, rules) => {
        const safe = safeTypeRules(base, rules);
        expect(safe.full.max).toBeLessThanOrEqual(typeLimits[base].fullMax);
        expect(safe.total.min).toBeGreaterThanOrEqual(2);
        expect(safe.total.max).toBeLessThanOrEqual(5);
        expect(safe.full.max).toBeLessThanOrEqual(safe.total.max);
        for (const kind of dayKinds)
          if (safe.days[kind] === "full") expect(fullDayKinds[base]).toContain(kind);
      }),
    );
  });

  it("put nothing on days that take none and never count more than they ask", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...athleteTypes),
        anyWeek,
        anyRules,
        (athleteType, week, rules) => {
          const request = { athleteType, week, rules, phase: "build" as const };
          const { days } = weekPattern(request);
          for (const day of days.keys()) expect(rules.days[week[day]]).not.toBe("none");
          const counted = [...days.values()].filter(({ optional }) => !optional);
          expect(counted.length).toBeLessThanOrEqual(weekLimits(request).counted);
          expect(counted.filter(({ kind }) => kind === "full").length).toBeLessThanOrEqual(
            weekLimits(request).full,
          );
        },
      ),
    );
  });

  it("with two full and three sessions a week, a runner gets just these", () => {
    const rules: TypeRules = {
      full: { min: 2, max: 2 },
      total: { min: 3, max: 3 },
      days: {
        ...Object.fromEntries(dayKinds.map((kind) => [kind, "short"])),
        easy: "full",
      } as TypeRules["days"],
    };
    const { sessions } = placeSessions({
      athleteType: "runner",
      week: defaultTrainingWeek.runner,
      phase: "build",
      rules,
      from: monday,
      days: 7,
    });
    const counted = sessions.filter(({ optional }) => !optional);
    expect(counted.map(({ kind }) => kind).sort()).toEqual(["full", "full", "short"]);
  });
});

describe("before lifting", () => {
  it("each muscle has less than 60 s of static stretch and each hold at most 45 s (C10)", () => {
    for (const type of athleteTypes)
      for (const purpose of ["full", "maintenance"] as const)
        for (const length of ["full", "short"] as const) {
          const items = itemsBeforeTraining(readyRoutine(type, purpose).items, length);
          for (const seconds of Object.values(staticStretchSec(items, length)))
            expect(seconds).toBeLessThan(60);
        }
  });
});

describe("dates", () => {
  const zones = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Gaza",
  ];

  it("each local date holds its session once, through clock changes", () => {
    for (const zone of zones) {
      // The moments go hour by hour through the change in spring and in autumn.
      for (const start of ["2026-03-01T00:30:00Z", "2026-10-01T00:30:00Z"]) {
        const seen = new Set<LocalDate>();
        for (let hour = 0; hour < 60 * 24; hour++)
          seen.add(localDateIn(zone, new Date(Date.parse(start) + hour * 3_600_000)));
        const days = [...seen].sort();
        const first = days[0] as LocalDate;
        const { sessions } = placeSessions({ ...plain("runner"), from: first, days: days.length });
        expect(days).toEqual(days.map((_, index) => addDays(first, index)));
        const dates = sessions.map(({ date }) => date);
        expect(new Set(dates).size).toBe(dates.length);
        for (const date of dates) expect(seen.has(date)).toBe(true);
      }
    }
  });

  it("a zone that leaves a day out still keeps the weekdays of the others", () => {
    const before = localDateIn("Pacific/Apia", new Date("2011-12-30T09:00:00Z"));
    const after = localDateIn("Pacific/Apia", new Date("2011-12-30T10:30:00Z"));
    expect([before, after]).toEqual(["2011-12-29", "2011-12-31"]);
    const standing = placeSessions({ ...plain("runner"), from: "2011-12-26", days: 4 }).sessions;
    const { sessions } = placeSessions({ ...plain("runner"), from: after, standing, days: 9 });
    for (const { date, kind } of sessions)
      if (kind === "full")
        expect(["easy", "rest"]).toContain(defaultTrainingWeek.runner[weekdayOf(date)]);
    expect(sessions.some(({ date }) => date === "2011-12-30")).toBe(false);
  });

  it("after a change of time zone a day that was placed is not placed twice", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(-1, 1), (today, by) => {
        const standing = placeSessions({ ...plain("lifter"), from: today }).sessions;
        const { sessions } = placeSessions({
          ...plain("lifter"),
          from: addDays(today, by),
          standing,
        });
        const dates = [...standing, ...sessions].map(({ date }) => date);
        expect(new Set(dates).size).toBe(dates.length);
      }),
    );
  });

  function plain(athleteType: AthleteType) {
    return { athleteType, week: defaultTrainingWeek[athleteType], phase: "build" as const };
  }
});

describe("what a week does not allow", () => {
  it("each finding has a rule, a source that can be cited, words for coach and athlete, and its days", () => {
    forEachPlacement((_, placement) => {
      for (const finding of weekPattern(placement).findings) {
        expect(finding.ruleId).toMatch(/^[RCK]\d+$/);
        expect(finding.text).toMatch(/\.$/);
        expect(finding.kindText).toMatch(/\.$/);
        for (const source of finding.sources) expect(citationOf(source).says).not.toBe("");
      }
    });
  });
});

describe("the third strength day", () => {
  const shortWeekOf = (athleteType: AthleteType, kinds: readonly DayKind[]) =>
    fc.array(fc.constantFrom(...kinds), { minLength: 7, maxLength: 7 }).map((days) => ({
      athleteType,
      phase: "build" as const,
      week: Object.fromEntries(days.map((kind, at) => [at + 1, kind])) as TrainingWeek,
    }));
  const areSpread = (days: readonly number[]) =>
    days.every((one) =>
      days.every((other) => one === other || ![1, 6].includes(Math.abs(one - other))),
    );
  const subsets = (days: readonly number[], size: number): number[][] =>
    size === 0
      ? [[]]
      : days.flatMap((day, at) =>
          subsets(days.slice(at + 1), size - 1).map((rest) => [day, ...rest]),
        );

  it("stands in every lifter's week that has a day for it beside the lifting days", () => {
    fc.assert(
      fc.property(shortWeekOf("lifter", ["lower", "upper", "rest"]), (request) => {
        const { days } = weekPattern(request);
        const strength = [...days].filter(([, { withStrength }]) => withStrength);
        if (strength.length >= 3) return;
        const counted = [...days].filter(([, { optional }]) => !optional).map(([day]) => day);
        const fixed = counted.filter((day) => request.week[day] === "lower");
        const free = [1, 2, 3, 4, 5, 6, 7].filter((day) => !fixed.includes(day as never));
        const possible = subsets(free, 5 - fixed.length).some((extra) =>
          subsets([...fixed, ...extra], 3).some(areSpread),
        );
        const lowers = Object.values(request.week).filter((kind) => kind === "lower").length;
        expect(possible && lowers <= 5).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
