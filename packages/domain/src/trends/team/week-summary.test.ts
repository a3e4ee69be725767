import { expect, test } from "vitest";
import type { ShownWeek } from "./team-weeks";
import { weekShares } from "./week-summary";

const side = (atTargetPct: number | null) => ({
  ...{ n: atTargetPct === null ? null : 9, atTargetPct },
  ...{ q1: null, median: null, q3: null },
});
const week = (weekStart: ShownWeek["weekStart"], pct: number | null): ShownWeek => ({
  ...{ weekStart, left: side(pct), right: side(null) },
  ...{ adherencePct: pct, adherenceN: pct === null ? null : 12 },
});

test("a week's shares stand against the week before, and are hidden where either was", () => {
  const weeks = [week("2026-11-02", null), week("2026-11-09", 40), week("2026-11-16", 46)];
  expect(weekShares(weeks, "2026-11-16")).toEqual({
    atTarget: { left: { pct: 46, n: 9, change: 6 }, right: null },
    adherence: { pct: 46, n: 12, change: 6 },
  });
  expect(weekShares(weeks, "2026-11-09").adherence).toEqual({ pct: 40, n: 12, change: null });
  expect(weekShares(weeks, "2026-11-02").adherence).toBeNull();
  expect(weekShares(weeks, "2026-10-05").adherence).toBeNull();
});
