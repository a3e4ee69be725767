import { mapSides, type PerSide, type Side, sides } from "../sides";
import type { LengthUnit } from "../units";
import { scoreCm, scoreDeg } from "./acceptance";
import { type Asymmetry, angleAsymmetry, distanceAsymmetry } from "./asymmetry";
import {
  type AngleBand,
  angleBandOf,
  type Band,
  type Bands,
  bandOf,
  bandOfInterval,
  type IntervalCm,
  intervalsOf,
  isBorderline,
  overallBand,
} from "./bands";
import type { Facts } from "./facts";
import { scaleOf } from "./protocols";
import { type Reason, type Reasoned, reason } from "./reasons";
import { errorFor, type RuleSet } from "./rule-set";

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
  return {
    value: {
      ...nothing,
      cm,
      bands: withOverall(perSide),
      borderline: mapSides(cm, (value) => isBorderline(value, rules, error)),
      asymmetry,
    },
    reasons: [
      ...bandReasons(cm, perSide, rules),
      ...asymmetryReasons(asymmetry, { ruleId: "asymmetry.distance", unit: "cm" }, rules),
    ],
  };
}

function measureInterval(facts: Facts, unit: LengthUnit, rules: RuleSet): Reasoned<Measurement> {
  const intervalCm = intervalsOf(facts.marks, unit);
  const perSide = mapSides(intervalCm, (interval) => bandOfInterval(interval, rules));
  const text =
    "Pass and fail marks give a range, which is judged only where all of it lies in one band.";
  return {
    value: { ...nothing, intervalCm, bands: withOverall(perSide) },
    reasons: [reason(rules, "band.interval", text)],
  };
}

function measureAngle(facts: Facts, rules: RuleSet): Reasoned<Measurement> {
  const deg = mapSides(facts.attempts, scoreDeg);
  const asymmetry = angleAsymmetry(deg, rules);
  const text =
    "An angle without body weight is a scale of its own and is not turned into centimetres.";
  return {
    value: {
      ...nothing,
      deg,
      angleBands: mapSides(deg, (value) => angleBandOf(value, rules)),
      asymmetry,
    },
    reasons: [
      reason(rules, "band.angle", text),
      ...asymmetryReasons(asymmetry, { ruleId: "asymmetry.angle", unit: "°" }, rules),
    ],
  };
}

function withOverall(perSide: PerSide<Band>): Bands {
  return { ...perSide, overall: overallBand(perSide) };
}

const bandWords: Record<Band, string> = {
  limited: "below the usual range",
  normal: "in the usual range",
  excellent: "above the usual range",
  unknown: "not measured",
};

function bandReasons(cm: PerSide<number | null>, bands: PerSide<Band>, rules: RuleSet): Reason[] {
  const { limitedBelowCm, excellentAboveCm } = rules.bands;
  const say = (side: Side) => {
    const value = cm[side];
    const measured = value === null ? "" : ` ${value.toFixed(1)} cm,`;
    return `${side}${measured} ${bandWords[bands[side]]}`;
  };
  const text = `${sides.map(say).join("; ")}. The usual range is ${limitedBelowCm} to ${excellentAboveCm.toFixed(2)} cm (4 to 5 in).`;
  return [reason(rules, "band.distance", text.charAt(0).toUpperCase() + text.slice(1))];
}

function asymmetryReasons(
  { size, flag }: Asymmetry,
  { ruleId, unit }: { ruleId: "asymmetry.distance" | "asymmetry.angle"; unit: "cm" | "°" },
  rules: RuleSet,
): Reason[] {
  if (size === null) return [];
  const amount = unit === "cm" ? `${size.toFixed(1)} cm` : `${size}°`;
  const words = {
    none: "no more than is usual",
    mild: "a mild difference",
    marked: "a marked difference",
    unknown: "unknown",
  }[flag];
  return [reason(rules, ruleId, `The sides differ by ${amount}: ${words}.`)];
}
