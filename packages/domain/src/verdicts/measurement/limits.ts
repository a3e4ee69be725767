import { squatFails, towelPositive } from "../../assessments/findings";
import { protocolFacts } from "../../assessments/protocols";
import type { PerSide, Side } from "../../sides";
import type { Facts } from "../facts/facts";
import type { LimitingFactor } from "../facts/limiting-factor";
import { type Reason, type Reasoned, reason } from "../rule-set/reasons";
import { isOn, type RuleId, type RuleSet } from "../rule-set/rule-set";
import type { Bands } from "./bands";

type Look = { side: Side; rules: RuleSet };

/** What is said of one side, which is not named yet. */
type Said = { ruleId: RuleId; text: string };

type Limits = { factors: LimitingFactor[]; said: Said[] };

const lasting: readonly LimitingFactor[] = [
  "joint",
  "soft_tissue_soleus",
  "mixed",
  "soft_tissue_gastroc",
];

/** What each side is held back by; a sensation counts only on a limited side. */
export function limitingFactors(
  facts: Facts,
  bands: Bands,
  rules: RuleSet,
): Reasoned<PerSide<LimitingFactor[]>> {
  const left = limitsOf(facts, bands, { side: "left", rules });
  const right = limitsOf(facts, bands, { side: "right", rules });
  return {
    value: { left: left.factors, right: right.factors },
    reasons: limitReasons(left.said, right.said, rules),
  };
}

function limitsOf(facts: Facts, bands: Bands, { side, rules }: Look): Limits {
  if (!isMeasured(facts, side)) {
    return limit("unknown", "limit.unknown", "not measured, so what limits it is unknown.");
  }
  const main = mainLimits(facts, bands, { side, rules });
  if (!towelPositive(facts.towel[side], rules.towel.minHoldSec)) return main;
  const text = `with a straight knee the calf cramped or held less than ${rules.towel.minHoldSec} s, which may come from the gastrocnemius.`;
  return {
    factors: withGastrocnemius(main.factors),
    said: [...main.said, { ruleId: "limit.gastrocnemius", text }],
  };
}

/** What is said of left and right alike is said once, of both. */
function limitReasons(left: readonly Said[], right: readonly Said[], rules: RuleSet): Reason[] {
  const reasons: Reason[] = [];
  for (const one of left) {
    const whose = isAmong(right, one) ? "Both sides" : "Left";
    reasons.push(reason(rules, one.ruleId, `${whose}: ${one.text}`));
  }
  for (const one of right) {
    if (!isAmong(left, one)) reasons.push(reason(rules, one.ruleId, `Right: ${one.text}`));
  }
  return reasons;
}

function isAmong(said: readonly Said[], one: Said): boolean {
  return said.some(({ ruleId, text }) => ruleId === one.ruleId && text === one.text);
}

function limit(factor: LimitingFactor, ruleId: RuleId, text: string): Limits {
  return { factors: [factor], said: [{ ruleId, text }] };
}

/** What a tight gastrocnemius takes the place of. */
const replaced: readonly LimitingFactor[] = ["none", "unknown", "soft_tissue_gastroc"];

function withGastrocnemius(factors: LimitingFactor[]): LimitingFactor[] {
  const others = factors.filter((factor) => !replaced.includes(factor));
  return [...others, "soft_tissue_gastroc"];
}

function mainLimits(facts: Facts, bands: Bands, look: Look): Limits {
  const { side, rules } = look;
  if (facts.injuries.bony[side]) {
    return limit("bony", "limit.bony", "a bone spur is on record, which exercise does not change.");
  }
  if (bands[side] === "unknown") {
    const text = "no distance that lies in one band, so what limits it is not judged.";
    return limit("unknown", "limit.unknown", text);
  }
  if (bands[side] === "limited") return limitedSide(facts, look);
  if (isSquatOdd(facts, bands, rules)) {
    const text =
      "the squat falls short while both ankles are in range, so something else may hold it back.";
    return limit("not_ankle_likely", "limit.not_ankle", text);
  }
  const text = "in the usual range or above, so the knee-to-wall test shows no limit.";
  return limit("none", "limit.none", text);
}

function limitedSide(facts: Facts, { side, rules }: Look): Limits {
  const felt = facts.sensation[side];
  if (felt === "both") {
    const text = "felt in front and behind, so joint and calf may both play a part.";
    return limit("mixed", "limit.mixed", text);
  }
  if (felt === "front") {
    return limit("joint", "limit.joint", "a block or pinch in front may come from the joint.");
  }
  if (felt === "back" && protocolFacts[facts.protocol].knee === "bent") {
    const text =
      "a stretch behind with a bent knee may come from the soleus; the gastrocnemius is slack there.";
    return limit("soft_tissue_soleus", "limit.soleus", text);
  }
  const last = lastFactors(facts, side, rules);
  if (last.length > 0) {
    const text = `nothing ${felt === null ? "recorded" : "felt"} this time, so what limited it when last known still counts.`;
    return { factors: last, said: [{ ruleId: "limit.carried", text }] };
  }
  const text = "limited, and nothing felt or recorded says why.";
  return limit("undetermined", "limit.undetermined", text);
}

/** The factors known from before; a towel test done now speaks for itself. */
function lastFactors(facts: Facts, side: Side, rules: RuleSet): LimitingFactor[] {
  if (!isOn(rules, "limit.carried")) return [];
  return (facts.lastLimiting[side] ?? []).filter(
    (factor) =>
      lasting.includes(factor) && (factor !== "soft_tissue_gastroc" || facts.towel[side] === null),
  );
}

/** Whether a side has any value of the test itself. */
export function isMeasured(facts: Facts, side: Side): boolean {
  const marks = facts.marks[side];
  const marked = marks !== null && (marks.lastPass !== null || marks.firstFail !== null);
  return facts.attempts[side].length > 0 || marked;
}

/** Whether the squat falls short although both ankles are in range, so that something else may limit it. */
export function isSquatOdd({ squat }: Facts, bands: Bands, rules: RuleSet): boolean {
  return isOn(rules, "limit.not_ankle") && squatFails(squat) && bothInBand(bands);
}

/** Whether both sides are known to be normal or better. */
export function bothInBand(bands: PerSide<string>): boolean {
  return inBand(bands.left) && inBand(bands.right);
}

const inBand = (band: string) => band === "normal" || band === "excellent";

/** Whether a side, or both, is held back by this factor. */
export function isLimitedBy(
  { left, right }: PerSide<LimitingFactor[]>,
  factor: LimitingFactor,
): boolean {
  return left.includes(factor) || right.includes(factor);
}

/** Whether a side was measured and nothing holds it back. */
export function isUnlimited(factors: readonly LimitingFactor[]): boolean {
  return factors.every((factor) => factor === "none" || factor === "not_ankle_likely");
}
