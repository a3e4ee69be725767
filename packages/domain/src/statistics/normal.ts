/** Density of the standard normal distribution at `z`. */
export function normalDensity(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Probability that a standard normal value lies at or below `z`, to about 1e-14.
 * The series is Marsaglia 2004 (J Stat Softw 11:4); beyond ±8 the answer is 0 or 1.
 *
 * @example normalProbability(0) // 0.5
 */
export function normalProbability(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let before = 0;
  let term = z;
  for (let i = 3; sum !== before; i += 2) {
    before = sum;
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

/**
 * Inverse Mills ratio φ(z)/Φ(z) of the standard normal distribution, without unit: how far the mean
 * of everybody below `z` lies under 0. Below −3 the continued fraction of Laplace takes over, as the
 * tail's probability has no exact digits left there (it would be 5 % off at −8); it tends to −z.
 *
 * @example inverseMillsRatio(0) // 0.7979
 */
export function inverseMillsRatio(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z > -3) return normalDensity(z) / normalProbability(z);
  let rest = -z;
  for (let k = 120; k >= 1; k--) rest = -z + k / rest;
  return rest;
}

/**
 * The z below which a share `p` of the standard normal lies; the inverse of
 * {@link normalProbability}, by bisection. Outside 0 < p < 1 it is ±Infinity.
 *
 * @example normalQuantile(0.975) // 1.959964
 */
export function normalQuantile(p: number): number {
  if (Number.isNaN(p)) return Number.NaN;
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  let low = -8;
  let high = 8;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalProbability(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The two-sided z of a confidence level: 0.95 gives 1.96, 0.90 gives 1.645. */
export function twoSidedZ(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}
