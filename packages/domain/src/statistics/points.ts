/** Tests over time: `tDays` and `y` belong together one by one. */
export type Tests = { tDays: readonly number[]; y: readonly number[] };

/** The tests as points, in their order; a day without a value has NaN, so that nobody takes it for one. */
export function pointsOf({ tDays, y }: Tests): { t: number; y: number }[] {
  return tDays.map((t, i) => ({ t, y: y[i] ?? Number.NaN }));
}
