import { type Category, categories, type Exclusion, exclusions } from "../exercises/categories";
import { type PerSide, type Side, sides } from "../sides";
import { type Decision, isProgressionLocked, type Measured } from "./decision";
import type { Facts } from "./facts/facts";
import type { LimitingFactor } from "./facts/limiting-factor";
import { lowerSide } from "./measurement/bands";
import { isLimitedBy, isUnlimited } from "./measurement/limits";
import { type Reason, type Reasoned, reason } from "./rule-set/reasons";
import { isOn, type RuleSet } from "./rule-set/rule-set";
import { hasAmberPain } from "./safety";

/** Help that is not an exercise. */
export type Accommodation = "heel_lift_shoe_or_wedge";

/** What a plan should hold and leave out. */
export type PlanProposal = {
  include: Category[];
  exclude: Exclusion[];
  /** The same of each leg; together they are the above. Absent in what was stored before it was told apart. */
  perSide?: PerSide<SidePlan>;
  /** The side that gets one extra set; null: both alike. */
  sideBias: Side | null;
  accommodations: Accommodation[];
  /** What limits the ankle is not known yet, so stretch and mobility work starts small. */
  lowDose: boolean;
};

/** What one leg's part of a plan holds and leaves out. */
export type SidePlan = { include: Category[]; exclude: Exclusion[] };

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

/** What a strained calf does without until it has resolved: no stretch of it, no slow lowering. */
const withoutForStrain = swappedForAchilles;

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
      include: include.value.either,
      exclude: exclude.value.either,
      perSide: {
        left: { include: include.value.left, exclude: exclude.value.left },
        right: { include: include.value.right, exclude: exclude.value.right },
      },
      sideBias: bias.value,
      accommodations: accommodations.value,
      lowDose: lowDose.value,
    },
    reasons: [
      ...include.reasons,
      ...exclude.reasons,
      ...bias.reasons,
      ...accommodations.reasons,
      ...lowDose.reasons,
      ...lockReasons(facts, rules),
    ],
  };
}

/** Each side's codes, and what either holds in the order of the whole. */
type Codes<T> = PerSide<T[]> & { either: T[] };

function includeFor(
  facts: Facts,
  { limiting }: Measured,
  rules: RuleSet,
): Reasoned<Codes<Category>> {
  const { achilles, plantarIrritation, calfStrain } = facts.injuries;
  const reasons: Reason[] = [];
  const free = sides.every((side) => isUnlimited(limiting[side]));
  if (free) {
    const text = "Range is fine on both sides: calf strength.";
    reasons.push(reason(rules, "plan.limit", text));
  } else if (sides.some((side) => limiting[side].some((one) => categoriesFor[one].length > 0))) {
    const text = "Stretch, release and mobility work follow what limits each side.";
    reasons.push(reason(rules, "plan.limit", text));
  }
  if (achilles) {
    const text = "Achilles history: gradual calf loading, in the place of stretches and drops.";
    reasons.push(reason(rules, "plan.achilles", text));
  }
  const strained = sides.filter((side) => calfStrain[side]);
  if (strained.length > 0) {
    const calf = strained.length > 1 ? "Both calves are" : `The ${strained[0]} calf is`;
    const text = `${calf} strained: no stretch, no slow lowering, no load on that leg alone and nothing springy until it has resolved.`;
    reasons.push(reason(rules, "plan.strain", text));
  }
  if (plantarIrritation) {
    const text = "Plantar fascia irritation: foot rolling and a gentle foot stretch are added.";
    reasons.push(reason(rules, "plan.plantar", text));
  }
  const always = "Every plan keeps shin strength and balance beside mobility.";
  reasons.push(reason(rules, "plan.always", always));
  return { value: includeCodes({ limiting, injuries: facts.injuries, free }), reasons };
}

type IncludeCase = {
  limiting: PerSide<LimitingFactor[]>;
  injuries: Facts["injuries"];
  free: boolean;
};

/** Most athletes share few cases, so what follows from one is worked out once. */
const knownIncludes = new Map<string, Codes<Category>>();

function includeCodes(one: IncludeCase): Codes<Category> {
  const { limiting, free } = one;
  const { achilles, plantarIrritation, calfStrain } = one.injuries;
  const history = bits(achilles, plantarIrritation, calfStrain.left, calfStrain.right);
  const key = `${free ? 16 + history : history} ${keyOf(limiting.left)} ${keyOf(limiting.right)}`;
  const known = knownIncludes.get(key);
  if (known) return known;
  const [left, right] = [includeOn("left", one), includeOn("right", one)];
  const either = categories.filter((code) => left.includes(code) || right.includes(code));
  const codes = { left, right, either };
  knownIncludes.set(key, codes);
  return codes;
}

function includeOn(side: Side, { limiting, injuries, free }: IncludeCase): Category[] {
  const wanted = new Set<Category>(limiting[side].flatMap((one) => categoriesFor[one]));
  if (free) wanted.add("calf_strength");
  if (injuries.achilles) swapFor(wanted, swappedForAchilles).add("gradual_calf_loading");
  if (injuries.calfStrain[side]) swapFor(wanted, withoutForStrain);
  if (injuries.plantarIrritation) {
    wanted.add("plantar_rolling").add("gentle_plantar_fascia_stretch");
  }
  wanted.add("tib_ant_strength").add("balance");
  return categories.filter((category) => wanted.has(category));
}

/** Four answers as one number, to find what is known by. */
function bits(a: boolean, b: boolean, c: boolean, d: boolean): number {
  return (a ? 8 : 0) + (b ? 4 : 0) + (c ? 2 : 0) + (d ? 1 : 0);
}

function keyOf(factors: readonly LimitingFactor[]): string {
  return factors.length === 1 ? (factors[0] ?? "") : factors.join();
}

function swapFor(wanted: Set<Category>, less: readonly Category[]): Set<Category> {
  for (const category of less) wanted.delete(category);
  return wanted;
}

function excludeFor(
  decision: Decision,
  facts: Facts,
  { measured, rules }: { measured: Measured; rules: RuleSet },
): Reasoned<Codes<Exclusion>> {
  const { bands, limiting } = measured;
  const { achilles, plantarIrritation, calfStrain } = facts.injuries;
  const strained = sides.some((side) => calfStrain[side]);
  const tender = hasAmberPain(facts, rules) || facts.symptoms.swelling === "mild";
  const careful = achilles || plantarIrritation || tender || strained;
  const bothExcellent = bands.left === "excellent" && bands.right === "excellent";
  const enough = decision === "maintain" || (bothExcellent && decision !== "refer");
  const value = excludeCodes({ achilles, careful, enough, limiting, calfStrain });
  const causes: string[] = [];
  if (achilles) causes.push("Achilles history");
  if (plantarIrritation) causes.push("plantar fascia irritation");
  if (tender) causes.push("pain or slight swelling");
  if (strained) causes.push("a calf strain");
  if (isLimitedBy(limiting, "bony")) causes.push("a bony limit");
  if (enough) causes.push("range that needs no more stretching");
  if (causes.length === 0) return { value, reasons: [] };
  const text = `Some work is left out because of ${causes.join(", ")}.`;
  return { value, reasons: [reason(rules, "plan.leave_out", text)] };
}

type ExcludeCase = {
  achilles: boolean;
  careful: boolean;
  enough: boolean;
  limiting: PerSide<LimitingFactor[]>;
  calfStrain: PerSide<boolean>;
};

const knownExcludes = new Map<number, Codes<Exclusion>>();

function excludeCodes({ achilles, careful, enough, limiting, calfStrain }: ExcludeCase) {
  const bony = { left: limiting.left.includes("bony"), right: limiting.right.includes("bony") };
  const own = bits(bony.left, bony.right, calfStrain.left, calfStrain.right);
  const key = bits(achilles, careful, enough, false) * 16 + own;
  const known = knownExcludes.get(key);
  if (known) return known;
  const on = (side: Side): Exclusion[] => [
    ...(achilles || bony[side] || calfStrain[side]
      ? (["aggressive_end_range_dorsiflexion"] as const)
      : []),
    ...(careful ? (["loaded_stretch_advanced", "plyometrics"] as const) : []),
    ...(enough ? (["extra_static_stretching"] as const) : []),
    ...(bony[side] ? (["joint_work"] as const) : []),
    ...(calfStrain[side] ? (["calf_stretch", "single_leg_load", "eccentric_load"] as const) : []),
  ];
  const [left, right] = [on("left"), on("right")];
  const either = exclusions.filter((code) => left.includes(code) || right.includes(code));
  const codes = { left, right, either };
  knownExcludes.set(key, codes);
  return codes;
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
