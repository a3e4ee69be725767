import { describe, expect, it } from "vitest";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { isMetBy, plannedDayCaveat, planningFault } from "./planned-test";

describe("isMetBy", () => {
  const planned = { day: "2026-11-20", madeOn: "2026-11-01" } as const;

  it.each([
    ["2026-11-12", false],
    ["2026-11-13", true],
    ["2026-11-20", true],
    ["2026-12-24", true],
  ] as const)("a test of %s: %s", (takenOn, isMet) => {
    expect(isMetBy(planned, takenOn)).toBe(isMet);
  });

  it("a test of the day of planning counts only where it was planned for that day", () => {
    expect(isMetBy({ day: "2026-11-05", madeOn: "2026-11-01" }, "2026-11-01")).toBe(false);
    expect(isMetBy({ day: "2026-11-05", madeOn: "2026-11-01" }, "2026-11-02")).toBe(true);
    expect(isMetBy({ day: "2026-11-01", madeOn: "2026-11-01" }, "2026-11-01")).toBe(true);
  });
});

describe("plannedDayCaveat", () => {
  const said = (day: `${number}-${number}-${number}`, lastTakenOn: typeof day | null) =>
    plannedDayCaveat(day, { lastTakenOn, today: "2026-11-02" }, shippedRuleSet)?.text;

  it("says nothing from day 14 to day 21, both included", () => {
    expect(said("2026-11-15", "2026-11-01")).toBeUndefined();
    expect(said("2026-11-22", "2026-11-01")).toBeUndefined();
  });

  it("says that a day is too soon or late, with the source of the rule", () => {
    expect(said("2026-11-14", "2026-11-01")).toMatch(/^Only 13 days after the last test/);
    expect(said("2026-11-02", "2026-11-01")).toMatch(/^Only 1 day after/);
    expect(said("2026-11-23", "2026-11-01")).toMatch(/^22 days after the last test/);
    const on = { lastTakenOn: null, today: "2026-11-02" } as const;
    expect(plannedDayCaveat("2026-11-24", on, shippedRuleSet)?.sources).toEqual(["000:47", "R6"]);
  });

  it("counts a first test from today, which is never too soon", () => {
    expect(said("2026-11-02", null)).toBeUndefined();
    expect(said("2026-11-23", null)).toBeUndefined();
    expect(said("2026-11-24", null)).toMatch(/^More than 21 days from today/);
  });
});

describe("planningFault", () => {
  const free = {
    ...{ status: "active" as const, pausedUntil: null, isHeld: false },
    ...{ lastTakenOn: "2026-11-10" as const, today: "2026-11-10" as const },
  };

  it("refuses a day that is over and one that has a test", () => {
    expect(planningFault(free, "2026-11-09")).toBe("past");
    expect(planningFault(free, "2026-11-10")).toBe("tested");
    expect(planningFault(free, "2026-11-11")).toBe(null);
    expect(planningFault({ ...free, lastTakenOn: null }, "2026-11-10")).toBe(null);
  });

  it("plans for nobody who is gone, on hold or away on that day", () => {
    expect(planningFault({ ...free, status: "archived" }, "2026-11-20")).toBe("archived");
    expect(planningFault({ ...free, isHeld: true }, "2026-11-20")).toBe("held");
    const away = { ...free, status: "paused" as const };
    expect(planningFault(away, "2026-11-20")).toBe("paused");
    expect(planningFault({ ...away, pausedUntil: "2026-11-20" }, "2026-11-19")).toBe("paused");
    expect(planningFault({ ...away, pausedUntil: "2026-11-20" }, "2026-11-20")).toBe(null);
  });
});
