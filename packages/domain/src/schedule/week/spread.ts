import type { Weekday } from "../../calendar";

/** The days of a week in order, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** Every choice of `size` of the days, in a fixed order. */
export function choices(days: readonly Weekday[], size: number): Weekday[][] {
  if (size <= 0) return [[]];
  return days.flatMap((day, index) =>
    choices(days.slice(index + 1), size - 1).map((rest) => [day, ...rest]),
  );
}

/** Days between neighbours around the week, Sunday to Monday included; one day alone has 7. */
function gaps(days: readonly Weekday[]): number[] {
  const ordered = [...days].sort((a, b) => a - b);
  return ordered.map((day, index) => {
    const next = ordered[index + 1];
    return next === undefined ? (ordered[0] ?? day) + 7 - day : next - day;
  });
}

/** Whether no two of the days follow each other; Sunday and Monday do. */
export function nonConsecutive(days: readonly Weekday[]): boolean {
  return gaps(days).every((gap) => gap > 1);
}

/** How evenly days lie around the week: 0 is best for its count, more negative is more uneven. */
export function evenness(days: readonly Weekday[]): number {
  return -gaps(days).reduce((sum, gap) => sum + gap * gap, 0);
}

/** The first of the candidates with the highest rank, compared figure by figure; null for none. */
export function bestOf<T>(candidates: readonly T[], rank: (one: T) => readonly number[]): T | null {
  let best: { one: T; rank: readonly number[] } | null = null;
  for (const one of candidates) {
    const own = rank(one);
    if (best === null || outranks(own, best.rank)) best = { one, rank: own };
  }
  return best?.one ?? null;
}

function outranks(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, figure] of a.entries()) {
    const other = b[index] ?? 0;
    if (figure !== other) return figure > other;
  }
  return false;
}

/** `count` more days (or as many as there are), so that all chosen days lie as evenly as possible. */
export function addSpread(
  chosen: readonly Weekday[],
  from: readonly Weekday[],
  count: number,
): Weekday[] {
  const size = Math.min(Math.max(0, count), from.length);
  return bestOf(choices(from, size), (days) => [evenness([...chosen, ...days])]) ?? [];
}
