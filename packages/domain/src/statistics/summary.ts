/**
 * Quantile of type 7 (Hyndman and Fan 1996; the one of spreadsheets and R): linear between the
 * order statistics around (n − 1)·p. `p` is held to 0…1; null for an empty sample, NaN
 * where a value is none (a sort would hide it).
 *
 * @example quantile({ x: [1, 2, 3, 4], p: 0.25 }) // 1.75
 */
export function quantile({ x, p }: { x: readonly number[]; p: number }): number | null {
  return x.length === 0 ? null : quantileOfSome(x, p);
}

/** The same of a sample that has a value. */
function quantileOfSome(x: readonly number[], p: number): number {
  if (Number.isNaN(p) || x.some(Number.isNaN)) return Number.NaN;
  const sorted = [...x].sort((a, b) => a - b);
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
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
  if (x.length === 0) return null;
  const middle = quantileOfSome(x, 0.5);
  return {
    n: x.length,
    q1: quantileOfSome(x, 0.25),
    median: middle,
    q3: quantileOfSome(x, 0.75),
    mad: quantileOfSome(
      x.map((value) => Math.abs(value - middle)),
      0.5,
    ),
  };
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
  return summary({ x })?.mad ?? null;
}
