import { type Side, sides } from "../../sides";
import { roundTo, toCm } from "../../units";
import type { AssessmentContent } from "../assessment";
import type { Attempt } from "../findings";
import { furtherMeasures } from "../further-results";
import type { MeasureUnit } from "../tests/definition";
import type { InvalidReason } from "../tests/invalid-reasons";
import { canonicalUnits, type MeasureCode } from "../tests/measure-codes";

/** One value as it is stored: as entered, and in the canonical unit. */
export type Measure = {
  testCode: MeasureCode;
  side: Side;
  attempt: number;
  rawValue: number;
  rawUnit: MeasureUnit;
  value: number;
  unit: MeasureUnit;
  valid: boolean;
  invalidReason: InvalidReason | null;
};

/** What of an assessment holds values. */
type Measured = Pick<AssessmentContent, "unit" | "attempts" | "findings" | "further">;

/** Every value of an assessment as it is stored: number and unit as entered, the canonical one beside. */
export function measuresOf(input: Measured): Measure[] {
  return sides.flatMap((side) => [
    ...triesOf(input.unit === "deg" ? "angle" : "distance", side, {
      tries: input.attempts[side],
      unit: input.unit,
    }),
    ...marksOf(input, side),
    ...towelOf(input, side),
    ...furtherMeasures.flatMap((code) =>
      triesOf(code, side, {
        tries: input.further?.[code]?.[side] ?? [],
        unit: canonicalUnits[code],
      }),
    ),
  ]);
}

type Tries = { tries: readonly Attempt[]; unit: MeasureUnit };

function triesOf(testCode: MeasureCode, side: Side, { tries, unit }: Tries): Measure[] {
  return tries.map(({ value, invalidReason }, index) => ({
    testCode,
    side,
    attempt: index + 1,
    rawValue: value,
    rawUnit: unit,
    value: canonical(value, unit),
    unit: canonicalUnits[testCode],
    valid: invalidReason === null,
    invalidReason,
  }));
}

function canonical(value: number, unit: MeasureUnit): number {
  const isLength = unit === "cm" || unit === "mm" || unit === "in";
  return isLength ? toCm(value, unit) : roundTo(value, 2);
}

function marksOf({ findings, unit }: Measured, side: Side): Measure[] {
  const marks = findings.marks[side];
  if (marks === null) return [];
  const one = (code: MeasureCode, value: number | null) =>
    value === null ? [] : triesOf(code, side, { tries: [{ value, invalidReason: null }], unit });
  return [...one("last_pass", marks.lastPass), ...one("first_fail", marks.firstFail)];
}

function towelOf({ findings }: Measured, side: Side): Measure[] {
  const hold = findings.towel[side];
  if (hold === null) return [];
  const tries = [{ value: hold.holdSec, invalidReason: null }];
  return triesOf("towel_hold", side, { tries, unit: "s" });
}
