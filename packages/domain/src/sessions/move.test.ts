import { describe, expect, it } from "vitest";
import { defaultTrainingWeek } from "../roster/athlete";
import { type Move, moveDays } from "./move";

/** Friday 20 November 2026. */
const runner: Move = {
  session: { date: "2026-11-20", kind: "full", withStrength: false, beforeTraining: false },
  athleteType: "runner",
  week: defaultTrainingWeek.runner,
  today: "2026-11-20",
  others: [],
};
const lifter: Move = { ...runner, athleteType: "lifter", week: defaultTrainingWeek.lifter };

describe("the days that take a moved session", () => {
  it("are a runner's easy and rest days for a full one, never intervals or the long run", () => {
    expect(moveDays(runner)).toEqual(["2026-11-21", "2026-11-23", "2026-11-25", "2026-11-26"]);
  });

  it("are all other days for a short one", () => {
    const short = { ...runner, session: { ...runner.session, kind: "short" as const } };
    expect(moveDays(short)).toHaveLength(6);
  });

  it("leave out days that have a session already", () => {
    const others = [{ date: "2026-11-21" as const, withStrength: false }];
    expect(moveDays({ ...runner, others })).not.toContain("2026-11-21");
  });

  it("never bring two sessions with strength together", () => {
    const session = { ...runner.session, withStrength: true };
    const others = [{ date: "2026-11-24" as const, withStrength: true }];
    expect(moveDays({ ...runner, session, others })).toEqual(["2026-11-21", "2026-11-26"]);
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
