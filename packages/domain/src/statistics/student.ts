/**
 * Natural logarithm of Γ(x) for x > 0, by Lanczos (g = 7, nine terms; Numerical Recipes 6.1), to 1e-13.
 *
 * @example logGamma(5) // ln 24
 */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  const base = shifted + 7.5;
  const sum = terms.reduce((all, term, i) => all + term / (shifted + i + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** The continued fraction of the incomplete beta function, by Lentz (Numerical Recipes 6.4). */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 500; m++) {
    for (const step of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + step * d);
      c = away(1 + step / c);
      result *= d * c;
    }
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

/** The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1. */
function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/**
 * Probability that Student's t with `df` degrees of freedom lies at or below `t` (Abramowitz and Stegun
 * 26.7.1); NaN where `df` is not above 0 or something is no number.
 *
 * @example studentProbability(0, 4) // 0.5
 */
export function studentProbability(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN;
  const tail = regularisedBeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * The t below which a share `p` of Student's t with `df` degrees of freedom lies; the inverse of
 * {@link studentProbability}, by bisection. ±Infinity outside 0 < p < 1, NaN where `df` is not above 0.
 *
 * @example studentQuantile(0.975, 4) // 2.776445
 */
export function studentQuantile(p: number, df: number): number {
  if (Number.isNaN(p) || !(df > 0)) return Number.NaN;
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p < 0.5) return -studentQuantile(1 - p, df);
  let high = 1;
  while (studentProbability(high, df) < p) high *= 2;
  let low = 0;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (studentProbability(middle, df) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The two-sided t of a confidence level: 0.95 and 4 degrees of freedom give 2.776, many give 1.96. */
export function twoSidedT(confidence: number, df: number): number {
  return studentQuantile((1 + confidence) / 2, df);
}
