import { normalDensity, normalProbability } from "./normal";

/**
 * Gain that a group chosen for low scores shows without any treatment:
 * σ(1 − r)·φ(z)/Φ(z), z = (c − μ)/σ, in the unit of the scores, where the group is all below the
 * cut c. The warning on cohorts chosen for low scores states this figure. 0 for a perfect test.
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
  const share = normalProbability(z);
  // Far below the mean nothing is left to divide by; the hazard of the tail tends to −z.
  const hazard = share > 0 ? normalDensity(z) / share : -z;
  return input.sd * (1 - input.reliability) * hazard;
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
 * Best guess of a true score from one test: μ + r(x − μ), in the unit of the score.
 *
 * @example shrunkenScore({ mean: 10, reliability: 0.8, value: 7 }) // 7.6 cm
 */
export function shrunkenScore(input: { mean: number; reliability: number; value: number }): number {
  return input.mean + input.reliability * (input.value - input.mean);
}

/**
 * Reliability of a test in a group, r = 1 − SEM²/SD², never below 0.
 *
 * @example reliabilityOf({ sem: 0.69, sd: 3 }) // 0.9471
 */
export function reliabilityOf({ sem, sd }: { sem: number; sd: number }): number {
  return Math.max(0, 1 - sem ** 2 / sd ** 2);
}
