import { quantile } from "./summary";

/**
 * Reliable change index, (after − before − expected practice effect)/(√2·SEM), without unit
 * (Jacobson and Truax 1991; Maassen 2004 on its variants); all inputs in one unit, the practice
 * effect 0 unless it is known. A change is reliable from ±1.96 on, which is the same line as the
 * minimal detectable change. Infinite where `sem` is 0 and something changed, NaN where nothing did.
 *
 * @example reliableChangeIndex({ before: 8, after: 10, sem: 0.69 }) // 2.0496
 */
export function reliableChangeIndex(input: {
  before: number;
  after: number;
  sem: number;
  practiceEffect?: number;
}): number {
  const change = input.after - input.before - (input.practiceEffect ?? 0);
  return change / (Math.SQRT2 * input.sem);
}

/**
 * Change of a team on the same athletes (fixed cohort): median of after − before over the athletes
 * who have both, and how many that are. Athletes who dropped out would otherwise fake a trend.
 * Null where no athlete has both.
 *
 * @example pairedTeamChange({ before: [8, 9, null], after: [9, 11, 15] }) // { n: 2, median: 1.5 }
 */
export function pairedTeamChange(input: {
  before: readonly (number | null)[];
  after: readonly (number | null)[];
}): { n: number; median: number } | null {
  const changes = input.before.flatMap((before, i) => {
    const after = input.after[i] ?? null;
    return before === null || after === null ? [] : [after - before];
  });
  const median = quantile({ x: changes, p: 0.5 });
  return median === null ? null : { n: changes.length, median };
}

/**
 * Hodges–Lehmann estimate of a paired change: the median of all pairwise means (Walsh averages,
 * each change with itself too), in the unit of the changes (Hodges and Lehmann 1963). It uses more
 * of the data than the plain median and still bears up to 29.3 % wild values. Null without a change;
 * a single change is its own estimate.
 *
 * @example hodgesLehmann({ changes: [1, 2, 6] }) // 2.75
 */
export function hodgesLehmann({ changes }: { changes: readonly number[] }): number | null {
  const means = changes.flatMap((a, i) => changes.slice(i).map((b) => (a + b) / 2));
  return quantile({ x: means, p: 0.5 });
}

/**
 * True spread of response, SD_IR = √(SD²treated − SD²control), of the changes in both groups, in the
 * unit of the SDs (Atkinson and Batterham 2015). 0 where both spread alike; null where the control's
 * spread is the larger one: the data show no spread of their own, and without a control nobody may
 * be called a responder.
 *
 * @example trueResponseSpread({ sdTreated: 1.3, sdControl: 1.2 }) // 0.5
 */
export function trueResponseSpread(input: { sdTreated: number; sdControl: number }): number | null {
  const variance = input.sdTreated ** 2 - input.sdControl ** 2;
  return variance < 0 ? null : Math.sqrt(variance);
}

/**
 * Chance (0…1) of at least one false "change" in `looks` independent tests of somebody who did not
 * change, 1 − confidence^looks; `confidence` is that of one look, 0.95 unless told. 0 for no look.
 * The reason why a first change waits for the next test to confirm it.
 *
 * @example falseChangeProbability({ looks: 8, confidence: 0.95 }) // 0.3366
 */
export function falseChangeProbability(input: { looks: number; confidence?: number }): number {
  return 1 - (input.confidence ?? 0.95) ** input.looks;
}
