import { daysBetween, type LocalDate } from "../calendar";
import type { ReassessDays } from "./due";
import type { Protocol } from "./protocols";

/** What makes a test worth less if it is taken now and like this; told before it begins. */
export type Caveat = "early" | "tester_changed" | "protocol_changed";

/** The test before, as far as it matters to the next. */
export type LastTest = { takenOn: LocalDate; protocol: Protocol; testerId: string };

/**
 * What to say before a test starts: fewer days than the rules ask for since the last one, another
 * person measuring, another protocol. Nothing to say before a first test.
 */
export function caveatsBefore(
  last: LastTest | null,
  next: { takenOn: LocalDate | null; protocol: Protocol; testerId: string },
  { reassess }: { reassess: ReassessDays },
): Caveat[] {
  if (last === null) return [];
  const days = next.takenOn === null ? null : daysBetween(last.takenOn, next.takenOn);
  const candidates: [boolean, Caveat][] = [
    [days !== null && days >= 0 && days < reassess.minDays, "early"],
    [next.testerId !== last.testerId, "tester_changed"],
    [next.protocol !== last.protocol, "protocol_changed"],
  ];
  return candidates.filter(([applies]) => applies).map(([, caveat]) => caveat);
}
