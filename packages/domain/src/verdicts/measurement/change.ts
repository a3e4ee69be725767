import { scaleOf } from "../../assessments/protocols";
import { mapSides, type PerSide, type Side } from "../../sides";
import { roundTo, type Scores } from "../../units";
import type { EarlierTest } from "../facts/facts";
import { errorFor, type MeasuringErrorCm, type RuleSet } from "../rule-set/rule-set";

/** What a difference between two tests amounts to beside the error of measuring. */
export type ChangeLabel =
  | "none"
  | "possible_gain"
  | "possible_loss"
  | "reliable_gain"
  | "reliable_loss"
  | "not_comparable";

/** A side's change; `cm` is null where the tests cannot be compared. */
export type Change = { cm: number | null; label: ChangeLabel };

/** Both sides' changes; a side is null where it was not measured both times. */
export type Changes = PerSide<Change | null>;

/**
 * The label of a change in cm beside the error of its protocol: under the standard error none, from it possible, from the minimal
 * detectable change reliable. 0.69 is possible, 1.90 is reliable. Source: Powden 2015, our rule.
 */
export function labelOfChange(cm: number, { semCm, mdcCm }: MeasuringErrorCm): ChangeLabel {
  const size = roundTo(Math.abs(cm), 2);
  if (size < semCm) return "none";
  if (size < mdcCm) return cm > 0 ? "possible_gain" : "possible_loss";
  return cm > 0 ? "reliable_gain" : "reliable_loss";
}

/** A test as changes are worked out from it; an unknown tester is null. */
export type ComparedTest = Pick<EarlierTest, "protocol" | "testerId" | "cm">;

/** Whether two tests were taken by different people; where one is unknown they count as the same. */
export function testersOf(
  one: Pick<EarlierTest, "testerId"> | null,
  other: Pick<EarlierTest, "testerId">,
): "same" | "other" {
  if (one === null || one.testerId === null || other.testerId === null) return "same";
  return one.testerId === other.testerId ? "same" : "other";
}

/**
 * The changes from an earlier test to another; not comparable across protocols, null without a test.
 * Between two testers the error is wider where the organisation knows it.
 */
export function changesSince(
  earlier: EarlierTest | null,
  now: ComparedTest,
  rules: RuleSet,
): Changes | null {
  if (earlier === null) return null;
  if (earlier.protocol !== now.protocol) {
    return mapSides(now.cm, () => ({ cm: null, label: "not_comparable" }));
  }
  if (scaleOf(now.protocol) !== "distance") return null;
  const error = errorFor(rules, now.protocol, testersOf(earlier, now));
  return mapSides(now.cm, (cm, side) => changeBetween(earlier.cm[side], cm, error));
}

function changeBetween(
  before: number | null,
  now: number | null,
  error: MeasuringErrorCm,
): Change | null {
  if (before === null || now === null) return null;
  const cm = roundTo(now - before, 2);
  return { cm, label: labelOfChange(cm, error) };
}

/**
 * Each side's change since the last of several tests that it can be compared with, newest first: a side
 * that was left out, or a test of another protocol, is looked past. Null where none is comparable.
 */
export function lastComparable(newestFirst: readonly (Changes | null)[]): Changes {
  return { left: lastOn("left", newestFirst), right: lastOn("right", newestFirst) };
}

function lastOn(side: Side, newestFirst: readonly (Changes | null)[]): Change | null {
  return newestFirst.find((changes) => changes?.[side]?.cm != null)?.[side] ?? null;
}

/** The two scores behind a change: the newer one, and the older as it was. */
export function scoresOf(nowCm: number, changeCm: number): Scores {
  return { fromCm: roundTo(nowCm - changeCm, 2), toCm: nowCm };
}

/** Whether any side's change is a loss, however sure. */
export function anyLoss(changes: Changes | null): boolean {
  return anySide(changes, "possible_loss") || anySide(changes, "reliable_loss");
}

/** Whether any side's change has this label. */
export function anySide(changes: Changes | null, label: ChangeLabel): boolean {
  return changes?.left?.label === label || changes?.right?.label === label;
}

/** Whether at least one side could be compared. */
export function isComparable(changes: Changes | null): boolean {
  return changes?.left?.cm != null || changes?.right?.cm != null;
}
