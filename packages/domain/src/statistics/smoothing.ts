import { pointsOf, type Tests } from "./points";

/** Time constant of the smoothed line, days (our rule: about one reassessment interval). */
export const trendTauDays = 21;

/** A pause between tests longer than this breaks the line: eight weeks. */
export const trendMaxGapDays = 56;

/** Tests to be joined by a line; `series` names the protocol of each, where there may be several. */
export type SmoothingInput = Tests & {
  tauDays?: number;
  maxGapDays?: number;
  series?: readonly string[];
};

/**
 * Exponentially weighted mean at irregular times: mᵢ = w·mᵢ₋₁ + (1 − w)·yᵢ with
 * w = exp(−Δt/τ), days and τ in days (τ 21, our rule); causal, so a later test changes no earlier
 * value, and always between the lowest and the highest test so far. It starts anew at the raw value
 * after a gap of more than `maxGapDays` (exactly eight weeks is no gap) and at a change of protocol,
 * see {@link trendBreaks}. A second test on one day has w = 1 and moves nothing. Values in the unit
 * of `y`; empty in, empty out. Tests in another order are smoothed in order of time and come back in
 * their own.
 *
 * @example irregularEwma({ tDays: [0, 14], y: [8, 8.4] }) // [8, 8.194633]
 */
export function irregularEwma(input: SmoothingInput): number[] {
  const { tauDays = trendTauDays, maxGapDays = trendMaxGapDays } = input;
  const inOrderOfTime = pointsOf(input)
    .map(({ t, y }, at) => ({ t, y, at, series: input.series?.[at] }))
    .sort((a, b) => a.t - b.t);
  const smooth: number[] = [];
  let before: (TestTime & { smoothed: number }) | undefined;
  for (const test of inOrderOfTime) {
    let smoothed = test.y;
    if (before !== undefined && !isBreak(before, test, maxGapDays)) {
      const weight = Math.exp(-(test.t - before.t) / tauDays);
      smoothed = weight * before.smoothed + (1 - weight) * test.y;
    }
    smooth[test.at] = smoothed;
    before = { ...test, smoothed };
  }
  return smooth;
}

/** When a test was, and of which protocol. */
type TestTime = { t: number; series: string | undefined };

function isBreak(before: TestTime, { t, series }: TestTime, maxGapDays: number): boolean {
  return t - before.t > maxGapDays || series !== before.series;
}

/**
 * Per test in order of time, whether a line must not join it to the test before: first one, long gap, new
 * protocol.
 */
export function trendBreaks(input: Omit<SmoothingInput, "y" | "tauDays">): boolean[] {
  const { maxGapDays = trendMaxGapDays } = input;
  const times = input.tDays.map((t, at) => ({ t, series: input.series?.[at] }));
  return times.map((test, at) => {
    const before = times[at - 1];
    return before === undefined || isBreak(before, test, maxGapDays);
  });
}
