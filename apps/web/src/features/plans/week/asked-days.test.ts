import { expect, it } from "vitest";
import { askedDays } from "./asked-days";

it.each([
  ["2026-11-23", [1, 2, 3, 4, 5, 6, 7]],
  ["2026-11-26", [4, 5, 6, 7]],
  ["2026-11-29", [7]],
] as const)("asks on %s for no day of this week that has passed", (today, days) => {
  expect(askedDays("2026-11-23", today)).toEqual(days);
});

it("asks for every day of a week to come", () => {
  expect(askedDays("2026-11-30", "2026-11-29")).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
