import { describe, expect, it } from "vitest";
import { holdDose } from "../exercises/dose";
import { entriesAsPlanned } from "../sessions/log/entries";
import { doneSec, sessionExercises, sessionSec } from "../sessions/session-exercises";
import { differenceOf } from "./difference";
import { doseTextWithSides, sidedDosesText, sidedName } from "./dose-text";
import { doseSec, routineSec } from "./duration";
import { itemFor, swapItem } from "./edit";
import { readyRoutine } from "./ready/ready";
import type { RoutineItem } from "./routine";
import { routineItemInput } from "./routine.schema";
import { divide } from "./rows/divide";
import { itemsBeforeTraining } from "./stretch/before-training";
import { staticStretchSec, staticStretchSecOn } from "./stretch/static-stretch";

const both: RoutineItem = {
  id: "bent-knee-wall-stretch",
  exerciseId: "bent-knee-wall-stretch",
  phase: "load",
  dose: holdDose(2, 45),
  shortDose: holdDose(1, 45),
};
const left: RoutineItem = { ...both, id: "bent-knee-wall-stretch-left", side: "left" };
const right: RoutineItem = {
  ...both,
  id: "bent-knee-wall-stretch-right",
  side: "right",
  dose: holdDose(3, 45),
};

describe("an item of one leg", () => {
  it("takes the time of that leg alone, and says whose it is", () => {
    expect(doseSec(both, both.dose)).toBe(180);
    expect(doseSec(left, left.dose)).toBe(90);
    expect(routineSec([left, right], "full")).toBe(90 + 135);
    expect(doseTextWithSides(left, left.dose)).toBe("2 × 45 s, left only");
    expect(sidedName(left)).toBe("Bent-knee wall stretch, left");
    expect(sidedDosesText(both, [left, right])).toBe("2 × 45 s, left only; 3 × 45 s, right only");
  });

  it("holds that leg's muscle: what a session holds is the leg that gets more", () => {
    expect(staticStretchSecOn("left", [left, right], "full").soleus).toBe(90);
    expect(staticStretchSecOn("right", [left, right], "full").soleus).toBe(135);
    expect(staticStretchSec([left, right], "full").soleus).toBe(135);
    expect(staticStretchSec([left], "full").soleus).toBe(90);
  });

  it("has the room of its own leg before training", () => {
    const cut = itemsBeforeTraining([left, right], "full");
    expect(cut.map(({ side, dose }) => [side, dose.sets, dose.holdSec])).toEqual([
      ["left", 1, 45],
      ["right", 1, 45],
    ]);
  });

  it("is planned, logged and counted on that leg, with the extra set only where it lags", () => {
    const plan = {
      items: [left, right],
      kind: "full" as const,
      withStrength: true,
      beforeTraining: false,
      sideBias: "left" as const,
    };
    const exercises = sessionExercises(plan);
    expect(exercises.map(({ name, doses }) => [name, doses.map(({ side }) => side)])).toEqual([
      ["Bent-knee wall stretch, left", ["left"]],
      ["Bent-knee wall stretch, right", ["right"]],
    ]);
    expect(exercises.flatMap(({ doses }) => doses.map(({ sets }) => sets))).toEqual([3, 3]);
    expect(sessionSec(exercises)).toBe(270);
    const entries = entriesAsPlanned(exercises);
    expect(entries.map(({ itemId, side }) => [itemId, side])).toEqual([
      [left.id, "left"],
      [right.id, "right"],
    ]);
    expect(doneSec(exercises, entries)).toBe(270);
  });

  it("is told as a change of legs where an exercise is divided, whole in one line", () => {
    expect(differenceOf([both], [left, right])).toEqual([
      {
        kind: "sides",
        exerciseId: both.exerciseId,
        before: [{ dose: both.dose, shortDose: both.shortDose }],
        after: [
          { side: "left", dose: left.dose, shortDose: left.shortDose },
          { side: "right", dose: right.dose, shortDose: right.shortDose },
        ],
      },
    ]);
    expect(differenceOf([left, right], [left, { ...right, dose: left.dose }])).toMatchObject([
      { kind: "dose", side: "right" },
    ]);
    expect(differenceOf([left, right], [left, right])).toEqual([]);
  });

  it("is made, given away, exchanged and refused as its leg allows", () => {
    expect(itemFor([], "hk-lunge", "right")).toMatchObject({ id: "hk-lunge-right", side: "right" });
    expect(divide([both], both.id, "left")).toEqual([{ ...both, side: "left" }]);
    expect(divide([left], left.id, "both")[0]).not.toHaveProperty("side");
    expect(swapItem([left], left.id, "wall-toe-stretch")[0]?.side).toBe("left");
    expect(swapItem([left], left.id, "heel-drops")[0]?.side).toBeUndefined();
    expect(routineItemInput.safeParse(left).success).toBe(true);
    expect(routineItemInput.safeParse({ ...left, side: "both" }).success).toBe(false);
    const together = holdDose(2, 45, { perSide: false });
    expect(routineItemInput.safeParse({ ...left, dose: together }).success).toBe(false);
    expect(routineItemInput.safeParse({ ...left, shortDose: together }).success).toBe(false);
  });

  it("is in no ready routine: they ask the same of both legs", () => {
    const { items } = readyRoutine("runner", "full");
    expect(items.every(({ side }) => side === undefined)).toBe(true);
    expect(routineSec(items, "full")).toBe(24.5 * 60);
  });
});
