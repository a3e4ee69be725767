/** At most `most` of the days, first and last among them, so that labels do not collide. */
export function dayTicks(days: readonly number[], most = 5): number[] {
  const all = [...new Set(days)].sort((a, b) => a - b);
  if (all.length <= most) return all;
  const step = (all.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => all[Math.round(i * step)] ?? 0);
}

/** Round values from the low to the high end of a scale: every 1, 2 or 5, about five of them. */
export function valueTicks({ low, high }: { low: number; high: number }): number[] {
  const step = [0.5, 1, 2, 5, 10, 20].find((size) => (high - low) / size <= 6) ?? 50;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}
