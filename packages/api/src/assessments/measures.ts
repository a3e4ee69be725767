import type { NewMeasure } from "@talus/db/assessments";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import type { Attempt } from "@talus/domain/assessments/findings";
import { furtherMeasures } from "@talus/domain/assessments/further-results";
import { canonicalUnits, type MeasureCode } from "@talus/domain/assessments/measure-codes";
import type { MeasureUnit } from "@talus/domain/assessments/tests/definition";
import { type Side, sides } from "@talus/domain/sides";
import { roundTo, toCm } from "@talus/domain/units";

/** Every value of an assessment as it is stored: number and unit as entered, the canonical one beside. */
export function measuresOf(input: AssessmentInput): NewMeasure[] {
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

function triesOf(testCode: MeasureCode, side: Side, { tries, unit }: Tries): NewMeasure[] {
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

function marksOf({ findings, unit }: AssessmentInput, side: Side): NewMeasure[] {
  const marks = findings.marks[side];
  if (marks === null) return [];
  const one = (code: MeasureCode, value: number | null) =>
    value === null ? [] : triesOf(code, side, { tries: [{ value, invalidReason: null }], unit });
  return [...one("last_pass", marks.lastPass), ...one("first_fail", marks.firstFail)];
}

function towelOf({ findings }: AssessmentInput, side: Side): NewMeasure[] {
  const hold = findings.towel[side];
  if (hold === null) return [];
  const tries = [{ value: hold.holdSec, invalidReason: null }];
  return triesOf("towel_hold", side, { tries, unit: "s" });
}
