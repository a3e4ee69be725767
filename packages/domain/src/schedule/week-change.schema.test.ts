import { expect, it } from "vitest";
import { travelFault, travelInput, weekChangeInput, weekStartFault } from "./week-change.schema";

const today = "2026-11-20";
const away = {
  id: "019aa3f0-0000-7000-8000-000000000001",
  from: "2026-11-21",
  to: "2026-11-21",
  sessions: "short",
};
const taken = (change: object) => travelInput.safeParse({ ...away, ...change }).success;

it("a single week is named by a Monday from this week to four weeks on", () => {
  expect(weekStartFault("2026-11-16", today)).toBeNull();
  expect(weekStartFault("2026-12-14", today)).toBeNull();
  expect(weekStartFault("2026-11-17", today)).toContain("Monday");
  expect(weekStartFault("2026-11-09", today)).toContain("over");
  expect(weekStartFault("2026-12-21", today)).toContain("within the next four");
  const input = { weekStart: "2026-11-16", week: null, mode: "nonsense" };
  expect(weekChangeInput.safeParse(input).success).toBe(false);
});

it("a journey runs forward, for 60 days at most, and ends today or later", () => {
  expect(taken({})).toBe(true);
  expect(taken({ to: "2026-11-20" })).toBe(false);
  expect(taken({ to: "2027-01-19" })).toBe(true);
  expect(taken({ to: "2027-01-20" })).toBe(false);
  expect(taken({ sessions: "full" })).toBe(false);
  expect(travelFault({ to: today }, today)).toBeNull();
  expect(travelFault({ to: "2026-11-19" }, today)).toContain("not over");
});
