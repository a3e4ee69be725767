import { expect, test } from "vitest";
import { absoluteDate, relativeDate, shortDate } from "./date-words";

test("a day is named from yesterday to tomorrow, by weekday within six days, then by date", () => {
  const near = ["2026-11-21", "2026-11-22", "2026-11-20", "2026-11-27", "2026-11-15"];
  expect(near.map((date) => relativeDate(date, "2026-11-21"))).toEqual([
    "Today",
    "Tomorrow",
    "Yesterday",
    "Fri 27 Nov",
    "Sun 15 Nov",
  ]);
  expect(relativeDate("2026-11-28", "2026-11-21")).toBe("28 Nov");
});

test("a year is told where it is another", () => {
  expect(shortDate("2025-12-30", "2026-01-02")).toBe("30 Dec 2025");
  expect(relativeDate("2025-12-31", "2026-01-01")).toBe("Yesterday");
  expect(absoluteDate("2028-02-29")).toBe("Tue 29 Feb 2028");
});
