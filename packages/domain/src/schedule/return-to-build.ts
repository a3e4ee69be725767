import { type Protocol, scaleOf } from "../assessments/protocols";
import type { LocalDate } from "../calendar";
import { dayLabel } from "../day-label";
import { type PerSide, type Side, sides } from "../sides";
import type { Source } from "../sources";
import { formatDifference, formatLength, formatScore, roundTo } from "../units";
import { errorFor, type RuleSet } from "../verdicts/rule-set/rule-set";

/** A test that a fall is measured from. */
export type InBandTest = {
  takenOn: LocalDate | null;
  protocol: Protocol;
  cm: PerSide<number | null>;
};

/** What decides whether a maintenance plan goes back to build. */
export type ReturnFacts = {
  protocol: Protocol;
  takenOn: LocalDate;
  cm: PerSide<number | null>;
  /** Earlier tests of any protocol, in any order. */
  earlier: readonly InBandTest[];
  /** The athlete's own or their type's; null: the rule set's. */
  goalCm: PerSide<number | null>;
};

/** Why a plan went back to build: the side, how far it fell from which test, and the error. */
export type ReturnToBuild = {
  side: Side;
  fallCm: number;
  fromCm: number;
  fromDay: LocalDate | null;
  toCm: number;
  errorCm: number;
  text: string;
  sources: readonly Source[];
};

/**
 * Whether a side fell by more than the error of measuring (the MDC of the protocol, `errorFor`) from
 * its best test at the goal, of the same protocol; the side with the greatest fall, or null. The fall
 * is rounded to 0.01 cm before it is compared; a fall of exactly the error is none. A side that was
 * not measured is unknown and returns nothing.
 * Source: domain.md R7, R8, 4.1 (change labels); F16.
 *
 * @example best 12.4 cm, now 10.4 cm, MDC 1.9 → back to build; now 10.5 cm → stays
 */
export function returnToBuild(facts: ReturnFacts, rules: RuleSet): ReturnToBuild | null {
  if (scaleOf(facts.protocol) !== "distance") return null;
  const errorCm = errorFor(rules, facts.protocol).mdcCm;
  const falls = sides.flatMap((side) => {
    const fall = fallOf(side, facts, rules.goalCm);
    return fall && fall.fallCm > errorCm ? [{ ...fall, errorCm }] : [];
  });
  const [worst] = falls.sort((a, b) => b.fallCm - a.fallCm);
  return worst ? { ...worst, ...wordsOf(worst, facts.takenOn) } : null;
}

type Fall = Omit<ReturnToBuild, "errorCm" | "text" | "sources">;

function fallOf(side: Side, facts: ReturnFacts, usualGoalCm: number): Fall | null {
  const toCm = facts.cm[side];
  if (toCm === null) return null;
  const goalCm = facts.goalCm[side] ?? usualGoalCm;
  const inBand = facts.earlier.flatMap(({ protocol, takenOn, cm }) => {
    const value = cm[side];
    const counts = protocol === facts.protocol && value !== null && value >= goalCm;
    return counts ? [{ fromCm: value, fromDay: takenOn }] : [];
  });
  const [best] = inBand.sort((a, b) => b.fromCm - a.fromCm);
  return best ? { side, toCm, ...best, fallCm: roundTo(best.fromCm - toCm, 2) } : null;
}

function wordsOf(fall: Fall & { errorCm: number }, today: LocalDate) {
  const { side, fromCm, fromDay, toCm, errorCm } = fall;
  const when = fromDay ? ` on ${dayLabel(fromDay, today)}` : "";
  const text = `The ${side} ankle measures ${formatScore(toCm, "cm")} cm, ${formatDifference({ left: toCm, right: fromCm }, "cm", [errorCm])} cm less than its best test at the target (${formatScore(fromCm, "cm")} cm${when}). That is more than the measuring error of ${formatLength(errorCm, "cm")} cm, so the plan builds range again instead of keeping it.`;
  return { text, sources: ["R7", "000:69", "R8", "003:85", "Powden 2015", "our rule"] };
}
