import { type Protocol, protocols, scaleOf } from "../../assessments/protocols";
import { type PerSide, type Side, sides } from "../../sides";
import { type LengthUnit, roundTo, toCm } from "../../units";
import { numberRefusal } from "../../verdicts/measurement/acceptance";
import type { RuleSet } from "../../verdicts/rule-set/rule-set";

/** The tests that can be repeated right after a session: those that give a distance (domain.md T11). */
export const retestProtocols: readonly Protocol[] = protocols.filter(
  (protocol) => scaleOf(protocol) === "distance",
);

/** The two moments of a retest; the warm-up lies between them. */
export const retestMoments = ["before", "after"] as const;
export type RetestMoment = (typeof retestMoments)[number];

/** One side right before and right after the session, in the retest's unit, as entered. */
export type RetestPair = Record<RetestMoment, number>;

/**
 * A distance measured before and after a session with one protocol, as entered. It tells what that
 * session did for the moment: it enters no trend and no verdict. A side that is null was not measured.
 */
export type SessionRetest = { protocol: Protocol; unit: LengthUnit } & PerSide<RetestPair | null>;

/** A field of a retest: "left.before". */
export type RetestField = `${Side}.${RetestMoment}`;

/** What keeps a retest from being stored, by field. */
export type RetestRefusal = { field: RetestField; message: string };

type Plausible = Pick<RuleSet, "plausible">;

/** Every value that a test would refuse too (0 to 25 cm after conversion); empty where it may be stored. */
export function retestRefusals(retest: SessionRetest, rules: RuleSet): RetestRefusal[] {
  return fieldsOf(retest).flatMap(({ field, side, value }) => {
    const refusal = numberRefusal(value, { side, unit: retest.unit }, rules);
    return refusal === null ? [] : [{ field, message: refusal.message }];
  });
}

/** The first of cm, mm and in, other than the chosen one, in which every value would be plausible; else null. */
export function retestUnitSuggestion(
  retest: SessionRetest,
  { plausible }: Plausible,
): LengthUnit | null {
  const fits = (unit: LengthUnit) =>
    fieldsOf(retest).every(({ value }) => value >= 0 && toCm(value, unit) <= plausible.maxCm);
  if (fits(retest.unit)) return null;
  return (["cm", "mm", "in"] as const).find((unit) => unit !== retest.unit && fits(unit)) ?? null;
}

/**
 * Sides on which the change is so large, more than twice the detectable change, that a slip of the
 * tape is likelier than the session. A question, never a refusal.
 */
export function doubtfulSides(retest: SessionRetest, { error }: Pick<RuleSet, "error">): Side[] {
  return sides.filter((side) => {
    const pair = retest[side];
    if (pair === null) return false;
    const change = toCm(pair.after, retest.unit) - toCm(pair.before, retest.unit);
    return roundTo(Math.abs(change), 2) > 2 * error.mdcCm;
  });
}

function fieldsOf(retest: SessionRetest) {
  return sides.flatMap((side) => {
    const pair = retest[side];
    if (pair === null) return [];
    return retestMoments.map((moment) => ({
      field: `${side}.${moment}` as const,
      side,
      value: pair[moment],
    }));
  });
}
