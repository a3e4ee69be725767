import {
  type CountRange,
  safeTypeRules,
  shippedTypeRules,
  type TypeRules,
} from "../../athlete-types/type-rules";
import type { DayKind, TrainingWeek } from "../../athletes/athlete";
import type { Weekday } from "../../calendar";
import { findingsOf, hardKinds, type ScheduleFinding } from "./findings";
import { addSpread, bestOf, choices, evenness, nonConsecutive, weekdays } from "./spread";
import { strengthDays, strengthPerWeekMax, strengthRoom } from "./strength-days";
import type { PatternDay, WeekRequest } from "./week";

/** One week of a plan; a weekday without an entry is free. */
export type WeekPattern = {
  days: ReadonlyMap<Weekday, PatternDay>;
  findings: readonly ScheduleFinding[];
};

/** Short sessions a week that keep a range (domain.md R7). */
const keepPerWeek: CountRange = { min: 2, max: 3 };

/** The most sessions that a week counts, and the most of them that are full. */
export function weekLimits(request: WeekRequest): { counted: number; full: number } {
  if (keepsOnly(request)) return { counted: keepPerWeek.max, full: 0 };
  const { total, full } = rulesOf(request);
  return { counted: total.max, full: request.mode === "short" ? 0 : full.max };
}

type Chosen = { full: Weekday[]; counted: Weekday[]; optional: Weekday[] };

/**
 * The week that a plan repeats: full and short sessions on the right days, and strength on at most
 * three of them, never on days that follow each other. The same request gives the same week.
 * Source: domain.md R1–R10, R18, C8, C10, C11, 4.1 step 9.
 */
export function weekPattern(request: WeekRequest): WeekPattern {
  const { athleteType, phase, week, mode, rules } = request;
  const own = rules ? JSON.stringify(rules) : "";
  const key = [athleteType, phase, mode, own, ...weekdays.map((day) => week[day])].join();
  const pattern = known.get(key) ?? makePattern(request);
  if (known.size >= knownMax) known.clear();
  known.set(key, pattern);
  return pattern;
}

/** Thousands of athletes share few training weeks; the choice is worth remembering. */
const known = new Map<string, WeekPattern>();
const knownMax = 500;

function makePattern(request: WeekRequest): WeekPattern {
  const chosen = choose(request);
  const { full, counted } = chosen;
  const strength = strengthDays(
    [...full, ...counted].map((day) => ({
      day,
      full: full.includes(day),
      beforeLifting: request.week[day] === "lower",
    })),
  );
  const days = new Map(
    weekdays.flatMap((day) => {
      const planned = patternDay(day, request, chosen);
      return planned ? [[day, { ...planned, withStrength: strength.includes(day) }] as const] : [];
    }),
  );
  const rules = rulesOf(request);
  const total = keepsOnly(request) ? keepPerWeek : rules.total;
  const placed = {
    days,
    total,
    full: rules.full,
    fullKinds: kindsTaking(rules, "full"),
    closedKinds: kindsTaking(rules, "none"),
  };
  return { days, findings: findingsOf(request, placed) };
}

/** A type's own numbers within the safe limits, or those of the shipped type. */
function rulesOf({ athleteType, rules }: WeekRequest): TypeRules {
  return rules ? safeTypeRules(athleteType, rules) : shippedTypeRules[athleteType];
}

function kindsTaking({ days }: TypeRules, ...wanted: TypeRules["days"][DayKind][]): DayKind[] {
  return (Object.keys(days) as DayKind[]).filter((kind) => wanted.includes(days[kind]));
}

function keepsOnly({ phase, mode }: WeekRequest): boolean {
  return phase === "maintenance" || mode === "fewer";
}

function choose(request: WeekRequest): Chosen {
  if (keepsOnly(request)) return maintenance(request);
  const built = request.athleteType === "runner" ? runnerBuild(request) : lifterBuild(request);
  const chosen = withStrengthRoom(request, built);
  if (request.mode !== "short") return chosen;
  return { full: [], counted: [...chosen.full, ...chosen.counted], optional: [] };
}

function daysOf(week: TrainingWeek, kinds: readonly DayKind[]): Weekday[] {
  return weekdays.filter((day) => kinds.includes(week[day]));
}

/** Full on easy and rest days, easy first; short ones on what is left to reach the week's count. */
function runnerBuild(request: WeekRequest): Chosen {
  const { week } = request;
  const rules = rulesOf(request);
  const { min, max } = rules.full;
  const gentle = daysOf(week, kindsTaking(rules, "full"));
  const most = Math.min(max, gentle.length);
  const sizes = [...new Set([Math.min(min, most), most])];
  const easyIn = (days: readonly Weekday[]) => days.filter((day) => week[day] === "easy").length;
  const full =
    bestOf(
      sizes.flatMap((size) => choices(gentle, size)),
      (days) => [nonConsecutive(days) ? 1 : 0, days.length, easyIn(days), evenness(days)],
    ) ?? [];
  return filledUp(request, full, ["easy", "rest"]);
}

/** Short sessions: on easy days up to the most, on rest and then hard days only up to the least. */
function filledUp(request: WeekRequest, full: Weekday[], gentleKinds: readonly DayKind[]): Chosen {
  const { week } = request;
  const rules = rulesOf(request);
  const { min, max } = rules.total;
  const open = daysOf(week, kindsTaking(rules, "full", "short"));
  const gentle = open.filter((day) => gentleKinds.includes(week[day]));
  const counted: Weekday[] = [];
  const add = (from: readonly Weekday[], upTo: number) => {
    const taken = [...full, ...counted];
    const free = from.filter((day) => !taken.includes(day));
    counted.push(...addSpread(taken, free, upTo - taken.length));
  };
  add(
    gentle.filter((day) => week[day] === "easy"),
    max,
  );
  add(gentle, min);
  const hard = open.filter((day) => week[day] !== "easy" && week[day] !== "rest");
  add(hard, min);
  add(open, min);
  const taken = [...full, ...counted];
  return { full, counted, optional: hard.filter((day) => !taken.includes(day)) };
}

/** Full before each lower-body session, then on rest (and easy) days until there are enough. */
function lifterBuild(request: WeekRequest): Chosen {
  const { week } = request;
  const rules = rulesOf(request);
  const { full, total } = rules;
  const fullKinds = kindsTaking(rules, "full");
  const most = Math.min(full.max, total.max);
  const before = fullKinds.filter((kind) => kind === "lower");
  const lower = addSpread([], daysOf(week, before), most);
  const restful = daysOf(
    week,
    fullKinds.filter((kind) => kind !== "lower"),
  );
  const wanted = Math.min(Math.max(total.min, full.min), most) - lower.length;
  const rest = addSpread(lower, restful, wanted);
  return filledUp(request, [...lower, ...rest], []);
}

/**
 * The same week with other days for its free sessions, or with more, where only that gives three strength
 * days apart from each other: a day that a lifter lifts on, and a runner's full ones, stay; days of
 * hard running take no further session for it, and a day of lifting is the last that does.
 */
function withStrengthRoom(request: WeekRequest, chosen: Chosen): Chosen {
  const { week, athleteType } = request;
  const now = [...chosen.full, ...chosen.counted];
  if (strengthRoom(now) >= strengthPerWeekMax) return chosen;
  const rules = rulesOf(request);
  const stays = chosen.full.filter((day) => athleteType === "runner" || week[day] === "lower");
  const open = daysOf(week, kindsTaking(rules, "full", "short"));
  const gentle = (day: Weekday) => week[day] === "easy" || week[day] === "rest";
  const pool = open.filter(
    (day) =>
      !stays.includes(day) &&
      (athleteType === "lifter" || !hardKinds.includes(week[day]) || chosen.counted.includes(day)),
  );
  const least = Math.max(0, now.length - stays.length);
  const sizes = [least, least + 1, least + 2].filter(
    (size) => stays.length + size <= rules.total.max,
  );
  const stayingOf = (days: readonly Weekday[]) => days.filter((day) => now.includes(day)).length;
  const best = bestOf(
    sizes.flatMap((size) => choices(pool, size)),
    (days) => [
      strengthRoom([...stays, ...days]),
      -days.length,
      stayingOf(days),
      days.filter(gentle).length,
      days.filter((day) => week[day] !== "lower").length,
    ],
  );
  if (best === null || strengthRoom([...stays, ...best]) <= strengthRoom(now)) return chosen;
  const fullKinds = kindsTaking(rules, "full");
  const takesFull =
    athleteType === "lifter" ? best.filter((day) => fullKinds.includes(week[day])) : [];
  const full = [...stays, ...takesFull.slice(0, Math.max(0, rules.full.max - stays.length))];
  const counted = best.filter((day) => !full.includes(day));
  const all = [...full, ...counted];
  const wasOffered = [...chosen.optional, ...chosen.counted.filter((day) => !gentle(day))];
  return { full, counted, optional: wasOffered.filter((day) => !all.includes(day)) };
}

/** Three short ones on days that do not follow each other: in the warm-up of training days first. */
function maintenance(request: WeekRequest): Chosen {
  const { athleteType, week } = request;
  const liking: Partial<Record<DayKind, number>> =
    athleteType === "runner" ? { easy: 2, rest: 1 } : { lower: 2, rest: 1, easy: 1 };
  const open = daysOf(week, kindsTaking(rulesOf(request), "full", "short"));
  const possible = [keepPerWeek.max, keepPerWeek.min, 1].flatMap((size) => choices(open, size));
  const counted =
    bestOf(possible.filter(nonConsecutive), (days) => [
      days.length,
      days.reduce((sum, day) => sum + (liking[week[day]] ?? 0), 0),
      evenness(days),
    ]) ?? [];
  return { full: [], counted, optional: [] };
}

function patternDay(
  day: Weekday,
  { week, phase, athleteType, mode = "normal" }: WeekRequest,
  chosen: Chosen,
): Omit<PatternDay, "withStrength"> | null {
  const dayKind = week[day];
  if (chosen.full.includes(day)) {
    const beforeTraining = athleteType === "lifter" && dayKind === "lower";
    return { kind: "full", beforeTraining, optional: false, role: { role: "full", dayKind } };
  }
  const optional = chosen.optional.includes(day);
  if (!optional && !chosen.counted.includes(day)) return null;
  const counted = mode !== "normal" ? "light" : phase === "maintenance" ? "keep" : "short";
  const role = optional ? "warm_up" : counted;
  const beforeTraining = dayKind !== "rest";
  return { kind: "short", beforeTraining, optional, role: { role, dayKind } };
}
