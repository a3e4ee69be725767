import type { Weekday } from "../calendar";
import type { AthleteType, DayKind, TrainingWeek } from "../roster/athlete";
import type { SessionLength } from "../routines/duration";
import { type PlacementRole, type ScheduleFinding, scheduleFindings } from "./placement-words";
import { addSpread, bestOf, choices, evenness, nonConsecutive, weekdays } from "./spread";
import { strengthDays } from "./strength-days";
import type { PlanPhase } from "./template";

/** What decides a plan's week. */
export type WeekRequest = { athleteType: AthleteType; week: TrainingWeek; phase: PlanPhase };

/** What a weekday holds, week after week. */
export type PatternDay = {
  kind: SessionLength;
  withStrength: boolean;
  /** Done as the warm-up of that day's training; its holds stay short (domain.md C10, C18). */
  beforeTraining: boolean;
  /** Offered, never counted as planned. */
  optional: boolean;
  role: PlacementRole;
};

/** One week of a plan; a weekday without an entry is free. */
export type WeekPattern = {
  days: ReadonlyMap<Weekday, PatternDay>;
  findings: readonly ScheduleFinding[];
};

/** Counted sessions a week, in build: four or five (domain.md C8). */
export const countedPerWeek = {
  build: { min: 4, max: 5 },
  maintenance: { min: 2, max: 3 },
} as const;

/** Full sessions a week for a runner: two or three (domain.md R4). */
export const runnerFullPerWeek = { min: 2, max: 3 } as const;

type Chosen = { full: Weekday[]; counted: Weekday[]; optional: Weekday[] };

/**
 * The week that a plan repeats: full and short sessions on the right days, and strength on at most
 * three of them, never on days that follow each other. The same request gives the same week.
 * Source: domain.md R1–R9, C8, C10, C11, 4.1 step 9.
 */
export function weekPattern(request: WeekRequest): WeekPattern {
  const { athleteType, phase, week } = request;
  const key = [athleteType, phase, ...weekdays.map((day) => week[day])].join();
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
  return { days, findings: findingsOf(request) };
}

function choose(request: WeekRequest): Chosen {
  if (request.phase === "maintenance") return maintenance(request);
  return request.athleteType === "runner" ? runnerBuild(request.week) : lifterBuild(request.week);
}

function daysOf(week: TrainingWeek, ...kinds: DayKind[]): Weekday[] {
  return weekdays.filter((day) => kinds.includes(week[day]));
}

/** Full on easy and rest days, easy first; short ones on what is left to reach four or five. */
function runnerBuild(week: TrainingWeek): Chosen {
  const gentle = daysOf(week, "easy", "rest");
  const { min, max } = runnerFullPerWeek;
  const sizes = gentle.length < min ? [gentle.length] : [min, Math.min(max, gentle.length)];
  const easyIn = (days: readonly Weekday[]) => days.filter((day) => week[day] === "easy").length;
  const full =
    bestOf(
      sizes.flatMap((size) => choices(gentle, size)),
      (days) => [nonConsecutive(days) ? 1 : 0, days.length, easyIn(days), evenness(days)],
    ) ?? [];
  return filledUp(week, full, [...daysOf(week, "easy"), ...daysOf(week, "rest")]);
}

/** Short sessions: on easy days up to five in all, on rest and then hard days only up to four. */
function filledUp(week: TrainingWeek, full: Weekday[], gentle: readonly Weekday[]): Chosen {
  const { min, max } = countedPerWeek.build;
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
  const hard = weekdays.filter((day) => week[day] !== "easy" && week[day] !== "rest");
  add(hard, min);
  const taken = [...full, ...counted];
  return { full, counted, optional: hard.filter((day) => !taken.includes(day)) };
}

/** Full before each lower-body session, then on rest (and easy) days until there are four. */
function lifterBuild(week: TrainingWeek): Chosen {
  const { min, max } = countedPerWeek.build;
  const lower = addSpread([], daysOf(week, "lower"), max);
  const rest = addSpread(lower, daysOf(week, "rest", "easy"), min - lower.length);
  return filledUp(week, [...lower, ...rest], []);
}

/** Three short ones on days that do not follow each other: easy days or before lower body first. */
function maintenance({ athleteType, week }: WeekRequest): Chosen {
  const liking: Partial<Record<DayKind, number>> =
    athleteType === "runner" ? { easy: 2, rest: 1 } : { lower: 2, rest: 1, easy: 1 };
  const counted =
    bestOf(choices(weekdays, countedPerWeek.maintenance.max).filter(nonConsecutive), (days) => [
      days.reduce((sum, day) => sum + (liking[week[day]] ?? 0), 0),
      evenness(days),
    ]) ?? [];
  return { full: [], counted, optional: [] };
}

function patternDay(
  day: Weekday,
  { week, phase, athleteType }: WeekRequest,
  chosen: Chosen,
): Omit<PatternDay, "withStrength"> | null {
  const dayKind = week[day];
  if (chosen.full.includes(day)) {
    const beforeTraining = athleteType === "lifter" && dayKind === "lower";
    return { kind: "full", beforeTraining, optional: false, role: { role: "full", dayKind } };
  }
  const optional = chosen.optional.includes(day);
  if (!optional && !chosen.counted.includes(day)) return null;
  const role = phase === "maintenance" ? "keep" : optional ? "warm_up" : "short";
  const beforeTraining = dayKind !== "rest";
  return { kind: "short", beforeTraining, optional, role: { role, dayKind } };
}

function findingsOf({ phase, week, athleteType }: WeekRequest): ScheduleFinding[] {
  if (phase === "maintenance") return [];
  const gentle = daysOf(week, "easy", "rest").length;
  const lower = athleteType === "lifter" ? daysOf(week, "lower").length : 0;
  if (gentle + lower === 0) return [scheduleFindings.no_easy_or_rest_day];
  if (lower > countedPerWeek.build.max) return [scheduleFindings.many_lower_days];
  if (athleteType === "runner" && gentle === 1) return [scheduleFindings.one_easy_or_rest_day];
  return [];
}
