import { type Category, categories, type Exclusion, exclusions } from "../prescription/categories";
import { type Side, sides } from "../sides";
import { lowerSide } from "./bands";
import { type Decision, isProgressionLocked, type Measured } from "./decision";
import type { Facts } from "./facts";
import type { LimitingFactor } from "./limiting-factor";
import { isLimitedBy } from "./limits";
import { type Reason, type Reasoned, reason } from "./reasons";
import { isOn, type RuleSet } from "./rule-set";
import { isAmberPain } from "./safety";

/** Help that is not an exercise. */
export type Accommodation = "heel_lift_shoe_or_wedge";

/** What a plan should hold and leave out. */
export type PlanProposal = {
  include: Category[];
  exclude: Exclusion[];
  /** The side that gets one extra set; null: both alike. */
  sideBias: Side | null;
  accommodations: Accommodation[];
  /** What limits the ankle is not known yet, so stretch and mobility work starts small. */
  lowDose: boolean;
};

const soleusSet: readonly Category[] = [
  "soft_tissue_release",
  "soleus_stretch_bent_knee",
  "eccentric_calf_loading",
];
const jointSet: readonly Category[] = ["joint_mobilisation", "banded_distraction"];

/** What each limiting factor calls for (domain.md 4.1 step 8, sources 1.6). */
const categoriesFor: Record<LimitingFactor, readonly Category[]> = {
  soft_tissue_soleus: soleusSet,
  soft_tissue_gastroc: [
    "soft_tissue_release",
    "gastroc_stretch_straight_knee",
    "eccentric_calf_loading",
  ],
  joint: jointSet,
  mixed: [...jointSet, ...soleusSet],
  undetermined: ["joint_mobilisation", ...soleusSet],
  bony: [],
  unknown: [],
  none: [],
  not_ankle_likely: [],
};

const swappedForAchilles: readonly Category[] = [
  "soleus_stretch_bent_knee",
  "gastroc_stretch_straight_knee",
  "eccentric_calf_loading",
];

/** The plan that the measures call for; empty with everything left out after a stop. */
export function proposePlan(
  decision: Decision,
  facts: Facts,
  { measured, rules }: { measured: Measured; rules: RuleSet },
): Reasoned<PlanProposal> {
  if (measured.safety.level === "stop") {
    const value: PlanProposal = {
      include: [],
      exclude: ["all_until_cleared"],
      sideBias: null,
      accommodations: [],
      lowDose: false,
    };
    const text = "All exercises are left out until the stop is cleared.";
    return { value, reasons: [reason(rules, "plan.leave_out", text)] };
  }
  const include = includeFor(facts, measured, rules);
  const exclude = excludeFor(decision, facts, { measured, rules });
  const bias = sideBiasFor(measured, rules);
  const accommodations = accommodationsFor(decision, measured, rules);
  const lowDose = lowDoseFor(measured, rules);
  return {
    value: {
      include: include.value,
      exclude: exclude.value,
      sideBias: bias.value,
      accommodations: accommodations.value,
      lowDose: lowDose.value,
    },
    reasons: include.reasons.concat(
      exclude.reasons,
      bias.reasons,
      accommodations.reasons,
      lowDose.reasons,
      lockReasons(facts, rules),
    ),
  };
}

function includeFor(facts: Facts, { limiting }: Measured, rules: RuleSet): Reasoned<Category[]> {
  const reasons: Reason[] = [];
  const wanted = new Set<Category>();
  for (const side of sides) {
    for (const factor of limiting[side]) addAll(wanted, categoriesFor[factor]);
  }
  if (limiting.left.every(isFree) && limiting.right.every(isFree)) {
    wanted.add("calf_strength");
    reasons.push(reason(rules, "plan.limit", "Range is fine on both sides: calf strength."));
  } else if (wanted.size > 0) {
    const text = "Stretch, release and mobility work follow what limits each side.";
    reasons.push(reason(rules, "plan.limit", text));
  }
  if (facts.injuries.achilles && swappedForAchilles.some((category) => wanted.has(category))) {
    for (const category of swappedForAchilles) wanted.delete(category);
    wanted.add("gradual_calf_loading");
    const text = "Achilles history: gradual calf loading takes the place of stretches and drops.";
    reasons.push(reason(rules, "plan.achilles", text));
  }
  if (facts.injuries.plantarIrritation) {
    wanted.add("plantar_rolling").add("gentle_plantar_fascia_stretch");
    const text = "Plantar fascia irritation: foot rolling and a gentle foot stretch are added.";
    reasons.push(reason(rules, "plan.plantar", text));
  }
  wanted.add("tib_ant_strength").add("balance");
  const text = "Every plan keeps shin strength and balance beside mobility.";
  reasons.push(reason(rules, "plan.always", text));
  return { value: categories.filter((category) => wanted.has(category)), reasons };
}

const isFree = (factor: LimitingFactor) => factor === "none" || factor === "not_ankle_likely";

function addAll(wanted: Set<Category>, more: readonly Category[]): void {
  for (const category of more) wanted.add(category);
}

function excludeFor(
  decision: Decision,
  facts: Facts,
  { measured, rules }: { measured: Measured; rules: RuleSet },
): Reasoned<Exclusion[]> {
  const { bands, limiting } = measured;
  const { achilles, plantarIrritation } = facts.injuries;
  const bony = isLimitedBy(limiting, "bony");
  const tender = isAmberPain(facts.symptoms.painNrs, rules) || facts.symptoms.swelling === "mild";
  const careful = achilles || plantarIrritation || tender;
  const bothExcellent = bands.left === "excellent" && bands.right === "excellent";
  const left: Record<Exclusion, boolean> = {
    aggressive_end_range_dorsiflexion: achilles || bony,
    loaded_stretch_advanced: careful,
    plyometrics: careful,
    extra_static_stretching: decision === "maintain" || (bothExcellent && decision !== "refer"),
    all_until_cleared: false,
  };
  const value = exclusions.filter((exclusion) => left[exclusion]);
  if (value.length === 0) return { value, reasons: [] };
  const told: string[] = [];
  if (achilles) told.push("Achilles history");
  if (plantarIrritation) told.push("plantar fascia irritation");
  if (tender) told.push("pain or slight swelling");
  if (bony) told.push("a bony limit");
  if (left.extra_static_stretching) told.push("range that needs no more stretching");
  const text = `Some work is left out because of ${told.join(", ")}.`;
  return { value, reasons: [reason(rules, "plan.leave_out", text)] };
}

function lowDoseFor({ limiting }: Measured, rules: RuleSet): Reasoned<boolean> {
  if (!isLimitedBy(limiting, "undetermined")) return { value: false, reasons: [] };
  const text = "What limits the ankle is not known yet, so stretch and mobility work starts small.";
  return { value: true, reasons: [reason(rules, "plan.low_dose", text)] };
}

function lockReasons(facts: Facts, rules: RuleSet): Reason[] {
  if (!isProgressionLocked(facts, rules)) return [];
  const text =
    "Pain is above what changes nothing, or rising: nothing is made harder until it settles.";
  return [reason(rules, "plan.locked", text)];
}

function sideBiasFor({ bands, asymmetry }: Measured, rules: RuleSet): Reasoned<Side | null> {
  const side = lowerSide(bands);
  if (!isOn(rules, "plan.side_bias")) return { value: null, reasons: [] };
  if (side === null || (asymmetry.flag !== "mild" && asymmetry.flag !== "marked")) {
    return { value: null, reasons: [] };
  }
  const text = `The ${side} side is in a lower band, so it gets one extra set.`;
  return { value: side, reasons: [reason(rules, "plan.side_bias", text)] };
}

function accommodationsFor(
  decision: Decision,
  { limiting }: Measured,
  rules: RuleSet,
): Reasoned<Accommodation[]> {
  if (!isOn(rules, "plan.heel_lift")) return { value: [], reasons: [] };
  const jointBlock = isLimitedBy(limiting, "joint") || isLimitedBy(limiting, "mixed");
  if (!isLimitedBy(limiting, "bony") && !(decision === "refer" && jointBlock)) {
    return { value: [], reasons: [] };
  }
  const text = "A slightly raised heel, by shoe or wedge, can make squatting easier meanwhile.";
  return { value: ["heel_lift_shoe_or_wedge"], reasons: [reason(rules, "plan.heel_lift", text)] };
}
