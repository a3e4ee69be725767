import { inverseMillsRatio } from "./normal";

/**
 * Gain that a group chosen for low scores shows without any treatment:
 * σ(1 − r)·φ(z)/Φ(z), z = (c − μ)/σ, in the unit of the scores (mean of a truncated normal
 * distribution; Davis 1976), where the group is everybody below the cut c. μ and σ are those of the
 * observed scores of all, r is their reliability. The warning on cohorts chosen for low scores
 * states this figure. 0 for a perfect test (r = 1); far above the mean (nobody left out) it tends to 0;
 * NaN where σ is 0 and the cut is the mean.
 *
 * @example regressionToMeanGain({ mean: 10.47, sd: 3.1, reliability: 0.95, selectedBelow: 10 }) // 0.139 cm
 */
export function regressionToMeanGain(input: {
  mean: number;
  sd: number;
  reliability: number;
  selectedBelow: number;
}): number {
  const z = (input.selectedBelow - input.mean) / input.sd;
  return input.sd * (1 - input.reliability) * inverseMillsRatio(z);
}

/**
 * Expected change of one athlete by chance alone, (1 − r)(μ − x), in the unit of the score:
 * upwards below the mean, downwards above it.
 *
 * @example regressionToMeanSingle({ mean: 10, reliability: 0.8, value: 7 }) // 0.6 cm
 */
export function regressionToMeanSingle(input: {
  mean: number;
  reliability: number;
  value: number;
}): number {
  return (1 - input.reliability) * (input.mean - input.value);
}

/**
 * Best guess of a true score from one test: μ + r(x − μ), in the unit of the score (Kelley 1927).
 * The score itself for a perfect test (r = 1), the group's mean for one that says nothing (r = 0).
 *
 * @example shrunkenScore({ mean: 10, reliability: 0.8, value: 7 }) // 7.6 cm
 */
export function shrunkenScore(input: { mean: number; reliability: number; value: number }): number {
  return input.mean + input.reliability * (input.value - input.mean);
}

/**
 * Reliability of a test in a group, r = 1 − SEM²/SD², without unit, never below 0: a group that is
 * no more spread out than the error (or not at all) tells its members not apart. `sd` is the spread
 * of the observed scores, error included, in the unit of `sem`.
 *
 * @example reliabilityOf({ sem: 0.69, sd: 3 }) // 0.9471
 */
export function reliabilityOf({ sem, sd }: { sem: number; sd: number }): number {
  return sd <= 0 ? 0 : Math.max(0, 1 - sem ** 2 / sd ** 2);
}
