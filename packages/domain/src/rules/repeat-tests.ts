import type { Protocol } from "../assessments/protocols";
import { daysBetween, type LocalDate } from "../calendar";
import { type PerSide, type Side, sides } from "../sides";
import { roundTo } from "../units";

/** Two tests this few days apart count as the same state measured twice, as in Chisholm 2012. */
export const repeatWithinDays = 3;

/** A test that may be half of a pair. */
export type RepeatTest = {
  assessmentId: string;
  athleteId: string;
  protocol: Protocol;
  takenOn: LocalDate;
  /** Who measured: a member's id, or `self` for athletes who measured themselves. */
  tester: string;
  cm: PerSide<number | null>;
};

/** One side measured twice within {@link repeatWithinDays}. */
export type RepeatPair<Test extends RepeatTest = RepeatTest> = {
  side: Side;
  first: Test;
  second: Test;
  /** Second minus first, cm. */
  differenceCm: number;
  sameTester: boolean;
};

/**
 * The pairs among tests, by athlete, protocol and day, in whatever order they come. A test belongs to one pair at
 * most, so that a third test within the days does not count a difference twice; each side that was
 * measured both times gives a pair.
 */
export function repeatPairs<Test extends RepeatTest>(tests: readonly Test[]): RepeatPair<Test>[] {
  const pairs: RepeatPair<Test>[] = [];
  let waiting: Test | null = null;
  for (const test of [...tests].sort(inOrder)) {
    if (waiting && isRepeat(waiting, test)) {
      pairs.push(...pairsOfSides(waiting, test));
      waiting = null;
    } else {
      waiting = test;
    }
  }
  return pairs;
}

function inOrder(a: RepeatTest, b: RepeatTest): number {
  return (
    a.athleteId.localeCompare(b.athleteId) ||
    a.protocol.localeCompare(b.protocol) ||
    a.takenOn.localeCompare(b.takenOn)
  );
}

function isRepeat(first: RepeatTest, second: RepeatTest): boolean {
  return (
    first.athleteId === second.athleteId &&
    first.protocol === second.protocol &&
    daysBetween(first.takenOn, second.takenOn) <= repeatWithinDays
  );
}

function pairsOfSides<Test extends RepeatTest>(first: Test, second: Test): RepeatPair<Test>[] {
  return sides.flatMap((side) => {
    const [before, after] = [first.cm[side], second.cm[side]];
    if (before === null || after === null) return [];
    const differenceCm = roundTo(after - before, 2);
    return [{ side, first, second, differenceCm, sameTester: first.tester === second.tester }];
  });
}
