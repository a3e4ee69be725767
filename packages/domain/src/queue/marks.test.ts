import { expect, it } from "vitest";
import { refuseSnooze } from "./marks";

// Nowhere later than the 28th, nowhere earlier than the 27th.
const now = new Date("2026-11-28T11:00:00Z");

it("a row may rest from tomorrow on, for 90 days at most", () => {
  const until = (day: string) => () =>
    refuseSnooze("overdue", { until: day as "2026-11-29", event: null }, now);
  expect(until("2026-11-27")).toThrow("Choose a day that is still to come.");
  expect(until("2026-11-29")).not.toThrow();
  expect(until("2027-02-27")).not.toThrow();
  expect(until("2027-02-28")).toThrow("Choose a day within 90 days.");
});

it("a safety hold may rest for a week, and until no event", () => {
  const held = (day: string, event: "test" | null) => () =>
    refuseSnooze("held", { until: day as "2026-11-29", event }, now);
  expect(held("2026-12-06", null)).not.toThrow();
  expect(held("2026-12-07", null)).toThrow("A safety hold may rest for 7 days at most.");
  expect(held("2026-12-01", "test")).toThrow(/until a day, not until something comes in/);
});
