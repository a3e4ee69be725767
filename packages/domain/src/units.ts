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

/** A length to show: 0.1 in the reader's unit, without the unit's name. */
export function formatLength(cm: number, unit: DisplayUnit): string {
  return roundTo(fromCm(cm, unit), 1).toFixed(1);
}
