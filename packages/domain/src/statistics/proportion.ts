import { roundTo } from "../units";
import { twoSidedZ } from "./normal";

/**
 * Wilson score interval of a share k of n, in 0…1 (Wilson 1927), (p + z²/2n ± z√(p(1−p)/n + z²/4n²))
 * / (1 + z²/n); holds its level for small n and for k = 0 and k = n, where the textbook interval
 * collapses. `confidence` 0.95 unless told. Null for n = 0, and where k is no count of n (k < 0 or k > n).
 *
 * @example wilsonInterval({ k: 0, n: 8 }) // [0, 0.3244]
 */
export function wilsonInterval(input: {
  k: number;
  n: number;
  confidence?: number;
}): [low: number, high: number] | null {
  const { k, n } = input;
  if (!(n > 0 && k >= 0 && k <= n)) return null;
  const z = twoSidedZ(input.confidence ?? 0.95);
  const share = k / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

/** Who changed by at least the error, in both directions, of `n` with two tests. */
export type Responders = {
  n: number;
  gains: number;
  losses: number;
  share: number;
  interval: [low: number, high: number];
};

/**
 * Share of athletes whose change reaches the MDC, with its Wilson interval, and how many lost as
 * much. |Δ| is rounded to 0.01 first. Chance alone gives 2.5 % on each side; without a control
 * group this is no claim that the routine worked. Null for no athlete.
 *
 * @example respondersShare({ changes: [2, 0, -2, 1.9], mdc: 1.9 }) // gains 2, losses 1, share 0.5
 */
export function respondersShare(input: {
  changes: readonly number[];
  mdc: number;
  confidence?: number;
}): Responders | null {
  const n = input.changes.length;
  const gains = input.changes.filter((change) => roundTo(change, 2) >= input.mdc).length;
  const losses = input.changes.filter((change) => roundTo(change, 2) <= -input.mdc).length;
  const interval = wilsonInterval({ k: gains, n, confidence: input.confidence });
  return interval && { n, gains, losses, share: gains / n, interval };
}
