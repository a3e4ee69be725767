import { describe, expect, it } from "vitest";
import { shippedRuleSet } from "../../verdicts/rule-set/rule-set";
import {
  type ChangeCandidate,
  isStatus,
  leftOutOfChange,
  previewChange,
  type RosterChange,
} from "./roster-change";

const ada: ChangeCandidate = {
  ...{ athleteId: "1", name: "Ada Runner", status: "active", isHeld: false },
  ...{ pauseReason: null, pausedUntil: null, teamIds: ["a"], isSeenAnyway: false },
  ...{ lastTakenOn: null, today: "2026-11-20", plannedTest: null },
};
const archived: ChangeCandidate = { ...ada, status: "archived" };
const archive: RosterChange = { kind: "status", to: { status: "archived" } };
const restore: RosterChange = { kind: "status", to: { status: "active" } };
const away = {
  status: "paused" as const,
  pauseReason: "Exams",
  pausedUntil: "2026-12-20" as const,
};
const pause: RosterChange = { kind: "status", to: away };
const toTeam = (isLeaving: boolean): RosterChange => ({ kind: "team", teamId: "b", isLeaving });

describe("leftOutOfChange", () => {
  it("archives nobody on safety hold, whom a pause may reach", () => {
    const held = { ...ada, isHeld: true };
    expect(leftOutOfChange(held, archive)).toBe("held");
    expect(leftOutOfChange(held, pause)).toBe(null);
    expect(leftOutOfChange(ada, archive)).toBe(null);
    expect(leftOutOfChange(archived, archive)).toBe("so_already");
  });

  it("pauses and moves nobody who is archived, and restores them", () => {
    expect(leftOutOfChange(archived, pause)).toBe("archived");
    expect(leftOutOfChange(archived, toTeam(true))).toBe("archived");
    expect(leftOutOfChange(archived, restore)).toBe(null);
    expect(leftOutOfChange(ada, restore)).toBe("so_already");
  });

  it("takes a pause with another reason or end for another one", () => {
    const paused = { ...ada, ...away };
    expect(leftOutOfChange(paused, pause)).toBe("so_already");
    expect(leftOutOfChange({ ...paused, pausedUntil: null }, pause)).toBe(null);
    expect(isStatus({ ...paused, pauseReason: "Injured" }, away)).toBe(false);
  });

  it("passes by whom a team has, unless they are to leave another one", () => {
    const both = { ...ada, teamIds: ["a", "b"] };
    expect(leftOutOfChange(both, toTeam(false))).toBe("so_already");
    expect(leftOutOfChange(both, toTeam(true))).toBe(null);
    expect(leftOutOfChange({ ...ada, teamIds: ["b"] }, toTeam(true))).toBe("so_already");
    expect(leftOutOfChange(ada, toTeam(false))).toBe(null);
  });
});

it("takes nobody off the last team by which a coach sees them, but an owner may", () => {
  const leave: RosterChange = { kind: "leave", teamId: "a" };
  expect(leftOutOfChange(ada, leave)).toBe("last_team");
  expect(leftOutOfChange({ ...ada, isSeenAnyway: true }, leave)).toBe(null);
  expect(leftOutOfChange({ ...ada, teamIds: ["a", "b"] }, leave)).toBe(null);
  expect(leftOutOfChange({ ...ada, teamIds: ["b"] }, leave)).toBe("so_already");
});

it("a dry run names who is left out, by reason", () => {
  const held = { ...ada, name: "Bo Lifter", isHeld: true };
  expect(previewChange([ada, held, archived], archive, shippedRuleSet)).toEqual({
    ...{ total: 3, reached: 1, caveats: [] },
    leftOut: [
      { reason: "held", count: 1, names: ["Bo Lifter"] },
      { reason: "so_already", count: 1, names: ["Ada Runner"] },
    ],
  });
});

describe("planning a test", () => {
  const plan: RosterChange = { kind: "test", day: "2026-12-01", note: "" };

  it("passes by whom no test can be planned for, and who has it so already", () => {
    expect(leftOutOfChange(ada, plan)).toBe(null);
    expect(leftOutOfChange(archived, plan)).toBe("archived");
    expect(leftOutOfChange({ ...ada, isHeld: true }, plan)).toBe("held");
    expect(leftOutOfChange({ ...ada, today: "2026-12-02" }, plan)).toBe("past");
    const plannedTest = { id: "t", day: "2026-12-01", note: "", actId: null } as const;
    expect(leftOutOfChange({ ...ada, plannedTest }, plan)).toBe("so_already");
    expect(leftOutOfChange({ ...ada, plannedTest: { ...plannedTest, note: "x" } }, plan)).toBe(
      null,
    );
  });

  it("counts for whom the day is sooner or later than the rules say, and reaches them", () => {
    const soon = { ...ada, lastTakenOn: "2026-11-19" as const };
    const late = { ...ada, lastTakenOn: "2026-10-01" as const };
    expect(previewChange([ada, soon, late, soon], plan, shippedRuleSet)).toMatchObject({
      reached: 4,
      caveats: [
        { kind: "soon", count: 2, sources: ["000:47", "R6"] },
        { kind: "late", count: 1, sources: ["000:47", "R6"] },
      ],
    });
  });
});
