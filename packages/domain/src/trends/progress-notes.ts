import { dayNumber, type LocalDate } from "../calendar";
import type { PerSide } from "../sides";
import { detectableTotalChange, slopeShownFrom, theilSen } from "../statistics/slope";
import { trendBreaks } from "../statistics/smoothing";
import { type DisplayUnit, formatLength, roundTo } from "../units";
import { type MeasuringError, signedLength } from "./change-words";

/** Both sides of the tests of one protocol, oldest first, cm; a side that is null was not measured. */
export type BothSides = readonly PerSide<number | null>[];

/**
 * Where a series stands on the way to maintenance, or null where it is not at the goal: after one test
 * with every side at its goal one more is needed, after two in a row maintenance may begin. Rounded to
 * 0.01 before it is compared; a side not measured is unknown and counts as not there.
 * Source: 000:69, 003:85, R7.
 */
export function maintenanceNote(tests: BothSides, goalCm: PerSide<number>): string | null {
  const isThere = ({ left, right }: PerSide<number | null>) =>
    left !== null &&
    right !== null &&
    roundTo(left, 2) >= goalCm.left &&
    roundTo(right, 2) >= goalCm.right;
  const [latest, before] = [tests[tests.length - 1], tests[tests.length - 2]];
  if (latest === undefined || !isThere(latest)) return null;
  if (before !== undefined && isThere(before)) {
    return "Two tests in a row with both sides at the goal: with little pain and the sides alike, the plan may move to maintenance.";
  }
  return "Both sides are at the goal. One more test like this, and the plan may move to maintenance.";
}

/** A side's slope over its newest unbroken stretch, lengths in the reader's unit. */
export type ShownSlope = { perWeek: number; dates: number; sentence: string };

/**
 * The Theil–Sen slope of a side's newest stretch without a gap over eight weeks, in words, with the
 * smallest total change that so many tests tell from error. Null under four different dates (our rule).
 */
export function shownSlope(
  tests: readonly { takenOn: LocalDate; cm: number }[],
  { unit, error }: { unit: DisplayUnit; error: MeasuringError },
): ShownSlope | null {
  const all = tests.map(({ takenOn }) => dayNumber(takenOn));
  const from = Math.max(0, trendBreaks({ tDays: all }).lastIndexOf(true));
  const tDays = all.slice(from);
  const dates = new Set(tDays).size;
  const line = theilSen({ tDays, y: tests.slice(from).map(({ cm }) => cm) });
  const detectable = detectableTotalChange({
    tWeeks: tDays.map((day) => day / 7),
    sem: error.semCm,
  });
  if (dates < slopeShownFrom || line === null || detectable === null) return null;
  const weeks = ((tDays[tDays.length - 1] ?? 0) - (tDays[0] ?? 0)) / 7;
  const totalCm = line.slopePerWeek * weeks;
  const comparison = Math.abs(totalCm) >= detectable ? "more than" : "less than";
  return {
    perWeek: line.slopePerWeek,
    dates,
    sentence: `Slope of ${dates} dates: ${signedLength(totalCm, unit)} ${unit} over ${Math.round(weeks)} weeks, ${comparison} the ${formatLength(detectable, unit)} ${unit} that so many tests can tell from error.`,
  };
}
