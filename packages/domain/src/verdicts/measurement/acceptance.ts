import { addDays, type LocalDate, parseLocalDate } from "../../calendar";
import { redFlagsOf } from "../../safety/red-flags";
import { mapSides, type PerSide, type Side, sides } from "../../sides";
import { type LengthUnit, roundTo, toCm } from "../../units";
import type { EarlierTest, Facts } from "../facts/facts";
import { errorFor, isOn, type RuleSet } from "../rule-set/rule-set";
import { isMeasured } from "./limits";

/** What was wrong with a value; `field` is where the form shows it, the value typed is kept. */
export type Refusal = {
  field: Side | "date" | "measures";
  reason:
    | "invalid"
    | "in_future"
    | "before_birth"
    | "not_a_number"
    | "negative"
    | "implausible_gt_25cm"
    | "implausible_angle"
    | "fail_before_pass"
    | "none_given";
  message: string;
};

/** Another unit that would make sense of what was typed; offered, never applied by itself. */
export type UnitSuggestion = { unit: LengthUnit; cm: PerSide<number | null> };

const unitOrder = ["cm", "mm", "in"] as const satisfies readonly LengthUnit[];

/** Everything that keeps an assessment from being stored; empty where it may be. Nothing is clamped. */
export function refusalsOf(facts: Facts, rules: RuleSet, today: LocalDate): Refusal[] {
  const found = [
    ...dateRefusals(facts, rules, today),
    ...sideRefusals(facts, rules, "left"),
    ...sideRefusals(facts, rules, "right"),
  ];
  const nothing = sides.every((side) => !isMeasured(facts, side));
  if (nothing && redFlagsOf(facts.symptoms, rules.pain).length === 0) {
    const message = "Measure at least one side, then save.";
    found.push({ field: "measures", reason: "none_given", message });
  }
  return found;
}

function dateRefusals(facts: Facts, rules: RuleSet, today: LocalDate): Refusal[] {
  const day = parseLocalDate(facts.takenOn);
  if (day === null) {
    return [
      {
        field: "date",
        reason: "invalid",
        message: "The calendar has no such day. Choose another one.",
      },
    ];
  }
  if (day > addDays(today, rules.plausible.daysAhead)) {
    return [
      {
        field: "date",
        reason: "in_future",
        message: "This day is still to come. Choose today or a day before.",
      },
    ];
  }
  if (facts.birthDate !== null && day < facts.birthDate) {
    const message =
      "This day is before the athlete was born. Check it, and the birth date on record.";
    return [{ field: "date", reason: "before_birth", message }];
  }
  return [];
}

/** The numbers of a test, as they were typed. */
export type Numbers = Pick<Facts, "unit" | "attempts" | "marks">;

/** What cannot be among the numbers of one side; empty where all of them can. */
export function sideRefusals(numbers: Numbers, rules: RuleSet, side: Side): Refusal[] {
  const { attempts, unit } = numbers;
  return [
    ...numberRefusals(attempts[side], { side, unit }, rules),
    ...markRefusals(numbers, rules, side),
  ];
}

function markRefusals(facts: Numbers, rules: RuleSet, side: Side): Refusal[] {
  const marks = facts.marks[side];
  if (marks === null) return [];
  const { lastPass, firstFail } = marks;
  if (lastPass !== null && firstFail !== null && firstFail <= lastPass) {
    const message = "The first mark missed must be farther than the last one reached.";
    return [{ field: side, reason: "fail_before_pass", message }];
  }
  return numberRefusals(marksOf(facts, side), { side, unit: facts.unit }, rules);
}

/** Why one typed number cannot be a distance (or an angle) of a side; null where it can. */
export function numberRefusal(
  value: number,
  { side, unit }: { side: Side; unit: Facts["unit"] },
  { plausible }: RuleSet,
): Refusal | null {
  if (!Number.isFinite(value)) {
    return { field: side, reason: "not_a_number", message: "Give a number." };
  }
  if (unit === "deg") {
    if (value >= plausible.minDeg && value <= plausible.maxDeg) return null;
    const message = `An angle lies between ${plausible.minDeg} and ${plausible.maxDeg} degrees.`;
    return { field: side, reason: "implausible_angle", message };
  }
  if (value < 0) {
    const message = "A distance is 0 or more. A knee that cannot reach at 0 is recorded as 0.";
    return { field: side, reason: "negative", message };
  }
  if (toCm(value, unit) <= plausible.maxCm) return null;
  const message = `More than ${plausible.maxCm} cm is not plausible. Check the number and its unit.`;
  return { field: side, reason: "implausible_gt_25cm", message };
}

/** A side shows each kind of refusal once, however many attempts it concerns. */
function numberRefusals(
  values: readonly number[],
  where: { side: Side; unit: Facts["unit"] },
  rules: RuleSet,
): Refusal[] {
  const found: Refusal[] = [];
  for (const value of values) {
    const refusal = numberRefusal(value, where, rules);
    if (refusal && !found.some(({ reason }) => reason === refusal.reason)) found.push(refusal);
  }
  return found;
}

/** Mean of the attempts in cm, kept to 0.01; null where there is none. */
export function scoreCm(values: readonly number[], unit: LengthUnit): number | null {
  if (values.length === 0) return null;
  return toCm(values.reduce((sum, value) => sum + value, 0) / values.length, unit);
}

/** Mean of the attempts in degrees, kept to 0.01; null where there is none. */
export function scoreDeg(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 2);
}

/** The first unit, of cm, mm and in, in which every value typed would be plausible. */
export function suggestUnit(numbers: Numbers, rules: RuleSet): UnitSuggestion | null {
  const typed = sides.flatMap((side) => [...numbers.attempts[side], ...marksOf(numbers, side)]);
  return firstUnit(numbers, ({ unit }) =>
    typed.every((value) => value >= 0 && toCm(value, unit) <= rules.plausible.maxCm),
  );
}

function marksOf({ marks }: Numbers, side: Side): number[] {
  return [marks[side]?.lastPass ?? null, marks[side]?.firstFail ?? null].filter(
    (mark) => mark !== null,
  );
}

/**
 * A unit to ask about: a side is more than twice the detectable change away from the previous test
 * of this protocol, and in another unit both sides would be within one detectable change of it.
 */
export function doubtOfUnit(facts: Facts, rules: RuleSet): UnitSuggestion | null {
  const { previous, unit } = facts;
  if (!isOn(rules, "unit.unlikely")) return null;
  if (previous === null || previous.protocol !== facts.protocol || unit === "deg") return null;
  const { mdcCm } = errorFor(rules, facts.protocol);
  const typed = mapSides(facts.attempts, (values) => scoreCm(values, unit));
  const far = sides.some((side) => distance(typed, previous, side) > 2 * mdcCm);
  if (!far) return null;
  return firstUnit(facts, ({ cm }) => {
    const near = sides.map((side) => distance(cm, previous, side)).filter((d) => !Number.isNaN(d));
    return near.length > 0 && near.every((d) => d <= mdcCm);
  });
}

/** How far a side is from the previous test in cm; NaN where one of them is unknown. */
function distance(cm: PerSide<number | null>, previous: EarlierTest, side: Side): number {
  const [now, before] = [cm[side], previous.cm[side]];
  return now === null || before === null ? Number.NaN : roundTo(Math.abs(now - before), 2);
}

function firstUnit(
  numbers: Numbers,
  fits: (suggestion: UnitSuggestion) => boolean,
): UnitSuggestion | null {
  const { unit: typedUnit, attempts } = numbers;
  if (typedUnit === "deg") return null;
  const candidates = unitOrder
    .filter((unit) => unit !== typedUnit)
    .map((unit) => ({ unit, cm: mapSides(attempts, (values) => scoreCm(values, unit)) }));
  return candidates.find(fits) ?? null;
}
