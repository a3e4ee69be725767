import { describe, expect, it } from "vitest";
import { holdDose } from "../exercises/dose";
import { readyRoutine, readyRoutines } from "./ready/ready";
import { doseInput, routineInput } from "./routine.schema";

describe("routineInput", () => {
  it("takes every ready routine as it is", () => {
    for (const routine of readyRoutines) expect(routineInput.parse(routine)).toEqual(routine);
  });

  it("asks for a name and at least one exercise", () => {
    const result = routineInput.safeParse({
      ...readyRoutine("runner", "full"),
      name: " ",
      items: [],
    });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([
      "Give the routine a name",
      "Add at least one exercise",
    ]);
  });

  it("refuses two lines with one id", () => {
    const routine = readyRoutine("runner", "full");
    const [first] = routine.items;
    const items = first === undefined ? [] : [...routine.items, first];
    expect(routineInput.safeParse({ ...routine, items }).success).toBe(false);
  });

  it.each([
    [{ sets: 0 }, "Sets: a whole number from 1 to 10"],
    [{ sets: 1.5 }, "Sets: a whole number from 1 to 10"],
    [{ holdSec: 601 }, "Hold in seconds: a whole number from 1 to 600"],
    [{ holdSec: null }, "Give repetitions or a hold time"],
    [{ tempo: "slow" }, "Tempo: seconds down, pause, up, such as 3-2-1"],
    [{ loadKg: -1 }, "Load in kg: 0 or more"],
  ])("a dose with %j says what to give", (change, message) => {
    const result = doseInput.safeParse({ ...holdDose(2, 45), ...change });
    expect(result.error?.issues[0]?.message).toBe(message);
  });
});
