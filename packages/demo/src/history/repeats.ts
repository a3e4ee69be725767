import { addDays, type LocalDate } from "@talus/domain/calendar";
import type { DemoPerson, DemoStory } from "../people.data";
import type { Random } from "../random";
import { type DemoTest, testOf } from "./tests";

/** Whose third-last test was measured twice, as a club does that wants to know its own error. */
const measuredTwice: readonly DemoStory[] = ["steady", "late", "lapsed", "awaiting", "overdue"];

/** The second measuring of a test a day or two later, by the same coach or the other; null: none. */
export function repeatOf(
  person: DemoPerson,
  first: { takenOn: LocalDate; startedOn: LocalDate; selfMeasured: boolean },
  { repeating: random, otherCoachReadsCm }: { repeating: Random; otherCoachReadsCm: number },
): { test: DemoTest; byOther: boolean } | null {
  if (first.selfMeasured || !measuredTwice.includes(person.story)) return null;
  const byOther = random.chance(0.5);
  const shift = byOther ? otherCoachReadsCm : 0;
  const seen = { ...person, leftCm: person.leftCm + shift, rightCm: person.rightCm + shift };
  const takenOn = addDays(first.takenOn, random.whole(1, 2));
  const test = testOf(seen, { takenOn, startedOn: first.startedOn, isLast: false }, random);
  return { test: { ...test, selfMeasured: false }, byOther };
}
