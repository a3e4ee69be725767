import { describe, expect, it } from "vitest";
import { shippedTypeRules, type TypeRules } from "../../athlete-types/type-rules";
import {
  type AthleteType,
  athleteTypes,
  type DayKind,
  dayKinds,
  defaultTrainingWeek,
  type TrainingWeek,
} from "../../athletes/athlete";
import type { ScheduleFindingCode } from "./findings";
import { weekPattern } from "./week-pattern";

const weekOf = (...kinds: DayKind[]) =>
  Object.fromEntries(kinds.map((kind, at) => [at + 1, kind])) as TrainingWeek;

function findingsOf(
  week: TrainingWeek,
  athleteType: AthleteType = "runner",
  rules: TypeRules | null = null,
) {
  return weekPattern({ athleteType, week, phase: "build", rules }).findings;
}

/** What a week is found to lack under one code: the days, the coach's words, the athlete's words. */
function found(code: ScheduleFindingCode, ...of: Parameters<typeof findingsOf>) {
  const finding = findingsOf(...of).find((one) => one.code === code);
  return finding && [finding.days.join(""), finding.text, finding.kindText];
}

/** Full sessions on easy days, and none on any other. */
const easyOnly: TypeRules = {
  full: { min: 2, max: 2 },
  total: { min: 4, max: 5 },
  days: {
    ...(Object.fromEntries(dayKinds.map((kind) => [kind, "none"])) as TypeRules["days"]),
    easy: "full",
  },
};

it("an ordinary week has nothing to say", () => {
  for (const type of athleteTypes) expect(findingsOf(defaultTrainingWeek[type], type)).toEqual([]);
});

describe("days of hard running", () => {
  it("that follow each other are named, Sunday to Monday too", () => {
    const week = weekOf("long", "easy", "rest", "easy", "rest", "easy", "intervals");
    expect(found("hard_days_in_a_row", week)).toEqual([
      "17",
      "Hard days follow each other: Monday and Sunday. No full session falls on them; an easy day between would take one.",
      "You train hard on days that follow each other (Monday and Sunday). Those days keep a short warm-up.",
    ]);
  });

  it("that take no session keep no warm-up", () => {
    const week = weekOf("tempo", "tempo", "easy", "intervals", "rest", "rest", "long");
    expect(found("hard_days_in_a_row", week, "runner", easyOnly)).toEqual([
      "127",
      "Hard days follow each other: Monday, Tuesday and Sunday. No full session falls on them; an easy day between would take one.",
      "You train hard on days that follow each other (Monday, Tuesday and Sunday). Those days take no full session.",
    ]);
    expect(found("full_on_hard_day", week, "runner", easyOnly)).toBeUndefined();
  });

  it("on which a full session would have fallen are listed with their training", () => {
    const week = weekOf("tempo", "intervals", "easy", "long", "upper", "upper", "lower");
    expect(found("full_on_hard_day", week)).toEqual([
      "124",
      "Another full session would fall before hard running: Monday (tempo), Tuesday (intervals) and Thursday (long). Those days keep the short one.",
      "Hard running days keep the short session, so that your legs are fresh.",
    ]);
  });
});

describe("days that take a full session", () => {
  it("are one easy day alone, and the week says so", () => {
    const week = weekOf("easy", "intervals", "tempo", "long", "intervals", "tempo", "long");
    expect(found("one_easy_or_rest_day", week)).toEqual([
      "1",
      "This week has one easy or rest day, so one full session instead of two or three.",
      "Your week has one easy or rest day, so there is one full session; short ones do the rest.",
    ]);
    const upper = weekOf("upper", "upper", "upper", "rest", "upper", "upper", "upper");
    expect(findingsOf(upper).map(({ code }) => code)).toEqual(["one_easy_or_rest_day"]);
  });

  it("are one by the type's own rules, although more are easy or rest", () => {
    const week = weekOf("rest", "rest", "easy", "rest", "rest", "rest", "rest");
    expect(found("one_easy_or_rest_day", week, "runner", easyOnly)).toEqual([
      "3",
      "This week has one day that takes a full session, so one full session instead of two.",
      "Your week has one day that takes a full session, so there is one full session; short ones do the rest.",
    ]);
  });

  it("are none where every day is hard", () => {
    const week = weekOf("intervals", "tempo", "long", "intervals", "tempo", "long", "long");
    expect(found("no_easy_or_rest_day", week)).toEqual([
      "",
      "This week has no easy or rest day: no full session fits, so there are short ones only; four of them count.",
      "Your week has no easy or rest day, so there are short sessions only. They count.",
    ]);
  });
});

describe("lower-body days", () => {
  const days = (count: number) =>
    weekOf(...dayKinds.map((_, at): DayKind => (at < count ? "lower" : "rest")));

  it("are too many where they exceed the full sessions, not where they equal them", () => {
    expect(found("many_lower_days", days(6), "lifter")).toEqual([
      "123456",
      "More lower-body days than full sessions: five at most start with a full one, the others with a short warm-up if wanted.",
      "You lift with your legs on many days; five of them start with the full session at most.",
    ]);
    expect(findingsOf(days(6), "lifter")[0]).toMatchObject({
      ruleId: "R5",
      sources: ["R5", "C8", "our rule"],
    });
    expect(found("many_lower_days", days(5), "lifter")).toBeUndefined();
  });

  it("are not too many for a type that has no full sessions, or none before lifting", () => {
    const none = { ...shippedTypeRules.lifter, full: { min: 0, max: 0 } };
    expect(found("many_lower_days", days(6), "lifter", none)).toBeUndefined();
    const { days: kinds } = shippedTypeRules.lifter;
    const short = { ...shippedTypeRules.lifter, days: { ...kinds, lower: "short" as const } };
    expect(found("many_lower_days", days(6), "lifter", short)).toBeUndefined();
  });

  it("that follow each other are named, and whether each has its session", () => {
    expect(found("lower_days_in_a_row", days(2), "lifter")).toEqual([
      "12",
      "Lower-body days follow each other: Monday and Tuesday. Each has its session; the ankle-strength part skips a day.",
      "On lower-body days in a row, the strength part skips a day so that your calves recover.",
    ]);
    const { days: kinds } = shippedTypeRules.lifter;
    const none = { ...shippedTypeRules.lifter, days: { ...kinds, lower: "none" as const } };
    expect(found("lower_days_in_a_row", days(2), "lifter", none)?.[1]).toBe(
      "Lower-body days follow each other: Monday and Tuesday. The ankle-strength part skips a day.",
    );
  });
});

describe("a week with little in it", () => {
  it("says on which days strength stands, and why there is no third", () => {
    const two = { min: 2, max: 2 };
    const rules = { ...shippedTypeRules.runner, full: two, total: two };
    const easy = weekOf("easy", "easy", "easy", "easy", "easy", "rest", "long");
    expect(found("few_strength_days", easy, "runner", rules)).toEqual([
      "14",
      "Strength stands on 2 days (Monday and Thursday): the week's 2 sessions are placed.",
      "The strength part stands on 2 days this week, with a day between.",
    ]);
    const one = weekOf("tempo", "tempo", "easy", "intervals", "rest", "rest", "long");
    expect(found("few_strength_days", one, "runner", easyOnly)).toEqual([
      "3",
      "Strength stands on one day (Wednesday): the days apart from these take no session.",
      "The strength part stands on one day this week.",
    ]);
  });

  it("names the hard running that a third strength day would fall on", () => {
    const week = weekOf("rest", "rest", "easy", "rest", "intervals", "long", "long");
    expect(found("few_strength_days", week)?.[1]).toBe(
      "Strength stands on 2 days (Monday and Wednesday): another day apart from these would fall on hard running: Friday (intervals) and Saturday (long).",
    );
  });

  it("says how many sessions could be placed, and asks the athlete to ask where that is none", () => {
    const easyDays = (count: number) =>
      found(
        "few_sessions",
        weekOf(...dayKinds.map((_, at): DayKind => (at < count ? "easy" : "rest"))),
        "runner",
        { ...easyOnly, full: { min: 0, max: 2 } },
      );
    expect(easyDays(0)?.[2]).toBe(
      "This week takes no session. Ask your coach if that is not meant.",
    );
    expect(easyDays(1)?.[2]).toBe("This week takes one session. That is fine; keep it regular.");
    expect(easyDays(2)).toEqual([
      "",
      "Only 2 of at least 4 sessions a week could be placed; the other days take none.",
      "This week takes 2 sessions. That is fine; keep them regular.",
    ]);
    expect(easyDays(4)).toBeUndefined();
  });
});
