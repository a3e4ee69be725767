import { expect, it } from "vitest";
import type { WallMarks } from "./findings";
import { type IntervalCm, intervalsOf } from "./intervals";

it.each<[string, WallMarks | null, IntervalCm | null]>([
  ["no mark", null, null],
  ["two marks that were not tried", { lastPass: null, firstFail: null }, null],
  ["both marks", { lastPass: 4, firstFail: 5 }, { fromCm: 10.16, toCm: 12.7 }],
  ["a first mark that failed", { lastPass: null, firstFail: 4 }, { fromCm: 0, toCm: 10.16 }],
  ["no mark that failed", { lastPass: 5, firstFail: null }, { fromCm: 12.7, toCm: null }],
])("%s of a pass-or-fail test in inches lies where the side is, in cm", (_, marks, interval) => {
  expect(intervalsOf({ left: marks, right: null }, "in")).toEqual({ left: interval, right: null });
});
