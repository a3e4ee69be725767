import type { DayKind, TrainingWeek } from "../../athletes/athlete";
import { dayKindLabels } from "../../athletes/athlete-labels";
import type { Weekday } from "../../calendar";
import type { Source } from "../../sources";
import { nonConsecutive, weekdays } from "./spread";
import type { PatternDay, WeekRequest } from "./week";

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
  /** The kinds of day that take no session at all. */
  closedKinds: readonly DayKind[];
};

type Words = Omit<ScheduleFinding, "days">;

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The days of hard running, for which the legs stay fresh (domain.md R4). */
export const hardKinds: readonly DayKind[] = ["intervals", "tempo", "long"];

/** What a week does not allow, with reasons; the first one is the gravest. */
export function findingsOf(request: WeekRequest, placed: PlacedPattern): ScheduleFinding[] {
  const { phase, mode = "normal" } = request;
  if (mode !== "normal") return [lightFinding(mode === "fewer")];
  if (phase === "maintenance") return countFindings(request, placed);
  return [
    ...gentleFindings(request, placed),
    ...rowFindings(request, placed),
    ...strengthFindings(request, placed),
    ...countFindings(request, placed),
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

function gentleFindings(request: WeekRequest, placed: PlacedPattern): ScheduleFinding[] {
  const { athleteType, week } = request;
  const { full, fullKinds, closedKinds } = placed;
  const takes = weekdays.filter((day) => fullKinds.includes(week[day]));
  const lower = weekdays.filter((day) => week[day] === "lower");
  if (takes.length === 0) return [found(noFullDay(week, countedIn(placed)), [])];
  if (athleteType === "lifter") {
    const tooMany = fullKinds.includes("lower") && full.max > 0 && lower.length > full.max;
    return tooMany ? [found(manyLower(full.max), lower)] : [];
  }
  if (takes.length >= full.min) return [];
  const few = takes.length === 1 ? [found(oneFullDay(week, placed), takes)] : [];
  const hard = weekdays.filter(
    (day) => hardKinds.includes(week[day]) && !closedKinds.includes(week[day]),
  );
  return hard.length > 0 ? [...few, found(fullOnHard(week, hard), hard)] : few;
}

function countedIn({ days }: PlacedPattern): Weekday[] {
  return weekdays.filter((day) => days.get(day)?.optional === false);
}

function rowFindings({ athleteType, week }: WeekRequest, placed: PlacedPattern): ScheduleFinding[] {
  const kinds = athleteType === "runner" ? hardKinds : (["lower"] as const);
  const days = inARow(week, kinds);
  if (days.length === 0) return [];
  const each = days.every((day) => placed.days.has(day));
  const words =
    athleteType === "runner"
      ? hardInARow(days, { each, easyTakesFull: placed.fullKinds.includes("easy") })
      : lowerInARow(days, each);
  return [found(words, days)];
}

/** The days of these kinds that have such a day beside them, Sunday and Monday included. */
function inARow(week: TrainingWeek, kinds: readonly DayKind[]): Weekday[] {
  const is = (day: number) => kinds.includes(week[(((day + 6) % 7) + 1) as Weekday]);
  return weekdays.filter((day) => is(day) && (is(day - 1) || is(day + 1)));
}

function strengthFindings(request: WeekRequest, placed: PlacedPattern): ScheduleFinding[] {
  const strength = weekdays.filter((day) => placed.days.get(day)?.withStrength);
  if (strength.length === 0 || strength.length >= 3) return [];
  return [found(fewStrength(strength, noThirdFor(request, placed, strength)), strength)];
}

/** Why none of the days that lie a day apart from the strength days carries strength too. */
function noThirdFor(
  { athleteType, week }: WeekRequest,
  placed: PlacedPattern,
  strength: readonly Weekday[],
): string {
  const { total, closedKinds } = placed;
  const spreadDays = weekdays.filter(
    (day) => !strength.includes(day) && nonConsecutive([...strength, day]),
  );
  if (spreadDays.length === 0) return "no other day lies a day apart from these";
  const open = spreadDays.filter((day) => !closedKinds.includes(week[day]));
  if (open.length === 0) return "the days apart from these take no session";
  if (countedIn(placed).length >= total.max) return `the week's ${total.max} sessions are placed`;
  const hard = open.filter((day) => athleteType === "runner" && hardKinds.includes(week[day]));
  return `another day apart from these would fall on hard running: ${namedDays(week, hard)}`;
}

function countFindings({ week }: WeekRequest, placed: PlacedPattern): ScheduleFinding[] {
  const { days, total, closedKinds } = placed;
  const counted = countedIn(placed).length;
  if (counted >= total.min) return [];
  const left = weekdays.some((day) => !days.has(day) && !closedKinds.includes(week[day]));
  return [found(fewSessions(counted, total.min, left), [])];
}

function found(words: Words, days: readonly Weekday[]): ScheduleFinding {
  return { ...words, days };
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven"];

function noFullDay(week: TrainingWeek, counted: readonly Weekday[]): Words {
  const gentle = weekdays.some((day) => week[day] === "easy" || week[day] === "rest");
  const none = gentle
    ? "No day of this week takes a full session by the rules of the type"
    : "This week has no easy or rest day: no full session fits";
  return {
    code: "no_easy_or_rest_day",
    ruleId: "R4",
    text: `${none}, so there are short ones only; ${numbers[counted.length]} of them ${counted.length === 1 ? "counts" : "count"}.`,
    kindText: gentle
      ? "Your week holds short sessions only. They count."
      : "Your week has no easy or rest day, so there are short sessions only. They count.",
    sources: ["R4", "000:44", "our rule"],
  };
}

function oneFullDay(week: TrainingWeek, { full }: PlacedPattern): Words {
  const gentle = weekdays.filter((day) => week[day] === "easy" || week[day] === "rest");
  const what = gentle.length === 1 ? "easy or rest day" : "day that takes a full session";
  const usual =
    full.max > full.min ? `${numbers[full.min]} or ${numbers[full.max]}` : numbers[full.min];
  return {
    code: "one_easy_or_rest_day",
    ruleId: "R4",
    text: `This week has one ${what}, so one full session instead of ${usual}.`,
    kindText: `Your week has one ${what}, so there is one full session; short ones do the rest.`,
    sources: ["R4", "000:44"],
  };
}

function fullOnHard(week: TrainingWeek, hard: readonly Weekday[]): Words {
  return {
    code: "full_on_hard_day",
    ruleId: "R4",
    text: `Another full session would fall before hard running: ${namedDays(week, hard)}. Those days keep the short one.`,
    kindText: "Hard running days keep the short session, so that your legs are fresh.",
    sources: ["R4", "000:44", "R3", "000:43"],
  };
}

function hardInARow(
  days: readonly Weekday[],
  { each, easyTakesFull }: { each: boolean; easyTakesFull: boolean },
): Words {
  const between = easyTakesFull ? "; an easy day between would take one" : "";
  const keep = each ? "keep a short warm-up" : "take no full session";
  return {
    code: "hard_days_in_a_row",
    ruleId: "R4",
    text: `Hard days follow each other: ${dayNames(days)}. No full session falls on them${between}.`,
    kindText: `You train hard on days that follow each other (${dayNames(days)}). Those days ${keep}.`,
    sources: ["R4", "000:44", "our rule"],
  };
}

function manyLower(most: number): Words {
  const count = numbers[most];
  return {
    code: "many_lower_days",
    ruleId: "R5",
    text: `More lower-body days than full sessions: ${count} at most start with a full one, the others with a short warm-up if wanted.`,
    kindText: `You lift with your legs on many days; ${count} of them start with the full session at most.`,
    sources: ["R5", "C8", "our rule"],
  };
}

function lowerInARow(days: readonly Weekday[], each: boolean): Words {
  const session = each ? "Each has its session; the" : "The";
  return {
    code: "lower_days_in_a_row",
    ruleId: "R9",
    text: `Lower-body days follow each other: ${dayNames(days)}. ${session} ankle-strength part skips a day.`,
    kindText:
      "On lower-body days in a row, the strength part skips a day so that your calves recover.",
    sources: ["R9", "001:18"],
  };
}

function fewStrength(days: readonly Weekday[], noThird: string): Words {
  const count = days.length === 1 ? "one day" : `${days.length} days`;
  return {
    code: "few_strength_days",
    ruleId: "R9",
    text: `Strength stands on ${count} (${dayNames(days)}): ${noThird}.`,
    kindText: `The strength part stands on ${count} this week${days.length > 1 ? ", with a day between" : ""}.`,
    sources: ["R9", "001:18", "C11"],
  };
}

function fewSessions(count: number, min: number, left: boolean): Words {
  const others = left ? "the other days lie beside these" : "the other days take none";
  const kind = [
    "This week takes no session. Ask your coach if that is not meant.",
    "This week takes one session. That is fine; keep it regular.",
  ];
  return {
    code: "few_sessions",
    ruleId: "C8",
    text: `Only ${count} of at least ${min} sessions a week could be placed; ${others}.`,
    kindText: kind[count] ?? `This week takes ${count} sessions. That is fine; keep them regular.`,
    sources: ["C8", "R1", "000:19"],
  };
}

function namedDays(week: TrainingWeek, days: readonly Weekday[]): string {
  return listed(days.map((day) => `${names[day - 1]} (${dayKindLabels[week[day]].toLowerCase()})`));
}

function dayNames(days: readonly Weekday[]): string {
  return listed(days.map((day) => names[day - 1] ?? ""));
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
