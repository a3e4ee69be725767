import { describe, expect, it } from "vitest";
import { defaultTrainingWeek } from "../athletes/athlete";
import { holdDose } from "../exercises/dose";
import type { RoutineItem } from "../routines/routine";
import { weekPattern } from "../schedule/week/week-pattern";
import { sessionsOf, stretchFigures, stretchMinutesIn } from "./weekly-stretch";

function stretchOf(sets: number, holdSec: number): RoutineItem[] {
  const dose = holdDose(sets, holdSec);
  const id = "bent-knee-wall-stretch";
  return [{ id, exerciseId: id, phase: "load", dose, shortDose: holdDose(1, holdSec) }];
}

describe("the weekly minutes of static stretch", () => {
  it("count what is planned of a placed week, optional warm-ups not", () => {
    const week = {
      athleteType: "runner",
      phase: "build",
      week: defaultTrainingWeek.runner,
    } as const;
    const sessions = sessionsOf(weekPattern(week).days.values());
    const planned = sessions.reduce((sum, { count }) => sum + count, 0);
    expect(planned).toBeGreaterThanOrEqual(4);
    expect(planned).toBeLessThanOrEqual(5);
  });

  it("are cut before training to what fits there (C10)", () => {
    const once = (beforeTraining: boolean) =>
      stretchMinutesIn(stretchOf(3, 60), [{ length: "full", beforeTraining, count: 4 }]).soleus;
    expect(once(false)).toBe(12);
    expect(once(true)).toBe(3);
  });

  it("carry a hint far below and far above the plateau of ten minutes", () => {
    const hintAt = (count: number) =>
      stretchFigures(stretchOf(3, 60), [{ length: "full", beforeTraining: false, count }])[0]?.hint;
    expect(hintAt(1)).toBe("Well below the 10 that pay off.");
    expect(hintAt(4)).toBeNull();
    expect(hintAt(6)).toBe("More than 10 adds little.");
    expect(stretchFigures([], [])).toEqual([]);
  });
});
