import type { Weekday } from "../../calendar";
import { bestOf, choices, evenness, nonConsecutive } from "./spread";

/** At most this many sessions a week carry the strength block (domain.md R9, C11). */
export const strengthPerWeekMax = 3;

/** How many strength days the sessions of these days have room for. */
export function strengthRoom(days: readonly Weekday[]): number {
  const ordered = [...days].sort((a, b) => a - b);
  let room = strengthPerWeekMax;
  while (room > 0 && !choices(ordered, room).some(nonConsecutive)) room -= 1;
  return room;
}

/** A counted session of the week as the choice of strength days sees it. */
export type StrengthCandidate = { day: Weekday; full: boolean; beforeLifting: boolean };

/**
 * The days that carry the strength block: at most three, never two that follow each other (Sunday
 * and Monday do): as many as can be, then on full sessions rather than short ones, and rather not right
 * before lifting.
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
    chosen.length,
    count(chosen, (one) => one.full),
    -count(chosen, (one) => one.beforeLifting),
    evenness(chosen),
  ]);
  return best ?? [];
}
