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

describe("the days that a plan is placed on", () => {
  it("begin with the assignment, and end before the day that ends it and with the four weeks", () => {
    const startsOn = addDays(monday, 3);
    expect(daysOf(state({ segments: [segment({ startsOn })] }))[0]).toBe(addDays(monday, 4));
    expect(daysOf(state({ segments: [segment({ endsOn: addDays(monday, 1) })] }))).toEqual([
      monday,
    ]);
    const late = [segment({ endsOn: addDays(monday, 60) })];
    expect(daysOf(state({ segments: late }))).toEqual(daysOf(state()));
    expect(daysOf(state()).at(-1)).toBe(horizonOf(monday));
  });

  it("begin after what was placed where the plan grows, and today where it is placed anew", () => {
    const placedUntil = addDays(monday, 13);
    const grown = state({ segments: [segment({ placedUntil })] });
    const ahead = placePlan(grown, "ahead", monday).sessions.map(({ date }) => date);
    expect(ahead).toEqual(daysOf(state()).filter((date) => date > placedUntil));
    expect(daysOf(grown)).toEqual(daysOf(state()));
    expect(placePlan(state(), "ahead", monday).sessions).toEqual(placed(state()));
  });

  it("take no heed of what was placed from today on, and count what stood before", () => {
    const stored = (ahead: number) => ({
      date: addDays(monday, ahead),
      kind: "full" as const,
      withStrength: false,
      optional: false,
      isLogged: false,
    });
    const anew = state({ sessions: [0, 1, 2, 3, 4, 5, 6].map(stored) });
    expect(placed(anew)).toEqual(placed(state()));
    const kept = placePlan(anew, "ahead", monday).sessions;
    expect(kept[0]?.date).toBe(addDays(monday, 7));
    const thursday = addDays(monday, 3);
    const full = placed(state({ sessions: [0, 1, 2].map(stored) }), thursday).filter(
      ({ date, kind }) => date < addDays(monday, 7) && kind === "full",
    );
    expect(full).toEqual([]);
  });
});

describe("the sessions that a change would change", () => {
  it("are none without a change, all where the plan stops, and as many as differ else", () => {
    const before = state();
    expect(changedSessions(before, state(), monday)).toBe(0);
    expect(changedSessions(before, state({ isHeld: true }), monday)).toBe(placed(before).length);
    expect(changedSessions(state({ isHeld: true }), before, monday)).toBe(placed(before).length);
    const moved = state({ trainingWeek: { ...before.trainingWeek, 1: "long", 7: "rest" } });
    const changed = changedSessions(before, moved, monday);
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBe(changedSessions(moved, before, monday));
  });
});
