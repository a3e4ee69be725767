type Pair = { left: number; right: number };

/**
 * Difference between the sides, |L − R|, in the unit of the scores (Chisholm 2012: the detectable
 * difference is 1.5 cm). This, in cm, is what flags an asymmetry; percentages misfire at short
 * distances (4 against 5 cm is 20 %, yet below the error). 0 where both are alike.
 *
 * @example sideDifference({ left: 8, right: 10.5 }) // 2.5
 */
export function sideDifference({ left, right }: Pair): number {
  return Math.abs(left - right);
}

/**
 * Asymmetry index, 100·(R − L)/max, percent; positive where the right side reaches further. Null
 * where both are 0.
 *
 * @example asymmetryIndex({ left: 8, right: 10 }) // 20
 */
export function asymmetryIndex({ left, right }: Pair): number | null {
  const high = Math.max(left, right);
  return high <= 0 ? null : (100 * (right - left)) / high;
}

/**
 * Limb symmetry index, 100·lower/higher, percent; 100 is alike. Null where both are 0.
 *
 * @example limbSymmetryIndex({ left: 8, right: 10 }) // 80
 */
export function limbSymmetryIndex({ left, right }: Pair): number | null {
  const high = Math.max(left, right);
  return high <= 0 ? null : (100 * Math.min(left, right)) / high;
}
