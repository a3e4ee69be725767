import type { LocalDate } from "../calendar";
import { dayLabel } from "../day-label";
import type { Side } from "../sides";
import {
  type DisplayUnit,
  formatChange,
  formatLength,
  formatScore,
  fromCm,
  roundTo,
  toCm,
  withSign,
} from "../units";
import { labelOfChange } from "../verdicts/measurement/change";
import type { RuleSet } from "../verdicts/rule-set/rule-set";

/** The error of one test and the smallest change beyond it, cm. */
export type MeasuringError = RuleSet["error"];

/** The names of the sides as sentences begin with them. */
export const sideNames = { left: "Left", right: "Right" } as const satisfies Record<Side, string>;

/** A change with its sign and one decimal in the unit that it has: "+0.6", "−1.2" or "0.0". */
export function signed(change: number): string {
  return withSign(roundTo(change, 1));
}

/**
 * The difference of two scores that stand in the reader's unit, as {@link formatChange} says it.
 *
 * @example changeShown(9.85, 10.54, "cm") // "+0.6", as 9.9 and 10.5 are shown
 */
export function changeShown(
  from: number,
  to: number,
  unit: DisplayUnit,
  boundsCm: readonly number[] = [],
): string {
  const scores = { fromCm: toCm(from, unit), toCm: toCm(to, unit) };
  return formatChange(scores, unit, boundsCm);
}

/** {@link signed} of a change in cm, in the reader's unit. */
export function signedLength(changeCm: number, unit: DisplayUnit): string {
  return signed(fromCm(changeCm, unit));
}

/**
 * What a change amounts to, in words: within the error, possible or reliable, with the error named.
 *
 * @example changeWords(0.8, { semCm: 0.69, mdcCm: 1.9 }, "cm") // "a possible gain, still within measuring error (±1.9)"
 */
export function changeWords(changeCm: number, error: MeasuringError, unit: DisplayUnit): string {
  const margin = `(±${formatLength(error.mdcCm, unit)})`;
  switch (labelOfChange(changeCm, error)) {
    case "reliable_gain":
      return `a reliable gain, more than measuring error ${margin}`;
    case "reliable_loss":
      return `a reliable loss, more than measuring error ${margin}`;
    case "possible_gain":
      return `a possible gain, still within measuring error ${margin}`;
    case "possible_loss":
      return `a possible loss, still within measuring error ${margin}`;
    default:
      return `within measuring error ${margin}`;
  }
}

/** What a sentence about one side needs; lengths in cm, shown in `unit`. */
export type SideStory = {
  side: Side;
  unit: DisplayUnit;
  today: LocalDate;
  first: { takenOn: LocalDate; cm: number };
  latest: { takenOn: LocalDate; cm: number };
  targetCm: number;
  error: MeasuringError;
};

/**
 * A side's latest value in a phrase, to stand before {@link changeSentence}: "Left 8.4 cm".
 */
export function valuePhrase({ side, latest, unit }: SideStory): string {
  return `${sideNames[side]} ${formatScore(latest.cm, unit)} ${unit}`;
}

/**
 * The change since the first test with the error band, then where the target stands.
 *
 * @example
 * // "+0.6 since 30 Oct: within measuring error (±1.9). 1.8 cm to the target."
 */
export function changeSentence(story: SideStory): string {
  const { first, latest, unit } = story;
  const missing = roundTo(story.targetCm - latest.cm, 2);
  const target =
    missing <= 0
      ? "At or above the target."
      : `${formatLength(missing, unit)} ${unit} to the target.`;
  if (first.takenOn === latest.takenOn) return `The first test. ${target}`;
  const change = roundTo(latest.cm - first.cm, 2);
  const { semCm, mdcCm } = story.error;
  const scores = { fromCm: first.cm, toCm: latest.cm };
  const since = `${formatChange(scores, unit, [semCm, mdcCm])} since ${dayLabel(first.takenOn, story.today)}`;
  return `${since}: ${changeWords(change, story.error, unit)}. ${target}`;
}
