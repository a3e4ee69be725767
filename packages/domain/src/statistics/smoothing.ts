/** Time constant of the smoothed line, days (our rule: about one reassessment interval). */
export const trendTauDays = 21;

/** A pause between tests longer than this breaks the line: eight weeks. */
export const trendMaxGapDays = 56;

/** Tests in order of time; `series` names the protocol of each, where there may be several. */
export type SmoothingInput = {
  tDays: readonly number[];
  y: readonly number[];
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
 * of `y`; empty in, empty out. Tests in another order
 * are smoothed in order of time and come back in their own.
 *
 * @example irregularEwma({ tDays: [0, 14], y: [8, 8.4] }) // [8, 8.194633]
 */
export function irregularEwma(input: SmoothingInput): number[] {
  const order = input.tDays
    .map((_, i) => i)
    .sort((a, b) => (input.tDays[a] ?? 0) - (input.tDays[b] ?? 0));
  if (order.some((at, i) => at !== i)) return inOrderOfTime(input, order);
  const tauDays = input.tauDays ?? trendTauDays;
  const breaks = trendBreaks(input);
  const smooth: number[] = [];
  input.y.forEach((y, i) => {
    const before = smooth[i - 1];
    if (before === undefined || breaks[i]) {
      smooth.push(y);
      return;
    }
    const days = (input.tDays[i] ?? Number.NaN) - (input.tDays[i - 1] ?? Number.NaN);
    const weight = Math.exp(-days / tauDays);
    smooth.push(weight * before + (1 - weight) * y);
  });
  return smooth;
}

function inOrderOfTime(input: SmoothingInput, order: readonly number[]): number[] {
  const pick = <T>(list: readonly T[]) => order.map((at) => list[at] as T);
  const smooth = irregularEwma({
    ...input,
    tDays: pick(input.tDays),
    y: pick(input.y),
    ...(input.series && { series: pick(input.series) }),
  });
  const back: number[] = [];
  for (const [i, at] of order.entries()) back[at] = smooth[i] as number;
  return back;
}

/** Per test, whether a line must not join it to the test before: first one, long gap, new protocol. */
export function trendBreaks(input: Omit<SmoothingInput, "y" | "tauDays">): boolean[] {
  const maxGapDays = input.maxGapDays ?? trendMaxGapDays;
  return input.tDays.map((t, i) => {
    const before = input.tDays[i - 1];
    if (before === undefined) return true;
    return t - before > maxGapDays || input.series?.[i] !== input.series?.[i - 1];
  });
}
