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
