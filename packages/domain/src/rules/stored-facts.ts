import { protocols } from "../assessments/protocols";
import { noSymptoms } from "../safety/red-flags";
import { type Facts, noInjuries } from "../verdicts/facts/facts";

const noSides = { left: null, right: null };

/** What a fact counts as where an older row does not hold it: unknown. */
const unknownFacts: Omit<Facts, "protocol" | "unit" | "takenOn" | "attempts"> = {
  birthDate: null,
  athleteType: "runner",
  testerId: null,
  marks: noSides,
  sensation: noSides,
  towel: noSides,
  squat: null,
  symptoms: noSymptoms,
  nextMorningNrs: null,
  injuries: noInjuries,
  previous: null,
  beforePrevious: null,
  baseline: null,
  adherencePct: null,
  adherence12WeeksPct: null,
  weeksOnPlan: null,
  goalCm: noSides,
  lastLimiting: noSides,
  confirmed: false,
};

const units: readonly string[] = ["cm", "in", "mm", "deg"];

/**
 * The facts of a stored verdict as they were when it was judged, to judge them again. What an older
 * row does not hold is unknown; null where not even protocol, unit, day and attempts can be read.
 */
export function factsFrom(stored: unknown): Facts | null {
  if (!isRecord(stored)) return null;
  const { protocol, unit, takenOn, attempts } = stored;
  const isKnown =
    (protocols as readonly unknown[]).includes(protocol) &&
    units.includes(unit as string) &&
    typeof takenOn === "string" &&
    isRecord(attempts) &&
    isNumbers(attempts.left) &&
    isNumbers(attempts.right);
  return isKnown ? (withDefaults(unknownFacts, stored) as Facts) : null;
}

/** Every key of `stored`, and of `defaults` where it is missing or of another shape. */
function withDefaults(
  defaults: Record<string, unknown>,
  stored: Record<string, unknown>,
): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...stored };
  for (const [key, value] of Object.entries(defaults)) {
    const given = stored[key];
    if (isRecord(value)) filled[key] = isRecord(given) ? withDefaults(value, given) : value;
    else if (given === undefined) filled[key] = value;
  }
  return filled;
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "number");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
