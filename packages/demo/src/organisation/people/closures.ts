import { addDays, daysBetween, type LocalDate } from "@talus/domain/calendar";
import type { ClosedDays } from "@talus/domain/schedule/place";
import type { Frame } from "../frame/frame";
import type { Person } from "./person";

/** Days without sessions from `from` on, the day on which it was decided; `reason` where it is a pause. */
export type Closure = ClosedDays & { reason: string | null };

/** The days that a closed day lies in, if any. */
export function closureOn(closures: readonly Closure[], date: LocalDate): Closure | undefined {
  return closures.find(({ from, to }) => date >= from && (to === null || date <= to));
}

const ownReasons = [
  "A cold",
  "Exam weeks",
  "Travelling",
  "Work",
  "Knee surgery of a relative",
  "Holiday",
];

/**
 * When somebody pauses or leaves: most take their team's breaks, and nearly once a year something of
 * their own comes between, for one to three weeks (our choice). None overlap, none begins later than today.
 */
export function closuresOf({ today }: Frame, person: Person): Closure[] {
  const { random, team, joinedOn, leftOn } = person;
  const end = leftOn ?? today;
  const breaks = team.breaks
    .filter(() => random.chance(0.85))
    .map((one) => ({ ...one, reason: "Between seasons" }));
  const years = Math.max(0, daysBetween(joinedOn, end)) / 365;
  const own = Array.from({ length: Math.floor(years * 0.8 + random.next()) }, () => {
    const from = addDays(joinedOn, random.whole(14, Math.max(14, Math.floor(years * 365))));
    return { from, to: addDays(from, random.whole(6, 20)), reason: random.pick(ownReasons) };
  });
  const taken: Closure[] = [];
  for (const one of [...breaks, ...own]) {
    if (one.from <= joinedOn || one.from >= end || (leftOn !== null && one.to >= leftOn)) continue;
    if (
      taken.every(
        ({ from, to }) => to === null || one.from > addDays(to, 2) || addDays(one.to, 2) < from,
      )
    )
      taken.push(one);
  }
  return leftOn === null ? taken : [...taken, { from: leftOn, to: null, reason: null }];
}
