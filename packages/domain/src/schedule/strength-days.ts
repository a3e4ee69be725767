import type { Weekday } from "../calendar";
import { bestOf, choices, evenness, nonConsecutive } from "./spread";

/** At most this many sessions a week carry the strength block (domain.md R9, C11). */
export const strengthPerWeekMax = 3;

/** A counted session of the week as the choice of strength days sees it. */
export type StrengthCandidate = { day: Weekday; full: boolean; beforeLifting: boolean };

/**
 * The days that carry the strength block: at most three, never two that follow each other (Sunday
 * and Monday do), on full sessions rather than short ones, and rather not right before lifting.
 */
export function strengthDays(candidates: readonly StrengthCandidate[]): Weekday[] {
  const days = candidates.map(({ day }) => day).sort((a, b) => a - b);
  const count = (chosen: readonly Weekday[], of: (one: StrengthCandidate) => boolean) =>
    candidates.filter((one) => chosen.includes(one.day) && of(one)).length;
  const sizes = Array.from(
    { length: strengthPerWeekMax },
    (_, index) => strengthPerWeekMax - index,
  );
  const possible = sizes.flatMap((size) => choices(days, size)).filter(nonConsecutive);
  const best = bestOf(possible, (chosen) => [
    count(chosen, (one) => one.full),
    chosen.length,
    -count(chosen, (one) => one.beforeLifting),
    evenness(chosen),
  ]);
  return best ?? [];
}
