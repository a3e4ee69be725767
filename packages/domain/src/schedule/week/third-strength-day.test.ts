import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayRules,
  safeTypeRules,
  shippedTypeRules,
  type TypeRules,
} from "../../athlete-types/type-rules";
import {
  type AthleteType,
  athleteTypes,
  dayKinds,
  type TrainingWeek,
} from "../../athletes/athlete";
import { hardKinds } from "./findings";
import { nonConsecutive, weekdays } from "./spread";
import { strengthRoom } from "./strength-days";
import { weekPattern } from "./week-pattern";

/** Kinds of day that the placing tells apart; every other kind is placed as one of them. */
const kindsOf = {
  runner: ["easy", "rest", "long", "upper"],
  lifter: ["easy", "rest", "long", "lower"],
} as const satisfies Record<AthleteType, readonly (typeof dayKinds)[number][]>;

const weekOf = (kinds: readonly (typeof dayKinds)[number][]) =>
  Object.fromEntries(kinds.map((kind, at) => [at + 1, kind])) as TrainingWeek;

function everyWeek(type: AthleteType): TrainingWeek[] {
  const kinds = kindsOf[type];
  return Array.from({ length: kinds.length ** 7 }, (_, number) =>
    weekOf(
      weekdays.map(
        (_, at) => kinds[Math.floor(number / kinds.length ** at) % kinds.length] ?? "rest",
      ),
    ),
  );
}

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const anyRule = fc.constantFrom(...dayRules);
const anyRules: fc.Arbitrary<TypeRules> = fc.record({
  full: anyRange,
  total: anyRange,
  days: fc.record({
    rest: anyRule,
    easy: anyRule,
    intervals: anyRule,
    tempo: anyRule,
    long: anyRule,
    lower: anyRule,
    upper: anyRule,
  }),
});
const anyWeek = fc.array(fc.constantFrom(...dayKinds), { minLength: 7, maxLength: 7 }).map(weekOf);

/** The strength days of a week, and what the coach reads where these are fewer than three. */
function read(athleteType: AthleteType, week: TrainingWeek, rules: TypeRules | null = null) {
  const { days, findings } = weekPattern({ athleteType, phase: "build", week, rules });
  return {
    strength: weekdays.filter((day) => days.get(day)?.withStrength),
    counted: weekdays.filter((day) => days.get(day)?.optional === false),
    text: findings.find(({ code }) => code === "few_strength_days")?.text ?? null,
  };
}

describe("the third strength day", () => {
  it("of a shipped type lacks only where each free day a day apart is one of hard running", () => {
    for (const type of athleteTypes) {
      for (const week of everyWeek(type)) {
        const { strength, counted, text } = read(type, week);
        const mayTake = weekdays.filter(
          (day) => type === "lifter" || !hardKinds.includes(week[day]) || counted.includes(day),
        );
        const kinds = weekdays.map((day) => week[day]).join(" ");
        expect(strength.length, `${type}: ${kinds}`).toBe(strengthRoom(mayTake));
        expect(text === null, `${type}: ${kinds}`).toBe(strength.length === 3);
      }
    }
  });

  it("of any type is said to lack only for a reason that is true of the week", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...athleteTypes),
        anyWeek,
        fc.option(anyRules, { freq: 9 }),
        (type, week, rules) => {
          const { strength, counted, text } = read(type, week, rules);
          if (text === null) return;
          const { days, total } = rules ? safeTypeRules(type, rules) : shippedTypeRules[type];
          const spreadDays = weekdays.filter(
            (day) => !strength.includes(day) && nonConsecutive([...strength, day]),
          );
          const open = spreadDays.filter((day) => days[week[day]] !== "none");
          if (/no other day lies a day apart/.test(text)) expect(spreadDays).toEqual([]);
          else if (/take no session/.test(text)) expect(open).toEqual([]);
          else if (/sessions are placed/.test(text)) expect(counted.length).toBe(total.max);
          else {
            expect(text).toMatch(/would fall on hard running: \w+ \(/);
            for (const day of open) expect(hardKinds).toContain(week[day]);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
