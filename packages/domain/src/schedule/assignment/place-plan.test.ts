import { describe, expect, it } from "vitest";
import { defaultTrainingWeek } from "../../athletes/athlete";
import { addDays, type LocalDate } from "../../calendar";
import { changedSessions } from "./changed-sessions";
import { horizonOf, placePlan } from "./place-plan";
import type { PlanSegment, PlanState } from "./plan-state";

const monday: LocalDate = "2026-11-02";

function segment(more: Partial<PlanSegment> = {}): PlanSegment {
  const begun = { startsOn: monday, endsOn: null, placedUntil: null };
  return { assignmentId: "a", phase: "build", ...begun, ...more };
}

function state(more: Partial<PlanState> = {}): PlanState {
  return {
    athleteId: "x",
    timeZone: "UTC",
    athleteType: "runner",
    rules: null,
    trainingWeek: defaultTrainingWeek.runner,
    changes: [],
    travels: [],
    moves: [],
    status: "active",
    pausedUntil: null,
    isHeld: false,
    segments: [segment()],
    sessions: [],
    ...more,
  };
}

const placed = (of: PlanState, today = monday) => placePlan(of, "anew", today).sessions;
const daysOf = (of: PlanState, today = monday) => placed(of, today).map(({ date }) => date);

describe("a plan", () => {
  it("reaches four weeks ahead, and says whose sessions it holds", () => {
    const plan = placePlan(state(), "anew", monday);
    expect(plan).toMatchObject({ athleteId: "x", from: monday, until: horizonOf(monday) });
    expect(horizonOf(monday)).toBe("2026-11-29");
    expect(plan.assignmentIds).toEqual(["a"]);
    expect(plan.sessions.length).toBeGreaterThan(12);
    expect(plan.sessions.every(({ assignmentId }) => assignmentId === "a")).toBe(true);
  });

  it("begins with its assignment, and the one before ends there", () => {
    const start = addDays(monday, 14);
    const both = state({
      segments: [
        segment({ endsOn: start }),
        segment({ assignmentId: "b", phase: "maintenance", startsOn: start }),
      ],
    });
    const sessions = placed(both);
    expect(
      sessions.filter(({ date }) => date < start).map((one) => one.assignmentId),
    ).not.toContain("b");
    expect(
      sessions.filter(({ date }) => date >= start).every((one) => one.assignmentId === "b"),
    ).toBe(true);
    expect(placed(state({ segments: [segment({ endsOn: monday })] }))).toEqual([]);
  });

  it("holds nothing on hold or in the archive, and nothing before a pause ends", () => {
    expect(placed(state({ isHeld: true }))).toEqual([]);
    expect(placed(state({ status: "archived" }))).toEqual([]);
    expect(placed(state({ status: "paused" }))).toEqual([]);
    const back = addDays(monday, 7);
    const paused = daysOf(state({ status: "paused", pausedUntil: back }));
    expect(paused).toEqual(daysOf(state()).filter((date) => date >= back));
  });

  it("that grows keeps what is placed; placed anew it keeps what was logged", () => {
    const whole = placed(state());
    const placedUntil = addDays(monday, 13);
    const standing = whole
      .filter(({ date }) => date <= placedUntil)
      .map((session) => ({ ...session, isLogged: false }));
    const grown = state({ segments: [segment({ placedUntil })], sessions: standing });
    expect(placePlan(grown, "ahead", monday).sessions.map(({ date }) => date)).toEqual(
      daysOf(state()).filter((date) => date > placedUntil),
    );
    const [first] = standing;
    const logged = state({ sessions: first ? [{ ...first, isLogged: true }] : [] });
    expect(daysOf(logged)).not.toContain(first?.date);
  });
});

describe("the sessions that a change would change", () => {
  it("are none without a change, all where the plan stops, and as many as differ else", () => {
    const before = state();
    expect(changedSessions(before, state(), monday)).toBe(0);
    expect(changedSessions(before, state({ isHeld: true }), monday)).toBe(placed(before).length);
    const moved = state({ trainingWeek: { ...before.trainingWeek, 1: "long", 7: "rest" } });
    const changed = changedSessions(before, moved, monday);
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBe(changedSessions(moved, before, monday));
  });
});
