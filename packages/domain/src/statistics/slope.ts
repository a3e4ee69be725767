import { twoSidedZ } from "./normal";
import { pointsOf, type Tests } from "./points";
import { median } from "./summary";

/** A slope is worked out from three different dates on, and shown from this many (our rule). */
export const slopeShownFrom = 4;

/** A straight line over time; `intercept` is the value at day 0, both in the unit of `y`. */
export type Line = { slopePerWeek: number; intercept: number };

/**
 * Theil–Sen line: the median of all pairwise slopes of tests on different days, intercept
 * median(y) − slope·median(t) (Theil 1950, Sen 1968). `tDays` and `y` belong together one by one, in
 * any order; the slope is in the unit of `y` per week. Up to 29.3 % of the tests may be wild. Null
 * below three different dates; show it from {@link slopeShownFrom} on (our rule).
 *
 * @example theilSen({ tDays: [0, 7, 14], y: [1, 2, 30] }) // { slopePerWeek: 14.5, intercept: -12.5 }
 */
export function theilSen(tests: Tests): Line | null {
  const { tDays, y } = tests;
  const slope = new Set(tDays).size < 3 ? null : median({ x: pairwiseSlopes(tests) });
  const middle = { t: median({ x: tDays }), y: median({ x: y }) };
  if (slope === null || middle.t === null || middle.y === null) return null;
  return { slopePerWeek: slope * 7, intercept: middle.y - slope * middle.t };
}

/** The slopes per day between all pairs of tests on different days. */
function pairwiseSlopes(tests: Tests): number[] {
  const points = pointsOf(tests);
  return points.flatMap((one, i) =>
    points
      .slice(i + 1)
      .flatMap((later) => (later.t === one.t ? [] : [(later.y - one.y) / (later.t - one.t)])),
  );
}

/**
 * Ordinary least squares line with the standard error of its slope per week (from the residuals,
 * n − 2; null with only two tests). One typing error bends it, so it is for comparison with
 * {@link theilSen}. Null where all tests are of one day.
 *
 * @example ordinaryLeastSquares({ tDays: [0, 7], y: [1, 2] }) // slope 1, intercept 1
 */
export function ordinaryLeastSquares(
  tests: Tests,
): (Line & { slopeStandardError: number | null }) | null {
  const points = pointsOf(tests).map(({ t, y }) => ({ week: t / 7, y }));
  const weeks = points.map(({ week }) => week);
  const spread = sumOfSquares(weeks);
  if (spread === 0) return null;
  const meanWeek = mean(weeks);
  const meanY = mean(points.map(({ y }) => y));
  const slope =
    points.reduce((sum, { week, y }) => sum + (week - meanWeek) * (y - meanY), 0) / spread;
  const intercept = meanY - slope * meanWeek;
  const residuals = points.reduce(
    (sum, { week, y }) => sum + (y - intercept - slope * week) ** 2,
    0,
  );
  const n = points.length;
  const slopeStandardError = n > 2 ? Math.sqrt(residuals / (n - 2) / spread) : null;
  return { slopePerWeek: slope, intercept, slopeStandardError };
}

/**
 * Standard error of a slope per week where the error of a test is known: SEM/√Σ(t − t̄)², `sem` in
 * cm and `tWeeks` in weeks give cm per week. It holds for the least squares slope, and nearly for
 * {@link theilSen}. More tests and a longer time make it smaller. Null where all tests are of one
 * time, or there is none.
 *
 * @example slopeStandardError({ tWeeks: [0, 3, 6, 9], sem: 0.69 }) // 0.10286 cm per week
 */
export function slopeStandardError(input: {
  tWeeks: readonly number[];
  sem: number;
}): number | null {
  const spread = sumOfSquares(input.tWeeks);
  return spread === 0 ? null : input.sem / Math.sqrt(spread);
}

/**
 * Smallest total change over the whole time that a slope can tell from error:
 * z·SE(slope)·(last − first week), in the unit of `sem`. Null where there is no slope.
 *
 * @example detectableTotalChange({ tWeeks: [0, 3, 6, 9], sem: 0.69 }) // 1.81 cm
 */
export function detectableTotalChange(input: {
  tWeeks: readonly number[];
  sem: number;
  confidence?: number;
}): number | null {
  const error = slopeStandardError(input);
  if (error === null) return null;
  const span = Math.max(...input.tWeeks) - Math.min(...input.tWeeks);
  return twoSidedZ(input.confidence ?? 0.95) * error * span;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumOfSquares(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
