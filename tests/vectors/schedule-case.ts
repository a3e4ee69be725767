import {
  athleteTypes,
  type DayKind,
  dayKinds,
  defaultTrainingWeek,
  type TrainingWeek,
} from "@talus/domain/athletes/athlete";
import { addDays, weekdayOf } from "@talus/domain/calendar";
import { routineSec } from "@talus/domain/routines/duration";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { itemsBeforeTraining } from "@talus/domain/routines/stretch/before-training";
import { staticStretchSec } from "@talus/domain/routines/stretch/static-stretch";
import { type PlacedSession, placeSessions } from "@talus/domain/schedule/place";
import { z } from "zod";
import { differences } from "./compare";

const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const monday = "2025-11-17";

const caseInput = z.object({
  athlete: z.enum(athleteTypes),
  week: z.partialRecord(z.enum(dayNames), z.enum(dayKinds)).optional(),
  phase: z.enum(["build", "maintenance"]).default("build"),
});

const range = z.tuple([z.number(), z.number()]);
const days = z.array(z.enum(dayNames));
const caseExpected = z
  .object({
    full_count: range,
    full_or_rest_total: range,
    full_days_subset_of: days,
    no_full_on: days,
    full_before: days,
    abbreviated_on: z.union([days, z.literal("all")]),
    abbreviated_minutes: range,
    sessions_per_week: range,
    length: z.literal("abbreviated"),
    strength_days_non_consecutive: z.boolean(),
    pre_lift_static_total_per_muscle_lt_s: z.number(),
    warning: z.string().nullable(),
  })
  .partial()
  .strict();
type Expected = z.output<typeof caseExpected>;

/** The predicates of a schedule case that the placed week breaks. */
export function scheduleDifferences(input: unknown, expected: Record<string, unknown>): string[] {
  const { athlete, week, phase } = caseInput.parse(input);
  const wanted = caseExpected.parse(expected);
  const athleteWeek = week ? trainingWeek(week) : defaultTrainingWeek[athlete];
  // Two weeks, so that a Sunday and the Monday after it are seen side by side.
  const { sessions, findings } = placeSessions({
    athleteType: athlete,
    week: athleteWeek,
    phase,
    from: monday,
    days: 14,
  });
  const placed = new PlacedWeek(sessions, athleteWeek);
  const purpose = phase === "maintenance" ? "maintenance" : "full";
  const { items } = readyRoutine(athlete, purpose);
  const preLift = staticStretchSec(itemsBeforeTraining(items, "full"), "full");
  return Object.entries(wanted).flatMap(([name, value]) => {
    const check = checks[name as keyof Expected] as Check;
    const holds = check(value as never, {
      placed,
      shortMin: routineSec(items, "short") / 60,
      preLiftSec: Math.max(...Object.values(preLift)),
      findings: findings.map(({ code }) => code),
    });
    return holds.length > 0 ? [`${name}: ${holds}`] : [];
  });
}

/** A week by day names; a day that is left out is a rest day. */
function trainingWeek(week: Partial<Record<(typeof dayNames)[number], DayKind>>): TrainingWeek {
  return {
    1: week.Mon ?? "rest",
    2: week.Tue ?? "rest",
    3: week.Wed ?? "rest",
    4: week.Thu ?? "rest",
    5: week.Fri ?? "rest",
    6: week.Sat ?? "rest",
    7: week.Sun ?? "rest",
  };
}

type Context = { placed: PlacedWeek; shortMin: number; preLiftSec: number; findings: string[] };
type Check = (value: never, context: Context) => string;

/** Each predicate: empty where it holds, else what was found. */
const checks: {
  [K in keyof Required<Expected>]: (value: NonNullable<Expected[K]>, context: Context) => string;
} = {
  full_count: (value, { placed }) => within(placed.full.length, value),
  full_or_rest_total: (value, { placed }) => within(placed.fullOrRest.length, value),
  full_days_subset_of: (value, { placed }) => only(placed.full, value),
  no_full_on: (value, { placed }) => listed(placed.full.filter((day) => has(value, day))),
  full_before: (value, { placed }) => differences(value, placed.fullBefore).join(),
  abbreviated_on: (value, { placed }) => {
    const wanted = value === "all" ? dayNames : value;
    return listed(wanted.filter((day) => !has(placed.short, day)));
  },
  abbreviated_minutes: (value, { shortMin }) => within(shortMin, value),
  sessions_per_week: (value, { placed }) => within(placed.counted.length, value),
  length: (_value, { placed }) => listed(placed.full),
  strength_days_non_consecutive: (value, { placed }) =>
    placed.strengthIsSpread === value ? "" : `strength days apart is ${placed.strengthIsSpread}`,
  pre_lift_static_total_per_muscle_lt_s: (value, { preLiftSec }) =>
    preLiftSec < value ? "" : `${preLiftSec} s`,
  warning: (value, { findings }) => (findings.includes(value) ? "" : `got ${findings.join()}`),
};

class PlacedWeek {
  readonly counted: string[];
  readonly full: string[];
  readonly short: string[];
  readonly fullBefore: string[];
  readonly fullOrRest: string[];
  readonly strengthIsSpread: boolean;

  constructor(sessions: readonly PlacedSession[], week: TrainingWeek) {
    const first = sessions.filter(({ date }) => date < addDays(monday, 7));
    const names = (keep: (session: PlacedSession) => boolean) =>
      first.filter(keep).map(({ date }) => dayNames[weekdayOf(date) - 1] ?? "");
    const isFull = ({ kind }: PlacedSession) => kind === "full";
    this.counted = names(({ optional }) => !optional);
    this.full = names(isFull);
    this.short = names((session) => !isFull(session));
    this.fullBefore = names((session) => isFull(session) && session.beforeTraining);
    this.fullOrRest = names(
      (session) =>
        !session.optional && (isFull(session) || week[weekdayOf(session.date)] === "rest"),
    );
    const strength = sessions.filter(({ withStrength }) => withStrength).map(({ date }) => date);
    this.strengthIsSpread = strength.every((date) => !strength.includes(addDays(date, 1)));
  }
}

function within(value: number, [min, max]: [number, number]): string {
  return value >= min && value <= max ? "" : `expected ${min} to ${max}, got ${value}`;
}

function only(found: readonly string[], allowed: readonly string[]): string {
  return listed(found.filter((day) => !has(allowed, day)));
}

function has(list: readonly string[], day: string): boolean {
  return list.includes(day);
}

function listed(wrong: readonly string[]): string {
  return wrong.join(", ");
}
