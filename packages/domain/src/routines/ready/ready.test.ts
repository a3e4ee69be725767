import { describe, expect, it } from "vitest";
import { exerciseById } from "../../exercises/library/exercises";
import { partOf, parts } from "../../exercises/parts";
import { checkRoutine } from "../checks/check";
import { isExcluded } from "../checks/restrictions";
import { isStrengthBlock, routineSec } from "../duration";
import { fitsBeforeLifting } from "../stretch/static-stretch";
import { readyRoutine, readyRoutines } from "./ready";

describe("ready routines", () => {
  it("there are eight for each type, with different names", () => {
    expect(readyRoutines.map((routine) => routine.name)).toEqual([
      "Runner build",
      "Runner short",
      "Runner joint focus",
      "Runner soleus focus",
      "Runner gastrocnemius focus",
      "Runner Achilles care",
      "Runner plantar care",
      "Runner keep",
      "Lifter build",
      "Lifter short",
      "Lifter joint focus",
      "Lifter soleus focus",
      "Lifter gastrocnemius focus",
      "Lifter Achilles care",
      "Lifter plantar care",
      "Lifter keep",
    ]);
  });

  it("the runner's full sequence takes 24:30, within the 24 to 34 min of its doses", () => {
    expect(routineSec(readyRoutine("runner", "full").items, "full")).toBe(24.5 * 60);
  });

  describe.each(readyRoutines.map((routine) => [routine.name, routine] as const))(
    "%s",
    (_, routine) => {
      it("no rule finds anything to say", () => {
        expect(checkRoutine(routine)).toEqual([]);
      });

      it("the short version takes 5 to 10 minutes, with and without the strength block", () => {
        const mobility = routine.items.filter((item) => !isStrengthBlock(item));
        expect(routineSec(routine.items, "short")).toBeLessThanOrEqual(600);
        expect(routineSec(mobility, "short")).toBeGreaterThanOrEqual(300);
      });

      it("has strength and balance, in full and in short", () => {
        const inShort = routine.items.filter((item) => item.shortDose !== null);
        for (const items of [routine.items, inShort]) {
          expect(items.some((item) => exerciseById(item.exerciseId).isStrength)).toBe(true);
          expect(items.some((item) => exerciseById(item.exerciseId).isBalance)).toBe(true);
        }
      });

      it("goes warm-up, release, move, load, strength, and circles open it", () => {
        const order = routine.items.map((item) => parts.indexOf(partOf(item)));
        expect(order).toEqual([...order].sort());
        expect(routine.items[0]?.exerciseId).toBe("ankle-circles");
      });

      it("names each exercise once", () => {
        expect(new Set(routine.items.map((item) => item.id)).size).toBe(routine.items.length);
      });
    },
  );

  it("every lifter routine fits before lifting, full and short", () => {
    const lifters = readyRoutines.filter((routine) => routine.athleteType === "lifter");
    for (const { items } of lifters) {
      expect(fitsBeforeLifting(items, "full")).toBe(true);
      expect(fitsBeforeLifting(items, "short")).toBe(true);
    }
  });

  it("Achilles care and plantar care hold nothing that their history leaves out", () => {
    for (const type of ["runner", "lifter"] as const) {
      for (const { exerciseId } of readyRoutine(type, "achilles").items) {
        expect(
          isExcluded(exerciseId, [
            "aggressive_end_range_dorsiflexion",
            "loaded_stretch_advanced",
            "plyometrics",
          ]),
        ).toBe(false);
      }
      for (const { exerciseId } of readyRoutine(type, "plantar").items) {
        expect(isExcluded(exerciseId, ["loaded_stretch_advanced", "plyometrics"])).toBe(false);
      }
      for (const { exerciseId } of readyRoutine(type, "maintenance").items) {
        expect(isExcluded(exerciseId, ["extra_static_stretching"])).toBe(false);
      }
    }
  });
});
