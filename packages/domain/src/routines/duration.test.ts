import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dose } from "../exercises/dose";
import { holdDose, repsDose } from "../exercises/dose";
import { exerciseIds } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import { stretchMinutesIn } from "../prescription/weekly-stretch";
import { doseText, doseTextWithSides } from "./dose-text";
import { doseSec, partSec, routineSec, setsOn } from "./duration";
import { readyRoutine, readyRoutines } from "./ready/ready";
import type { RoutineItem } from "./routine";
import { fitsBeforeLifting, staticStretchSec } from "./stretch/static-stretch";

function secOf(exerciseId: RoutineItem["exerciseId"], dose: Dose | null): number {
  return dose === null ? 0 : doseSec({ exerciseId }, dose);
}

function lineOf(exerciseId: RoutineItem["exerciseId"], dose: Dose): RoutineItem {
  const { phase } = exerciseById(exerciseId);
  return { id: exerciseId, exerciseId, phase, dose, shortDose: null };
}

describe("computed seconds (domain.md 1.2.1)", () => {
  const low = (id: RoutineItem["exerciseId"]) => secOf(id, exerciseById(id).dose);
  const top = (id: RoutineItem["exerciseId"]) =>
    secOf(id, exerciseById(id).topDose ?? exerciseById(id).dose);

  it("phase 1 of article 000 computes to 6.7 to 9.0 min", () => {
    expect((low("foam-roll-calf") + low("lacrosse-soleus") + low("plantar-roll")) / 60).toBeCloseTo(
      6.67,
      2,
    );
    expect((top("foam-roll-calf") + top("lacrosse-soleus") + top("plantar-roll")) / 60).toBe(9);
  });

  it("phase 2: circles 1.3 min, wall mobilisation 3.5 to 4.0, band 2.0 to 2.5", () => {
    expect(low("ankle-circles")).toBe(80);
    expect(low("wall-ankle-mob")).toBe(216);
    expect(top("wall-ankle-mob")).toBe(234);
    expect([low("banded-distraction"), top("banded-distraction")]).toEqual([120, 150]);
  });

  it("phase 3: band 2.5 s a repetition, reaches 3 s, heel drops 5 s with their hold inside", () => {
    expect(low("tib-ant-band")).toBe(150);
    expect(low("sl-balance-reach")).toBe(144);
    expect(low("heel-drops")).toBe(60);
  });

  it("3 × 15 calf raises lowered over 10 s are 7.5 min of lowering", () => {
    expect(top("eccentric-calf-raise")).toBe(450);
  });

  it("a written tempo counts instead of the exercise's own", () => {
    expect(
      secOf("calf-raise-progression", repsDose(2, 10, { perSide: false, tempo: "3-2-1" })),
    ).toBe(120);
  });

  it("a longer hold inside each repetition lengthens it", () => {
    expect(secOf("heel-drops", repsDose(1, 10, { perSide: false, holdSec: 10 }))).toBe(120);
  });

  it("phases add up to the whole, and short never exceeds full in a ready routine", () => {
    for (const { items } of readyRoutines) {
      const parts = Object.values(partSec(items, "full")).reduce((sum, part) => sum + part, 0);
      expect(parts).toBe(routineSec(items, "full"));
      expect(routineSec(items, "short")).toBeLessThanOrEqual(routineSec(items, "full"));
    }
  });

  it("grows in proportion to the sets, for every exercise", () => {
    fc.assert(
      fc.property(fc.constantFrom(...exerciseIds), fc.integer({ min: 1, max: 5 }), (id, sets) => {
        const { dose } = exerciseById(id);
        const one = doseSec({ exerciseId: id }, { ...dose, sets: 1 });
        expect(doseSec({ exerciseId: id }, { ...dose, sets })).toBe(one * sets);
      }),
    );
  });
});

describe("the lower side's extra set", () => {
  const stretch = lineOf("bent-knee-wall-stretch", holdDose(2, 45));
  const band = lineOf("tib-ant-band", repsDose(2, 15));
  const left = { side: "left", sideBias: "left", beforeLifting: false } as const;

  it("is given to stretch work on that side only", () => {
    expect(setsOn(stretch, stretch.dose, left)).toBe(3);
    expect(setsOn(stretch, stretch.dose, { ...left, side: "right" })).toBe(2);
  });

  it("is not given to strength, nor to a static stretch before lifting", () => {
    expect(setsOn(band, band.dose, left)).toBe(2);
    expect(setsOn(stretch, stretch.dose, { ...left, beforeLifting: true })).toBe(2);
  });
});

describe("static stretch", () => {
  it("3 × 30 s in both knee positions daily are 10.5 min a week for each muscle", () => {
    const items = [lineOf("calf-stretch-2pos", holdDose(3, 30, { positions: 2 }))];
    const week = [{ length: "full" as const, beforeTraining: false, count: 7 }];
    expect(stretchMinutesIn(items, week)).toEqual({
      gastrocnemius: 10.5,
      soleus: 10.5,
      plantar_fascia: 0,
    });
  });

  it("one knee position means straight: only the gastrocnemius", () => {
    const items = [lineOf("wall-toe-stretch", holdDose(1, 30))];
    expect(staticStretchSec(items, "full")).toEqual({
      gastrocnemius: 30,
      soleus: 0,
      plantar_fascia: 0,
    });
  });

  it("59 s in total fit before lifting, 60 s do not, and no hold is longer than 45 s", () => {
    const twice = (holdSec: number) => [lineOf("bent-knee-wall-stretch", holdDose(2, holdSec))];
    expect(fitsBeforeLifting(twice(29), "full")).toBe(true);
    expect(fitsBeforeLifting(twice(30), "full")).toBe(false);
    const once = (holdSec: number) => [lineOf("bent-knee-wall-stretch", holdDose(1, holdSec))];
    expect(fitsBeforeLifting(once(45), "full")).toBe(true);
    expect(fitsBeforeLifting(once(46), "full")).toBe(false);
  });

  it("the runner's build does not fit before lifting, the lifter's does", () => {
    expect(fitsBeforeLifting(readyRoutine("runner", "full").items, "full")).toBe(false);
    expect(fitsBeforeLifting(readyRoutine("lifter", "full").items, "full")).toBe(true);
  });
});

describe("doses in words", () => {
  it.each([
    ["bent-knee-wall-stretch", holdDose(2, 45), "2 × 45 s each side"],
    ["ankle-circles", repsDose(1, 10, { directions: 2 }), "10 × 2 ways each side"],
    ["foam-roll-calf", repsDose(1, 12), "12 passes each side"],
    [
      "heel-drops",
      repsDose(1, 12, { holdSec: 3, perSide: false }),
      "12 reps, 3 s hold, both together",
    ],
    ["wall-toe-stretch", holdDose(1, 30, { positions: 2 }), "30 s straight + 30 s bent each side"],
    ["loaded-calf-stretch", repsDose(1, 8, { loadKg: 2.5 }), "8 reps, 2.5 kg each side"],
  ] as const)("%s", (exerciseId, dose, text) => {
    expect(doseTextWithSides({ exerciseId }, dose)).toBe(text);
  });

  it("names a tempo", () => {
    const dose = repsDose(3, 12, { tempo: "3-2-1" });
    expect(doseText({ exerciseId: "calf-raise-step" }, dose)).toBe("3 × 12 reps, tempo 3-2-1");
  });
});
