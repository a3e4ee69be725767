import { type PerSide, type Side, sides } from "../sides";
import { type Attempt, validValues } from "./findings";
import { canonicalUnits, unitSigns } from "./tests/measure-codes";
import type { TestCode } from "./tests/test-codes";

/** The measured tests that may accompany an ankle test, by what is stored of them. */
export const furtherMeasures = [
  "plantarflexion",
  "toe_circle",
  "heel_raise",
  "single_leg_balance",
] as const;
export type FurtherMeasure = (typeof furtherMeasures)[number];

/** The tries of each further test that was done. */
export type FurtherResults = Partial<Record<FurtherMeasure, PerSide<Attempt[]>>>;

type FurtherFacts = {
  label: string;
  test: TestCode;
  /** What can be; beyond it a number is refused, never clamped. */
  min: number;
  max: number;
  whole: boolean;
};

/** What each further test is called, whose definition it has, and what can be. */
export const furtherFacts: Record<FurtherMeasure, FurtherFacts> = {
  plantarflexion: {
    label: "Foot moved down",
    test: "nwb_goniometer",
    min: -10,
    max: 90,
    whole: false,
  },
  toe_circle: { label: "Toe circle", test: "toe_circle", min: 0, max: 100, whole: false },
  heel_raise: { label: "Heel raises", test: "heel_raise", min: 0, max: 200, whole: true },
  single_leg_balance: {
    label: "Balance on one leg",
    test: "single_leg_balance",
    min: 0,
    max: 600,
    whole: false,
  },
};

/** Why a further test's number cannot be; `field` is where the form shows it. */
export type FurtherRefusal = {
  field: `${FurtherMeasure}.${Side}`;
  reason: "not_a_number" | "negative" | "implausible" | "not_whole";
  message: string;
};

/** Everything that keeps further tests from being stored; a side tells its first reason. */
export function furtherRefusals(further: FurtherResults): FurtherRefusal[] {
  return furtherMeasures.flatMap((measure) =>
    sides.flatMap((side) => {
      const tries = further[measure]?.[side] ?? [];
      const found = tries.map(({ value }) => refusalOf(value, measure)).find((one) => one !== null);
      return found ? [{ field: `${measure}.${side}` as const, ...found }] : [];
    }),
  );
}

function refusalOf(value: number, measure: FurtherMeasure): Omit<FurtherRefusal, "field"> | null {
  const { label, min, max, whole } = furtherFacts[measure];
  const unit = unitSigns[canonicalUnits[measure]];
  if (!Number.isFinite(value)) {
    return { reason: "not_a_number", message: `${label}: give a number.` };
  }
  if (value < min) {
    const message = `${label}: ${min}${unit} is the least. Check the number.`;
    return { reason: min === 0 ? "negative" : "implausible", message };
  }
  if (value > max) {
    const message = `${label}: more than ${max}${unit} is not plausible. Check the number.`;
    return { reason: "implausible", message };
  }
  if (whole && !Number.isInteger(value)) {
    return { reason: "not_whole", message: `${label}: give a whole number.` };
  }
  return null;
}

/** Mean of the tries that count; null where none does. */
export function meanOfTries(tries: readonly Attempt[]): number | null {
  const values = validValues(tries);
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
