import { type IntervalCm, intervalsOf } from "../../assessments/intervals";
import { scaleOf } from "../../assessments/protocols";
import { mapSides, type PerSide, sides } from "../../sides";
import { formatDifference, formatScore, fromCm, type LengthUnit, roundTo } from "../../units";
import type { Facts } from "../facts/facts";
import { type Reason, type Reasoned, reason } from "../rule-set/reasons";
import { errorFor, type RuleSet } from "../rule-set/rule-set";
import { scoreCm, scoreDeg } from "./acceptance";
import { type Asymmetry, type AsymmetryFlag, angleAsymmetry, distanceAsymmetry } from "./asymmetry";
import {
  type AngleBand,
  angleBandOf,
  type Band,
  type Bands,
  bandOf,
  bandOfInterval,
  cutsOf,
  isBorderline,
  overallBand,
} from "./bands";

/** What was measured, by scale, with each side's band. */
export type Measurement = {
  cm: PerSide<number | null> | null;
  intervalCm: PerSide<IntervalCm | null> | null;
  deg: PerSide<number | null> | null;
  bands: Bands;
  angleBands: PerSide<AngleBand | null> | null;
  borderline: PerSide<boolean>;
  asymmetry: Asymmetry;
};

type DistanceBands = {
  cm: PerSide<number | null>;
  bands: PerSide<Band>;
  borderline: PerSide<boolean>;
};

const nothing: Measurement = {
  cm: null,
  intervalCm: null,
  deg: null,
  bands: { left: "unknown", right: "unknown", overall: "unknown" },
  angleBands: null,
  borderline: { left: false, right: false },
  asymmetry: { size: null, flag: "unknown" },
};

/** The measures of an accepted assessment; an angle never becomes a distance (domain.md 0, C1). */
export function measure(facts: Facts, rules: RuleSet): Reasoned<Measurement> {
  const scale = scaleOf(facts.protocol);
  if (scale === "angle" || facts.unit === "deg") return measureAngle(facts, rules);
  return scale === "interval"
    ? measureInterval(facts, facts.unit, rules)
    : measureDistance(facts, facts.unit, rules);
}

function measureDistance(facts: Facts, unit: LengthUnit, rules: RuleSet): Reasoned<Measurement> {
  const cm = mapSides(facts.attempts, (values) => scoreCm(values, unit));
  const perSide = mapSides(cm, (value) => bandOf(value, rules));
  const asymmetry = distanceAsymmetry(cm, rules);
  const error = errorFor(rules, facts.protocol);
  const borderline = mapSides(cm, (value) => isBorderline(value, rules, error));
  return {
    value: {
      ...nothing,
      cm,
      bands: withOverall(perSide),
      borderline,
      asymmetry,
    },
    reasons: [
      bandReason({ cm, bands: perSide, borderline }, rules, error.semCm),
      asymmetryReason(
        asymmetry,
        { ruleId: "asymmetry.distance", difference: `${differenceCm(cm, rules)} cm` },
        rules,
      ),
    ],
  };
}

function measureInterval(facts: Facts, unit: LengthUnit, rules: RuleSet): Reasoned<Measurement> {
  const intervalCm = intervalsOf(facts.marks, unit);
  const perSide = mapSides(intervalCm, (interval) => bandOfInterval(interval, rules));
  return {
    value: { ...nothing, intervalCm, bands: withOverall(perSide) },
    reasons: [
      reason(rules, "band.interval", intervalText(intervalCm, perSide)),
      reason(rules, "asymmetry.distance", "Ranges between marks are not compared side by side."),
    ],
  };
}

function intervalText(intervals: PerSide<IntervalCm | null>, bands: PerSide<Band>): string {
  const clauses: string[] = [];
  for (const side of sides) {
    const interval = intervals[side];
    if (interval === null) continue;
    const { fromCm, toCm } = interval;
    const between = toCm === null ? `${fromCm} cm or more` : `from ${fromCm} to under ${toCm} cm`;
    const band = bands[side] === "unknown" ? "across a cut, so in no band" : bandWords[bands[side]];
    clauses.push(`${side} ${between}, ${band}`);
  }
  return `${sentence(clauses)} Pass and fail marks give a range, which is judged only where all of it lies in one band.`;
}

function measureAngle(facts: Facts, rules: RuleSet): Reasoned<Measurement> {
  const deg = mapSides(facts.attempts, scoreDeg);
  const angleBands = mapSides(deg, (value) => angleBandOf(value, rules));
  const asymmetry = angleAsymmetry(deg, rules);
  return {
    value: { ...nothing, deg, angleBands, asymmetry },
    reasons: [
      reason(rules, "band.angle", angleText(deg, angleBands, rules)),
      asymmetryReason(
        asymmetry,
        { ruleId: "asymmetry.angle", difference: `${asymmetry.size}°` },
        rules,
      ),
    ],
  };
}

function angleText(
  deg: PerSide<number | null>,
  bands: PerSide<AngleBand | null>,
  { angleBands }: RuleSet,
): string {
  const clauses: string[] = [];
  for (const side of sides) {
    const band = bands[side];
    if (band !== null) clauses.push(`${side} ${deg[side]}°, ${angleWords(band, angleBands)}`);
  }
  return `${sentence(clauses)} An angle without body weight is a scale of its own and is not turned into centimetres.`;
}

function angleWords(band: AngleBand, { gaitMinimumDeg, fullDeg }: RuleSet["angleBands"]): string {
  if (band === "full") return `${fullDeg}° or more, full`;
  return band === "below_gait_minimum"
    ? `under ${gaitMinimumDeg}°, little for walking`
    : `from ${gaitMinimumDeg}° to under ${fullDeg}°, enough for walking`;
}

/** Parts as one sentence, its first letter large; nothing told is an empty one. */
function sentence(clauses: readonly string[]): string {
  const text = clauses.length === 0 ? "no side was measured" : clauses.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function withOverall(perSide: PerSide<Band>): Bands {
  const { left, right } = perSide;
  return { left, right, overall: overallBand(perSide) };
}

const bandWords: Record<Band, string> = {
  limited: "below the usual range",
  normal: "in the usual range",
  excellent: "above the usual range",
  unknown: "not measured",
};

function bandReason(
  { cm, bands, borderline }: DistanceBands,
  rules: RuleSet,
  semCm: number,
): Reason {
  const { limitedBelowCm, excellentAboveCm } = rules.bands;
  const cuts = cutsOf(rules);
  const clauses = sides.map((side) => {
    const value = cm[side];
    if (value === null) return `${side} ${bandWords.unknown}`;
    const near = borderline[side] ? ` (within ${semCm} cm of a cut, so a retest may differ)` : "";
    return `${side} ${formatScore(value, "cm", cuts)} cm, ${bandWords[bands[side]]}${near}`;
  });
  const text = `${sentence(clauses)} The usual range is ${limitedBelowCm} to ${excellentAboveCm.toFixed(2)} cm (${inches(limitedBelowCm)} to ${inches(excellentAboveCm)} in).`;
  return reason(rules, "band.distance", text);
}

const inches = (cm: number) => roundTo(fromCm(cm, "in"), 1);

const asymmetryWords: Record<AsymmetryFlag, string> = {
  none: "no more than is usual",
  mild: "a mild difference",
  marked: "a marked difference",
  unknown: "unknown",
};

function asymmetryReason(
  { size, flag }: Asymmetry,
  { ruleId, difference }: { ruleId: "asymmetry.distance" | "asymmetry.angle"; difference: string },
  rules: RuleSet,
): Reason {
  if (size === null) {
    return reason(rules, ruleId, "The sides are compared only when both were measured.");
  }
  return reason(rules, ruleId, `The sides differ by ${difference}: ${asymmetryWords[flag]}.`);
}

/** How far apart the sides are as shown, exact near the bounds of mild and marked; null where one is unknown. */
export function differenceCm(
  { left, right }: PerSide<number | null>,
  { asymmetry: { noneMaxCm, mildMaxCm } }: Pick<RuleSet, "asymmetry">,
): string | null {
  return left === null || right === null
    ? null
    : formatDifference({ left, right }, "cm", [noneMaxCm, mildMaxCm]);
}
