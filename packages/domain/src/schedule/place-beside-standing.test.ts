import { describe, expect, it } from "vitest";
import type { TrainingWeek } from "../athletes/athlete";
import { addDays, type LocalDate } from "../calendar";
import type { SessionLength } from "../routines/duration";
import { type Placement, placeSessions } from "./place";
import { weekPattern } from "./week/week-pattern";

const monday: LocalDate = "2026-03-02";
const day = (ahead: number) => addDays(monday, ahead);
const week: TrainingWeek = {
  1: "easy",
  2: "intervals",
  3: "easy",
  4: "tempo",
  5: "easy",
  6: "rest",
  7: "long",
};
const standing = (ahead: number, kind: SessionLength = "full", withStrength = false) => ({
  date: day(ahead),
  kind,
  withStrength,
  optional: false,
});
const move = (from: number, to: number) => ({
  from: day(from),
  to: day(to),
  kind: "full" as const,
  withStrength: true,
  optional: false,
});
const placed = (change: Partial<Placement>) =>
  placeSessions({ athleteType: "runner", phase: "build", week, from: monday, days: 7, ...change })
    .sessions;
const on = (ahead: number, change: Partial<Placement>) =>
  placed(change).find(({ date }) => date === day(ahead));
const strength = (change: Partial<Placement>) =>
  placed(change)
    .filter((session) => session.withStrength)
    .map(({ date }) => date);

describe("around sessions that stand", () => {
  it("a session that would be one full too many is the short one, with words and warm-up of its own", () => {
    const change = { from: day(2), standing: [standing(0), standing(1)] };
    expect(on(2, change)).toMatchObject({ kind: "full", beforeTraining: false });
    expect(on(4, change)).toMatchObject({
      kind: "short",
      beforeTraining: true,
      reason: "Short session on an easy day.",
    });
    const moved = { ...change, standing: [0, 1, 2].map((ahead) => standing(ahead)) };
    expect(on(5, { ...moved, from: day(3), moves: [move(4, 5)] })).toMatchObject({
      kind: "short",
      beforeTraining: false,
      reason: expect.stringMatching(/Short session on a rest day\.$/),
    });
  });

  it("a full session of a rest day that has to be short is before no training", () => {
    const resting = { ...week, 5: "rest" } as const;
    const change = { week: resting, from: day(4), standing: [0, 1, 2].map((at) => standing(at)) };
    expect(on(4, change)).toMatchObject({ kind: "short", beforeTraining: false });
  });

  it("a week that is full already gets no more that counts", () => {
    const five = [0, 1, 2, 3, 4].map((ahead) => standing(ahead, "short"));
    expect(placed({ from: day(5), standing: five, days: 2 }).filter((s) => !s.optional)).toEqual(
      [],
    );
    expect(placed({ from: day(4), standing: five.slice(0, 4), days: 1 })).toHaveLength(1);
  });
});

describe("strength of a moved session", () => {
  it("stays where no neighbouring day is due to have it", () => {
    expect(strength({ moves: [move(4, 3), move(2, 5)] })).toEqual([day(0), day(3), day(5)]);
  });
  it("is left out beside a day that is due to have it", () => {
    expect(strength({ moves: [move(4, 3)] })).toEqual([day(0), day(2)]);
  });
  it("stays beside a day that is taken by a session without it, closed or past", () => {
    expect(strength({ standing: [standing(2)], moves: [move(4, 3)] })).toContain(day(3));
    const closed = [{ from: day(2), to: day(2) }];
    expect(strength({ closed, moves: [move(4, 3)] })).toContain(day(3));
    expect(strength({ from: day(3), moves: [move(4, 3)] })).toContain(day(3));
  });
  it("goes to the earlier of two moved sessions beside each other, however they were told", () => {
    for (const moves of [
      [move(4, 5), move(2, 4)],
      [move(2, 4), move(4, 5)],
    ]) {
      const days = strength({ moves });
      expect(days).toContain(day(4));
      expect(days).not.toContain(day(5));
    }
  });
});

describe("a move", () => {
  it("into the past or onto a taken or closed day places nothing, and its own day stays free", () => {
    const past = placed({ from: day(2), moves: [move(4, 1)] });
    expect(past.map(({ date }) => date)).not.toContain(day(1));
    expect(past.map(({ date }) => date)).not.toContain(day(4));
    const taken = placed({ standing: [standing(5)], moves: [move(4, 5)] });
    expect(taken.map(({ date }) => date)).not.toContain(day(5));
    const closed = placed({ closed: [{ from: day(5), to: null }], moves: [move(4, 5)] });
    expect(closed.map(({ date }) => date)).not.toContain(day(5));
  });
  it("onto a journey is the short session without equipment", () => {
    const travels = [{ from: day(5), to: day(5), sessions: "short" as const }];
    expect(on(5, { travels, moves: [move(4, 5)] })).toMatchObject({
      kind: "short",
      reason: expect.stringMatching(/Short session without equipment while travelling\.$/),
    });
  });
  it("beyond the days that are placed waits for them", () => {
    expect(placed({ moves: [move(4, 7)] }).map(({ date }) => date)).not.toContain(day(7));
    expect(on(7, { moves: [move(4, 7)], days: 8 })).toMatchObject({ movedFrom: day(4) });
  });
});

describe("a light week", () => {
  const findings = (mode: "normal" | "short" | "fewer") =>
    weekPattern({ athleteType: "runner", phase: "build", week, mode }).findings;

  it("says what makes it light, and nothing else of its days", () => {
    const light = {
      code: "light_week",
      ruleId: "R18",
      kindText: "A light week. A few minutes at a time are worth doing; nothing is lost.",
      sources: ["R18", "000:74", "R10", "000:42"],
      days: [],
    };
    expect(findings("fewer")).toEqual([
      {
        ...light,
        text: "A light week: two or three short sessions. Adherence counts these, no more.",
      },
    ]);
    expect(findings("short")).toEqual([
      {
        ...light,
        text: "A light week: every session is the short one. The number of sessions stays.",
      },
    ]);
  });
  it("is no normal one", () => {
    expect(findings("normal").map(({ code }) => code)).not.toContain("light_week");
  });
});
