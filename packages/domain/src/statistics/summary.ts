/**
 * Quantile of type 7 (Hyndman and Fan 1996; the one of spreadsheets and R): linear between the
 * order statistics around (n − 1)·p. `p` is held to 0…1; null for an empty sample, NaN
 * where a value is none (a sort would hide it).
 *
 * @example quantile({ x: [1, 2, 3, 4], p: 0.25 }) // 1.75
 */
export function quantile({ x, p }: { x: readonly number[]; p: number }): number | null {
  if (Number.isNaN(p) || x.some(Number.isNaN)) return Number.NaN;
  const sorted = [...x].sort((a, b) => a - b);
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (at - Math.floor(at));
}

/** A sample in five numbers; all in the unit of the sample. */
export type Summary = { n: number; q1: number; median: number; q3: number; mad: number };

/**
 * Count, quartiles of type 7 and median absolute deviation (unscaled) of a sample, in its unit and
 * whatever its order; null when it is empty, one value is its own quartiles. Figures of fewer than
 * five people are not for showing (our rule).
 *
 * @example summary({ x: [1, 2, 3, 4, 5] }) // { n: 5, q1: 2, median: 3, q3: 4, mad: 1 }
 */
export function summary({ x }: { x: readonly number[] }): Summary | null {
  const q1 = quantile({ x, p: 0.25 });
  const middle = median({ x });
  const q3 = quantile({ x, p: 0.75 });
  const mad = medianAbsoluteDeviation({ x });
  if (q1 === null || middle === null || q3 === null || mad === null) return null;
  return { n: x.length, q1, median: middle, q3, mad };
}

/** The median of a sample, null when it is empty. */
export function median({ x }: { x: readonly number[] }): number | null {
  return quantile({ x, p: 0.5 });
}

/**
 * Median absolute deviation from the median, unscaled; null for an empty sample.
 *
 * @example medianAbsoluteDeviation({ x: [1, 2, 9] }) // 1
 */
export function medianAbsoluteDeviation({ x }: { x: readonly number[] }): number | null {
  const middle = median({ x });
  return middle === null ? null : median({ x: x.map((value) => Math.abs(value - middle)) });
}
