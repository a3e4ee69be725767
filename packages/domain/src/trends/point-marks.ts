import type { Protocol } from "../assessments/protocols";
import { daysBetween, type LocalDate } from "../calendar";
import type { Source } from "../sources";
import { falseChangeProbability } from "../statistics/change";
import { roundTo } from "../units";
import { labelOfChange } from "../verdicts/measurement/change";
import { errorFor, type RuleSet } from "../verdicts/rule-set/rule-set";

/** What must be known about one test to read it rightly. */
export const pointMarks = [
  "protocol_changed",
  "tester_changed",
  "early",
  "floor",
  "jump",
  "first_reliable",
  "confirmed",
] as const;
export type PointMark = (typeof pointMarks)[number];

/** A mark in few words, in a sentence, and who says so. */
export const pointMarkFacts: Record<
  PointMark,
  { label: string; text: string; sources: readonly Source[] }
> = {
  protocol_changed: {
    label: "other test before",
    text: "The test before was done another way, so nothing is compared across that step.",
    sources: ["C5", "000:13", "003:36"],
  },
  tester_changed: {
    label: "other tester",
    text: "Somebody else measured than the time before; two testers differ a little.",
    sources: ["Powden 2015", "our rule"],
  },
  early: {
    label: "early",
    text: "Less than 14 days after the test before: mostly measuring error, so nothing is stepped up on it.",
    sources: ["000:47", "R6"],
  },
  floor: {
    label: "0, the floor",
    text: "The toe touched the wall: an ankle that bends even less would read 0 as well.",
    sources: ["000:13", "our rule"],
  },
  jump: {
    label: "measure again",
    text: "A step of more than twice the detectable change between two tests is rarely real. Measure once more.",
    sources: ["Powden 2015", "our rule"],
  },
  first_reliable: {
    label: "first beyond error",
    text: "The first test in a row with a change beyond measuring error. Every look gives chance another try, so it counts once the next test shows it too.",
    sources: ["Powden 2015", "our rule"],
  },
  confirmed: {
    label: "confirmed",
    text: "A second test in a row shows the change beyond measuring error.",
    sources: ["Powden 2015", "our rule"],
  },
};

/** A test as its marks need it. */
export type MarkedTest = {
  takenOn: LocalDate;
  protocol: Protocol;
  testerId: string | null;
};

type ErrorRules = Pick<RuleSet, "error" | "ownError">;

/**
 * What stands against or behind a test because of the one before it, of whatever protocol: another
 * protocol, another tester (of the same protocol), fewer than 14 days
 * (day 14 is not early; unsaid where an owner switched that rule off).
 */
export function marksOfTest(
  test: MarkedTest,
  before: MarkedTest | undefined,
  { reassess, off }: Pick<RuleSet, "reassess" | "off">,
): PointMark[] {
  if (before === undefined) return [];
  const changed = before.protocol !== test.protocol;
  const known = before.testerId !== null && test.testerId !== null;
  const days = daysBetween(before.takenOn, test.takenOn);
  const marks: [boolean, PointMark][] = [
    [changed, "protocol_changed"],
    [!changed && known && before.testerId !== test.testerId, "tester_changed"],
    [!off.includes("early_test") && days > 0 && days < reassess.minDays, "early"],
  ];
  return marks.filter(([applies]) => applies).map(([, mark]) => mark);
}

/**
 * Marks of one side's values in cm, oldest first, of one protocol: the floor (0), a step of more than
 * twice the detectable change since the value before, and a reliable change since the first value:
 * the first of a run of them in one direction asks to be confirmed, the second confirms it.
 */
export function marksOfValues(
  cm: readonly number[],
  protocol: Protocol,
  rules: ErrorRules,
): PointMark[][] {
  const error = errorFor(rules, protocol);
  const first = cm[0] ?? 0;
  const labels = cm.map((value) => labelOfChange(roundTo(value - first, 2), error));
  const run = labels.map((label, i) => {
    const sameBefore = labels.slice(0, i).findLastIndex((each) => each !== label);
    return label.startsWith("reliable") ? i - sameBefore : 0;
  });
  return cm.map((value, i) => {
    const before = cm[i - 1];
    const step = before === undefined ? 0 : roundTo(Math.abs(value - before), 2);
    const marks: [boolean, PointMark][] = [
      [value === 0, "floor"],
      [step > roundTo(2 * error.mdcCm, 2), "jump"],
      [run[i] === 1, "first_reliable"],
      [run[i] === 2, "confirmed"],
    ];
    return marks.filter(([applies]) => applies).map(([, mark]) => mark);
  });
}

/**
 * What the newest value asks for, or null: measure again after a step that is rarely real, or confirm
 * a first reliable change, with the chance that so many looks show one by error alone.
 *
 * @example promptOf(["first_reliable"], 4) // "A first change beyond … confirm it at the next test."
 */
export function promptOf(marks: readonly PointMark[], tests: number): string | null {
  if (marks.includes("jump")) return pointMarkFacts.jump.text;
  if (!marks.includes("first_reliable")) return null;
  const chance = Math.round(100 * falseChangeProbability({ looks: Math.max(1, tests - 1) }));
  const looks = tests <= 2 ? "one look" : `${tests - 1} looks`;
  return `A first change beyond measuring error. By chance alone ${looks} would show one in ${chance} % of people who did not change: confirm it at the next test.`;
}
