import { describe, expect, it } from "vitest";
import { holdDose } from "../../exercises/dose";
import { exercises } from "../../exercises/library/exercises";
import { readyRoutines } from "../ready/ready";
import type { RoutineItem } from "../routine";
import { itemsBeforeTraining } from "./before-training";
import { fitsBeforeLifting } from "./static-stretch";

describe("items before training", () => {
  it("every ready routine fits before lifting once cut, full and short", () => {
    for (const { items } of readyRoutines) {
      expect(fitsBeforeLifting(itemsBeforeTraining(items, "full"), "full")).toBe(true);
      expect(fitsBeforeLifting(itemsBeforeTraining(items, "short"), "short")).toBe(true);
    }
  });

  it("even a routine of every static stretch at 2 × 60 s fits once cut", () => {
    const items = exercises
      .filter((exercise) => exercise.isStaticStretch)
      .map(
        (exercise): RoutineItem => ({
          id: exercise.id,
          exerciseId: exercise.id,
          phase: exercise.phase,
          dose: holdDose(2, 60),
          shortDose: null,
        }),
      );
    expect(fitsBeforeLifting(itemsBeforeTraining(items, "full"), "full")).toBe(true);
  });

  it("cuts the dose of the length that is asked for, and leaves the other as it was", () => {
    const stretch = exercises.find((exercise) => exercise.isStaticStretch);
    const item: RoutineItem = {
      id: "stretch",
      exerciseId: stretch?.id ?? "step-stretch",
      phase: "load",
      dose: holdDose(1, 60),
      shortDose: holdDose(1, 50),
    };
    const [full] = itemsBeforeTraining([item], "full");
    expect(full).toMatchObject({ dose: holdDose(1, 45), shortDose: item.shortDose });
    const [short] = itemsBeforeTraining([item], "short");
    expect(short).toMatchObject({ dose: item.dose, shortDose: holdDose(1, 45) });
    expect(itemsBeforeTraining([{ ...item, shortDose: null }], "short")).toEqual([
      { ...item, shortDose: null },
    ]);
  });

  it("leaves a stretch out once its muscle has had its time", () => {
    const stretch = exercises.find((exercise) => exercise.isStaticStretch);
    const list = ["1", "2", "3"].map(
      (id): RoutineItem => ({
        id,
        exerciseId: stretch?.id ?? "step-stretch",
        phase: "load",
        dose: holdDose(1, 45),
        shortDose: null,
      }),
    );
    expect(itemsBeforeTraining(list, "full").map(({ id }) => id)).toEqual(["1"]);
  });

  it("leaves what is no static stretch as it was, in its order", () => {
    const items = readyRoutines[0]?.items ?? [];
    const cut = itemsBeforeTraining(items, "full");
    const moving = (list: readonly RoutineItem[]) =>
      list.filter((item) => !exercises.find((one) => one.id === item.exerciseId)?.isStaticStretch);
    expect(moving(cut)).toEqual(moving(items));
  });
});
