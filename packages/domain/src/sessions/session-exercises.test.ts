import { describe, expect, it } from "vitest";
import { holdDose, repsDose } from "../exercises/dose";
import { readyRoutines } from "../routines/ready/ready";
import type { RoutineItem } from "../routines/routine";
import { entriesAsPlanned } from "./log/entries";
import { doneSec, sessionExercises, sessionSec } from "./session-exercises";

const stretch: RoutineItem = {
  id: "stretch",
  exerciseId: "bent-knee-wall-stretch",
  phase: "load",
  dose: holdDose(2, 45),
  shortDose: holdDose(1, 45),
};
const raises: RoutineItem = {
  id: "raises",
  exerciseId: "calf-raise-progression",
  phase: "strength",
  dose: repsDose(2, 10, { perSide: false }),
  shortDose: null,
};
const plan = {
  items: [stretch, raises],
  kind: "full" as const,
  withStrength: true,
  beforeTraining: false,
  sideBias: "left" as const,
};

describe("the exercises of a session", () => {
  it("give the lagging side one more set of stretch, and no more strength", () => {
    const [first, second] = sessionExercises(plan);
    expect(first?.doses).toEqual([
      { side: "left", sets: 3, text: "3 × 45 s" },
      { side: "right", sets: 2, text: "2 × 45 s" },
    ]);
    expect(first?.durationSec).toBe(225);
    expect(second?.doses.map(({ side, sets }) => [side, sets])).toEqual([["both", 2]]);
  });

  it("leave the strength block out where the day does not carry it, and what the short version lacks", () => {
    const names = (rest: Partial<typeof plan> | { kind: "short" }) =>
      sessionExercises({ ...plan, ...rest }).map(({ itemId }) => itemId);
    expect(names({ withStrength: false })).toEqual(["stretch"]);
    expect(names({ kind: "short" })).toEqual(["stretch"]);
  });

  it("stay within ten minutes in the short version, whatever side lags", () => {
    for (const { name, items } of readyRoutines) {
      for (const sideBias of [null, "left", "right"] as const) {
        const short = { ...plan, items, kind: "short" as const, sideBias };
        expect(sessionSec(sessionExercises(short)), name).toBeLessThanOrEqual(600);
      }
    }
  });
});

describe("a log's entries", () => {
  const exercises = sessionExercises(plan);

  it("are prefilled with the doses, never with pain", () => {
    const entries = entriesAsPlanned(exercises);
    expect(entries.map(({ itemId, side, setsDone }) => [itemId, side, setsDone])).toEqual([
      ["stretch", "left", 3],
      ["stretch", "right", 2],
      ["raises", "both", 2],
    ]);
    expect(entries.every(({ painNrs, comfort }) => painNrs === null && comfort === null)).toBe(
      true,
    );
    expect(doneSec(exercises, entries)).toBe(sessionSec(exercises));
  });

  it("count the seconds of what was done, not of what was planned", () => {
    const entries = entriesAsPlanned(exercises).map((entry) =>
      entry.side === "left"
        ? { ...entry, setsDone: 1, holdSecDone: 30 }
        : { ...entry, setsDone: 0, skipped: true },
    );
    expect(doneSec(exercises, entries)).toBe(30);
  });
});
