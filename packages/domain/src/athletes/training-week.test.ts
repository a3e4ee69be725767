import { expect, it } from "vitest";
import { defaultTrainingWeek } from "./athlete";
import { trainingDaysOf, trainingWeekOf } from "./training-week";

it("a week is the same after it was a list, Monday first", () => {
  const { runner, lifter } = defaultTrainingWeek;
  expect(trainingDaysOf(runner)[0]).toBe(runner[1]);
  expect(trainingWeekOf(trainingDaysOf(runner))).toEqual(runner);
  expect(trainingWeekOf(trainingDaysOf(lifter))).toEqual(lifter);
});

it("a day that the list lacks is one of rest", () => {
  expect(trainingWeekOf([])).toEqual(trainingWeekOf(Array(7).fill("rest")));
  expect(trainingWeekOf(["long"])).toMatchObject({ 1: "long", 2: "rest", 7: "rest" });
});
