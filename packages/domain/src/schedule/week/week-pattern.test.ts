import { expect, it } from "vitest";
import { defaultTrainingWeek } from "../../athletes/athlete";
import type { WeekRequest } from "./week";
import { weekLimits } from "./week-pattern";

it("a week takes five sessions and three full ones of a runner, fewer and no full one where it is light", () => {
  const limits = (change: Partial<WeekRequest>) =>
    weekLimits({
      athleteType: "runner",
      phase: "build",
      week: defaultTrainingWeek.runner,
      ...change,
    });
  expect(limits({})).toEqual({ counted: 5, full: 3 });
  expect(limits({ athleteType: "lifter" })).toEqual({ counted: 5, full: 5 });
  expect(limits({ mode: "short" })).toEqual({ counted: 5, full: 0 });
  expect(limits({ mode: "fewer" })).toEqual({ counted: 3, full: 0 });
  expect(limits({ phase: "maintenance" })).toEqual({ counted: 3, full: 0 });
});
