import { squatFails, towelPositive } from "../../assessments/findings";
import { protocolFacts } from "../../assessments/protocols";
import { mapSides, type PerSide, type Side } from "../../sides";
import type { Facts } from "../facts/facts";
import type { LimitingFactor } from "../facts/limiting-factor";
import { type Reason, type Reasoned, reason } from "../rule-set/reasons";
import { isOn, type RuleId, type RuleSet } from "../rule-set/rule-set";
import type { Bands } from "./bands";

type Step = { factors: LimitingFactor[]; reason: Reason };
type Look = { side: Side; rules: RuleSet };

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
  const reasons: Reason[] = [];
  const value = mapSides(bands, (_band, side): LimitingFactor[] => {
    const look = { side, rules };
    if (!isMeasured(facts, side)) {
      reasons.push(say(look, "limit.unknown", "not measured, so what limits it is unknown."));
      return ["unknown"];
    }
    const main = mainFactors(facts, bands, look);
    reasons.push(main.reason);
    if (!towelPositive(facts.towel[side], rules.towel.minHoldSec)) return main.factors;
    reasons.push(
      say(
        look,
        "limit.gastrocnemius",
        `with a straight knee the calf cramped or held less than ${rules.towel.minHoldSec} s, which may come from the gastrocnemius.`,
      ),
    );
    return withGastrocnemius(main.factors);
  });
  return { value, reasons: bothAtOnce(reasons) };
}

/** What is said of left and right alike is said once, of both. */
function bothAtOnce(reasons: readonly Reason[]): Reason[] {
  const found: Reason[] = [];
  for (const reason of reasons) {
    const twin = reasons.find((one) => isTwin(one, reason));
    if (twin === undefined) found.push(reason);
    else if (reason.text.startsWith("Left")) {
      found.push({ ...reason, text: `Both sides${wordsOf(reason)}` });
    }
  }
  return found;
}

function isTwin(one: Reason, other: Reason): boolean {
  return one !== other && one.ruleId === other.ruleId && wordsOf(one) === wordsOf(other);
}

/** What a reason of one side says, from the colon on. */
function wordsOf({ text }: Reason): string {
  return text.slice(text.indexOf(":"));
}

function say({ side, rules }: Look, ruleId: RuleId, text: string): Reason {
  return reason(rules, ruleId, `${side === "left" ? "Left" : "Right"}: ${text}`);
}

/** What a tight gastrocnemius takes the place of. */
const replaced: readonly LimitingFactor[] = ["none", "unknown", "soft_tissue_gastroc"];

function withGastrocnemius(factors: LimitingFactor[]): LimitingFactor[] {
  const others = factors.filter((factor) => !replaced.includes(factor));
  return [...others, "soft_tissue_gastroc"];
}

function mainFactors(facts: Facts, bands: Bands, look: Look): Step {
  const { side, rules } = look;
  if (facts.injuries.bony[side]) {
    const text = "a bone spur is on record, which exercise does not change.";
    return { factors: ["bony"], reason: say(look, "limit.bony", text) };
  }
  if (bands[side] === "unknown") {
    const text = "no distance that lies in one band, so what limits it is not judged.";
    return { factors: ["unknown"], reason: say(look, "limit.unknown", text) };
  }
  if (bands[side] === "limited") return limitedFactors(facts, look);
  if (isSquatOdd(facts, bands, rules)) {
    const text =
      "the squat falls short while both ankles are in range, so something else may hold it back.";
    return { factors: ["not_ankle_likely"], reason: say(look, "limit.not_ankle", text) };
  }
  const text = "in the usual range or above, so the knee-to-wall test shows no limit.";
  return { factors: ["none"], reason: say(look, "limit.none", text) };
}

function limitedFactors(facts: Facts, look: Look): Step {
  const { side, rules } = look;
  const felt = facts.sensation[side];
  if (felt === "both") {
    const text = "felt in front and behind, so joint and calf may both play a part.";
    return { factors: ["mixed"], reason: say(look, "limit.mixed", text) };
  }
  if (felt === "front") {
    const text = "a block or pinch in front may come from the joint.";
    return { factors: ["joint"], reason: say(look, "limit.joint", text) };
  }
  if (felt === "back" && protocolFacts[facts.protocol].knee === "bent") {
    const text =
      "a stretch behind with a bent knee may come from the soleus; the gastrocnemius is slack there.";
    return { factors: ["soft_tissue_soleus"], reason: say(look, "limit.soleus", text) };
  }
  const last = lastFactors(facts, side, rules);
  if (last.length > 0) {
    const text = `nothing ${felt === null ? "recorded" : "felt"} this time, so what limited it when last known still counts.`;
    return { factors: last, reason: say(look, "limit.carried", text) };
  }
  const text = "limited, and nothing felt or recorded says why.";
  return { factors: ["undetermined"], reason: say(look, "limit.undetermined", text) };
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
