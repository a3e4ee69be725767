import type { Weekday } from "../calendar";
import type { DayKind, TrainingWeek } from "../roster/athlete";
import { dayKindLabels } from "../roster/athlete-labels";
import type { Source } from "../sources";
import { weekdays } from "./spread";
import type { PatternDay, WeekRequest } from "./week-pattern";

/** Everything that a training week may stand in the way of. */
export const scheduleFindingCodes = [
  "no_easy_or_rest_day",
  "one_easy_or_rest_day",
  "full_on_hard_day",
  "hard_days_in_a_row",
  "many_lower_days",
  "lower_days_in_a_row",
  "few_strength_days",
  "few_sessions",
  "light_week",
] as const;
export type ScheduleFindingCode = (typeof scheduleFindingCodes)[number];

/** Something that a training week does not allow, with the rule, its sources and the days. */
export type ScheduleFinding = {
  code: ScheduleFindingCode;
  ruleId: string;
  /** For the coach. */
  text: string;
  /** For the athlete: what it means for them, without blame. */
  kindText: string;
  sources: readonly Source[];
  /** The weekdays that it concerns; empty: the week as a whole. */
  days: readonly Weekday[];
};

/** The week as it was placed, for judging it. */
export type PlacedPattern = {
  days: ReadonlyMap<Weekday, PatternDay>;
  total: { min: number; max: number };
  full: { min: number; max: number };
  /** The kinds of day that take a full session. */
  fullKinds: readonly DayKind[];
};

type Words = Omit<ScheduleFinding, "days">;

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const hardKinds: readonly DayKind[] = ["intervals", "tempo", "long"];

/** What a week does not allow, with reasons; the first one is the gravest. */
export function findingsOf(request: WeekRequest, placed: PlacedPattern): ScheduleFinding[] {
  const { phase, mode = "normal" } = request;
  if (mode !== "normal") return [lightFinding(mode === "fewer")];
  if (phase === "maintenance") return countFindings(placed);
  return [
    ...gentleFindings(request, placed),
    ...rowFindings(request),
    ...strengthFindings(placed),
    ...countFindings(placed),
  ];
}

function lightFinding(fewer: boolean): ScheduleFinding {
  return {
    code: "light_week",
    ruleId: "R18",
    text: fewer
      ? "A light week: two or three short sessions. Adherence counts these, no more."
      : "A light week: every session is the short one. The number of sessions stays.",
    kindText: "A light week. A few minutes at a time are worth doing; nothing is lost.",
    sources: ["R18", "000:74", "R10", "000:42"],
    days: [],
  };
}

function gentleFindings({ athleteType, week }: WeekRequest, placed: PlacedPattern) {
  const takes = weekdays.filter((day) => placed.fullKinds.includes(week[day]));
  const lower = weekdays.filter((day) => week[day] === "lower");
  if (takes.length === 0) return [found(noEasyDay, [])];
  const tooMany = athleteType === "lifter" && lower.length > placed.full.max;
  if (tooMany) return [found(manyLower, lower)];
  if (athleteType !== "runner") return [];
  const few = takes.length === 1 ? [found(oneEasyDay, takes)] : [];
  const missing = placed.full.min - takes.length;
  const hard = weekdays.filter((day) => hardKinds.includes(week[day]));
  return missing > 0 ? [...few, found(fullOnHard(week, hard), hard)] : few;
}

function rowFindings({ athleteType, week }: WeekRequest): ScheduleFinding[] {
  const kinds = athleteType === "runner" ? hardKinds : (["lower"] as const);
  const days = inARow(week, kinds);
  if (days.length === 0) return [];
  return [found(athleteType === "runner" ? hardInARow(days) : lowerInARow(days), days)];
}

/** The days of these kinds that have such a day beside them, Sunday and Monday included. */
function inARow(week: TrainingWeek, kinds: readonly DayKind[]): Weekday[] {
  const is = (day: number) => kinds.includes(week[(((day + 6) % 7) + 1) as Weekday]);
  return weekdays.filter((day) => is(day) && (is(day - 1) || is(day + 1)));
}

function strengthFindings({ days }: PlacedPattern): ScheduleFinding[] {
  const strength = weekdays.filter((day) => days.get(day)?.withStrength);
  return strength.length > 0 && strength.length < 3 ? [found(fewStrength(strength), strength)] : [];
}

function countFindings({ days, total }: PlacedPattern): ScheduleFinding[] {
  const counted = weekdays.filter((day) => days.get(day)?.optional === false);
  return counted.length < total.min ? [found(fewSessions(counted.length, total.min), [])] : [];
}

function found(words: Words, days: readonly Weekday[]): ScheduleFinding {
  return { ...words, days };
}

const noEasyDay: Words = {
  code: "no_easy_or_rest_day",
  ruleId: "R4",
  text: "This week has no easy or rest day: no full session fits, so each day gets a short one and four of them count.",
  kindText: "Your week has no easy or rest day, so there are short sessions only. They count.",
  sources: ["R4", "000:44", "our rule"],
};

const oneEasyDay: Words = {
  code: "one_easy_or_rest_day",
  ruleId: "R4",
  text: "This week has one easy or rest day, so one full session instead of two or three.",
  kindText:
    "Your week has one easy or rest day, so there is one full session; short ones do the rest.",
  sources: ["R4", "000:44"],
};

function fullOnHard(week: TrainingWeek, hard: readonly Weekday[]): Words {
  const where = hard.map((day) => `${names[day - 1]} (${dayKindLabels[week[day]].toLowerCase()})`);
  return {
    code: "full_on_hard_day",
    ruleId: "R4",
    text: `Another full session would fall before hard running: ${listed(where)}. Those days keep the short one.`,
    kindText: "Hard running days keep the short session, so that your legs are fresh.",
    sources: ["R4", "000:44", "R3", "000:43"],
  };
}

function hardInARow(days: readonly Weekday[]): Words {
  return {
    code: "hard_days_in_a_row",
    ruleId: "R4",
    text: `Hard days follow each other: ${dayNames(days)}. No full session falls on them; an easy day between would take one.`,
    kindText: `You train hard on days that follow each other (${dayNames(days)}). Those days keep a short warm-up.`,
    sources: ["R4", "000:44", "our rule"],
  };
}

const manyLower: Words = {
  code: "many_lower_days",
  ruleId: "R5",
  text: "More lower-body days than full sessions: five at most start with a full one, the others with a short warm-up if wanted.",
  kindText:
    "You lift with your legs on many days; five of them start with the full session at most.",
  sources: ["R5", "C8", "our rule"],
};

function lowerInARow(days: readonly Weekday[]): Words {
  return {
    code: "lower_days_in_a_row",
    ruleId: "R9",
    text: `Lower-body days follow each other: ${dayNames(days)}. Each has its session; the ankle-strength part skips a day.`,
    kindText:
      "On lower-body days in a row, the strength part skips a day so that your calves recover.",
    sources: ["R9", "001:18"],
  };
}

function fewStrength(days: readonly Weekday[]): Words {
  const count = days.length === 1 ? "one day" : `${days.length} days`;
  return {
    code: "few_strength_days",
    ruleId: "R9",
    text: `Strength stands on ${count} (${dayNames(days)}): no third session of this week lies a day apart from these.`,
    kindText: `The strength part stands on ${count} this week, with a day of rest between.`,
    sources: ["R9", "001:18", "C11"],
  };
}

function fewSessions(count: number, min: number): Words {
  const kind = [
    "This week takes no session. Ask your coach if that is not meant.",
    "This week takes one session. That is fine; keep it regular.",
  ];
  return {
    code: "few_sessions",
    ruleId: "C8",
    text: `Only ${count} of at least ${min} sessions a week could be placed; the other days take none.`,
    kindText: kind[count] ?? `This week takes ${count} sessions. That is fine; keep them regular.`,
    sources: ["C8", "R1", "000:19"],
  };
}

function dayNames(days: readonly Weekday[]): string {
  return listed(days.map((day) => names[day - 1] ?? ""));
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
