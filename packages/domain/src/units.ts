/** A length unit that a person may type; the canonical unit is cm. */
export type LengthUnit = "cm" | "in" | "mm";

/** What an athlete or coach chose to read lengths in. */
export type DisplayUnit = "cm" | "in";

const cmPer = { cm: 1, in: 2.54, mm: 0.1 } as const satisfies Record<LengthUnit, number>;

/** Centimetres, kept to 0.01 so that float noise never moves a band edge (4 in is exactly 10.16). */
export function toCm(value: number, unit: LengthUnit): number {
  return roundTo(value * cmPer[unit], 2);
}

/** A length given in cm in another unit, unrounded. */
export function fromCm(cm: number, unit: LengthUnit): number {
  return cm / cmPer[unit];
}

/** A power is dear where a hundred thousand verdicts a second round. */
const scales = [1, 10, 100] as const;

/** `value` rounded half away from zero to `decimals`, free of binary noise (1.005 → 1.01). */
export function roundTo(value: number, decimals: number): number {
  const scale = scales[decimals] ?? 10 ** decimals;
  const rounded = Math.round((Math.abs(value) + Number.EPSILON) * scale) / scale;
  return value < 0 ? -rounded || 0 : rounded;
}

/** The distances at which a score ships with another meaning (domain.md C3), cm. */
export const usualCutsCm: readonly number[] = [10.16, 12.7];

/** How near a cut a score is shown finer, hundredths of a centimetre: half of what 0.1 stands for. */
const nearCut = { cm: 5, in: 13 } as const satisfies Record<DisplayUnit, number>;

/**
 * A score as everybody sees it, everywhere: to 0.1 in the reader's unit; within 0.05 cm (or 0.05 in) of
 * a cut to 0.01 cm (or 0.001 in), so that a reader sees on which side it lies.
 *
 * @example formatScore(10.15, "cm") // "10.15", where "10.2" would look in range
 */
export function formatScore(
  cm: number,
  unit: DisplayUnit,
  cutsCm: readonly number[] = usualCutsCm,
): string {
  const decimals = decimalsOf(cm, unit, cutsCm);
  return roundTo(fromCm(cm, unit), decimals).toFixed(decimals);
}

/**
 * A length in the reader's unit as a number to draw and to pass on: fine enough that
 * {@link formatShown} reads it as the score that it was.
 */
export function inUnit(cm: number, unit: DisplayUnit): number {
  return roundTo(fromCm(cm, unit), unit === "cm" ? 2 : 4);
}

/** A size that is no score, such as an error, a spread or a share of time: to 0.1, without a sign. */
export function formatSize(value: number): string {
  return roundTo(Math.abs(value), 1).toFixed(1);
}

/** {@link formatSize} of cm, in the reader's unit. */
export function formatLength(cm: number, unit: DisplayUnit): string {
  return formatSize(fromCm(cm, unit));
}

/** {@link formatScore} of a score that stands in the reader's unit already. */
export function formatShown(value: number, unit: DisplayUnit): string {
  return formatScore(toCm(value, unit), unit);
}

const finest = { cm: 2, in: 3 } as const satisfies Record<DisplayUnit, number>;

function decimalsOf(cm: number, unit: DisplayUnit, cutsCm: readonly number[]): number {
  const hundredths = Math.round(cm * 100);
  const isNear = cutsCm.some(
    (cut) => Math.abs(hundredths - Math.round(cut * 100)) <= nearCut[unit],
  );
  return isNear ? finest[unit] : 1;
}

/** Two scores, cm. */
export type Scores = { fromCm: number; toCm: number };

/**
 * The difference of two scores in the reader's unit, with its sign: that of the numbers shown, so that
 * nobody finds 10.5 − 9.9 = 0.7. Within 0.05 cm of a bound of the measuring error it is the exact one, so
 * that a reader sees on which side it lies.
 *
 * @example formatChange({ fromCm: 9.85, toCm: 10.54 }, "cm") // "+0.6", as 9.9 and 10.5 are shown
 */
export function formatChange(
  scores: Scores,
  unit: DisplayUnit,
  boundsCm: readonly number[] = [],
): string {
  return withSign(changeToTell(scores, unit, boundsCm));
}

/** How far two scores lie apart, as {@link formatChange} says it and without a sign. */
export function formatDifference(
  { left, right }: { left: number; right: number },
  unit: DisplayUnit,
  boundsCm: readonly number[] = [],
): string {
  return inFull(Math.abs(changeToTell({ fromCm: left, toCm: right }, unit, boundsCm)));
}

function changeToTell(scores: Scores, unit: DisplayUnit, boundsCm: readonly number[]): number {
  const exactCm = roundTo(scores.toCm - scores.fromCm, 2);
  const decimals = decimalsOf(Math.abs(exactCm), unit, boundsCm);
  return decimals === 1 ? shownChange(scores, unit) : roundTo(fromCm(exactCm, unit), decimals);
}

/** The difference of two scores as they are shown, in the reader's unit. */
export function shownChange({ fromCm: from, toCm: to }: Scores, unit: DisplayUnit): number {
  return roundTo(shownScore(to, unit) - shownScore(from, unit), 3);
}

function shownScore(cm: number, unit: DisplayUnit): number {
  return roundTo(fromCm(cm, unit), decimalsOf(cm, unit, usualCutsCm));
}

/** A difference with its sign and the decimals that it has, one at least: "+0.6", "−0.26", "0.0". */
export function withSign(change: number): string {
  const size = inFull(Math.abs(change));
  if (change === 0) return size;
  return `${change > 0 ? "+" : "−"}${size}`;
}

/** A size with the decimals that it has, one at least and three at most. */
function inFull(size: number): string {
  const decimals = [1, 2].find((few) => roundTo(size, few) === size) ?? 3;
  return size.toFixed(decimals);
}
