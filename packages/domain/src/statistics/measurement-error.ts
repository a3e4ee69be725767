import { twoSidedZ } from "./normal";

/**
 * Standard error of measurement, SD·√(1 − ICC) (Weir 2005), in the unit of `sd`; the ICC is without
 * unit. A reliability above 1 has no meaning and counts as 1, so the error is then 0.
 *
 * @example standardErrorOfMeasurement({ sd: 2.8, icc: 0.98 }) // 0.396 cm
 */
export function standardErrorOfMeasurement({ sd, icc }: { sd: number; icc: number }): number {
  return sd * Math.sqrt(Math.max(0, 1 - icc));
}

/**
 * Standard error of measurement from an analysis of variance, √MS_error (Weir 2005), in the unit
 * of the tests; the mean square is in that unit squared. NaN for a negative mean square, which an
 * analysis of variance cannot give.
 *
 * @example semFromMeanSquareError({ meanSquareError: 0.4761 }) // 0.69 cm
 */
export function semFromMeanSquareError({ meanSquareError }: { meanSquareError: number }): number {
  return Math.sqrt(meanSquareError);
}

/**
 * Agreement form of the error, √(MSE + (MSC − MSE)/n) (Weir 2005): testers (columns) who differ
 * systematically widen it. `athletes` is the number of rows. Where MSC is the smaller one (chance
 * alone) nothing is taken off.
 *
 * @example semOfAgreement({ meanSquareError: 0.4, meanSquareTesters: 2.4, athletes: 20 }) // √0.5
 */
export function semOfAgreement(input: {
  meanSquareError: number;
  meanSquareTesters: number;
  athletes: number;
}): number {
  const betweenTesters = Math.max(0, input.meanSquareTesters - input.meanSquareError);
  return Math.sqrt(input.meanSquareError + betweenTesters / input.athletes);
}

/**
 * A team's own error from duplicate tests, √(Σd²/2n), where each d is second minus first test of
 * one athlete and side, in the unit of the tests. Null without a pair; use it in place of the
 * default from 20 pairs on (our rule).
 *
 * @example semFromDuplicates({ differences: [1, -1] }) // 0.7071
 */
export function semFromDuplicates({
  differences,
}: {
  differences: readonly number[];
}): number | null {
  if (differences.length === 0) return null;
  const squares = differences.reduce((sum, d) => sum + d * d, 0);
  return Math.sqrt(squares / (2 * differences.length));
}

/**
 * The error of duplicate tests around their own drift, SD(d)/√2 with n − 1 degrees of freedom, in the
 * unit of the tests: what is left where the whole group moved between the tests (a warm-up, learning,
 * training), which √(Σd²/2n) would count as error. Null below two pairs.
 *
 * @example semAroundDrift({ differences: [1, 3] }) // 1, where semFromDuplicates gives 1.58
 */
export function semAroundDrift({ differences }: { differences: readonly number[] }): number | null {
  const n = differences.length;
  if (n < 2) return null;
  const mean = differences.reduce((sum, d) => sum + d, 0) / n;
  const squares = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0);
  return Math.sqrt(squares / (n - 1) / 2);
}

/**
 * Error of a single test by the same tester and by any tester, from the variances of
 * x = mean + athlete + tester + athlete×tester + error. Where the tester changed between two
 * tests, use `inter` (domain.md section 3).
 *
 * @example testerError({ testers: 0.09, athletesByTesters: 0.07, error: 0.09 }) // { intra: 0.3, inter: 0.5 }
 */
export function testerError(variance: {
  testers: number;
  athletesByTesters: number;
  error: number;
}): { intra: number; inter: number } {
  return {
    intra: Math.sqrt(variance.error),
    inter: Math.sqrt(variance.testers + variance.athletesByTesters + variance.error),
  };
}

/**
 * Error of the mean of `trials` attempts: √(between² + within²/trials). Only the part within a
 * session shrinks with more attempts; the part between sessions stays.
 *
 * @example semOfMean({ between: 0.5, within: 0.6, trials: 4 }) // 0.583
 */
export function semOfMean(input: { between: number; within: number; trials: number }): number {
  return Math.sqrt(input.between ** 2 + input.within ** 2 / input.trials);
}

/**
 * Smallest change that is more than measuring error, z·√2·SEM, in the unit of `sem` (Weir 2005;
 * √2 because both tests err); `confidence` 0.95 (z 1.96, default) or 0.90 (z 1.645). `trials` is
 * for an error that is all within the session: SEM/√trials; where part of it is not, see
 * {@link semOfMean}. 0 for a test without error. The shipped 1.9 cm is this figure of 0.69 cm.
 *
 * @example minimalDetectableChange({ sem: 0.69 }) // 1.9125 cm
 */
export function minimalDetectableChange(input: {
  sem: number;
  confidence?: number;
  trials?: number;
}): number {
  const sem = input.sem / Math.sqrt(input.trials ?? 1);
  return twoSidedZ(input.confidence ?? 0.95) * Math.SQRT2 * sem;
}
