import { expect, test } from "vitest";
import { dayTicks, valueTicks } from "./ticks";

test("ticks keep the first and the last day and never more than five", () => {
  expect(dayTicks([3, 1, 2])).toEqual([1, 2, 3]);
  expect(dayTicks(Array.from({ length: 30 }, (_, i) => i))).toEqual([0, 7, 15, 22, 29]);
});

test("a scale has round values", () => {
  expect(valueTicks({ low: 5, high: 13 })).toEqual([6, 8, 10, 12]);
  expect(valueTicks({ low: 2, high: 5 })).toEqual([2, 2.5, 3, 3.5, 4, 4.5, 5]);
});
