import type { AthleteType } from "../roster/athlete";
import { exerciseById } from "../routines/exercises";
import { inSessionOrder } from "../routines/order";
import type {
  Dose,
  RoutineDraft,
  RoutineItem,
  RoutinePurpose,
  SideBias,
} from "../routines/routine";
import type { StretchSec } from "../routines/static-stretch";
import type { PlanPhase } from "../schedule/template";
import type { Category } from "./categories";
import { type DoseLevel, doseAt } from "./levels";
import { type ChosenExercise, choose, type PlanSwap } from "./picks";
import { fitBeforeLifting } from "./pre-lift";
import type { PrescriptionRequest } from "./request";
import { withShortDoses } from "./short-version";
import { towardsStretchGoal } from "./stretch-goal";
import type { ExerciseWhy, Why } from "./why";

/** A plan with its reasons. */
export type PrescribedPlan = {
  kind: "plan";
  draft: RoutineDraft;
  sideBias: SideBias;
  level: DoseLevel;
  /** Per exercise of the draft: what was found, what it is for, whose place it takes. */
  why: ExerciseWhy;
  /** Per exercise of the draft, the category that it fills; warm-ups fill none. */
  picks: ChosenExercise[];
  /** Forbidden first choices with what is done instead (F17). */
  swaps: PlanSwap[];
  /** Categories that no exercise could fill under the exclusions, gates and equipment. */
  unfilled: Category[];
};

/** A plan, or the reason why there is none. */
export type Prescription = { kind: "none"; why: Why } | PrescribedPlan;

function itemsOf(
  picks: readonly ChosenExercise[],
  level: DoseLevel,
  { athleteType, include }: PrescriptionRequest,
): RoutineItem[] {
  const already: StretchSec = { gastrocnemius: 0, soleus: 0, plantar_fascia: 0 };
  const straightToo = include.includes("gastroc_stretch_straight_knee");
  return picks.flatMap(({ exerciseId, category }) => {
    const exercise = exerciseById(exerciseId);
    const item = { id: exerciseId, exerciseId, phase: exercise.phase, shortDose: null };
    const whole = stretchDose(category, doseAt(exercise, level), level);
    const bentOnly = category === "soleus_stretch_bent_knee" && exercise.knee === "both";
    const dose =
      bentOnly && !straightToo ? { ...whole, positions: 1, bentOnly: true as const } : whole;
    if (athleteType !== "lifter" || !exercise.isStaticStretch) return [{ ...item, dose }];
    const fit = fitBeforeLifting(exercise, dose, already);
    if (fit === null) return [];
    for (const muscle of Object.keys(fit.adds) as (keyof StretchSec)[]) {
      already[muscle] += fit.adds[muscle];
    }
    return [{ ...item, dose: fit.dose }];
  });
}

/** What 002:78 holds on each leg with the knee straight: three times 30 s. */
const straightKneeSec = 90;

/** For the gastrocnemius the knee straight alone, as long in all as the source holds it. */
function stretchDose(category: Category | null, dose: Dose, level: DoseLevel): Dose {
  if (category !== "gastroc_stretch_straight_knee" || dose.holdSec === null) return dose;
  const enough = level === "entry" ? Math.ceil(straightKneeSec / dose.holdSec) : 1;
  const sets = Math.max(enough, dose.sets);
  return { ...dose, sets, positions: 1 };
}

/** Which ready routine a set of categories is closest to (domain.md 4.1.8). */
export function purposeOf(include: readonly Category[], phase: PlanPhase): RoutinePurpose {
  const has = (category: Category) => include.includes(category);
  if (has("gradual_calf_loading")) return "achilles";
  if (has("plantar_rolling")) return "plantar";
  if (phase === "maintenance") return "maintenance";
  const tight = has("soleus_stretch_bent_knee");
  const tightStraight = has("gastroc_stretch_straight_knee");
  if (has("joint_mobilisation")) return tight || tightStraight ? "full" : "joint";
  if (tight && !tightStraight) return "soleus";
  return tightStraight && !tight ? "gastrocnemius" : "full";
}

const unclearWhy: Why = {
  text: "Starts at about half the usual amount: what limits the ankle is not clear yet.",
  sources: ["our rule"],
};
const settlingWhy: Why = {
  text: "About half the usual amount for now, so that things can settle.",
  sources: ["our rule"],
};

/**
 * A plan from a verdict's categories: exercises in the order of preference of domain.md 4.5, left
 * out or exchanged by history, gates and equipment; doses at the level; for lifters the static holds
 * fit before lifting (C10); always strength and balance (K8). After a safety stop, or with nothing
 * to include → `none`.
 */
export function prescribe(request: PrescriptionRequest): Prescription {
  if (request.exclude.includes("all_until_cleared") || request.include.length === 0) {
    const text = "No exercise until a professional has cleared it.";
    return { kind: "none", why: { text, sources: ["000:57", "K1"] } };
  }
  const level = request.level ?? "entry";
  const { picks, swaps, unfilled } = choose(request);
  const rank = new Map(picks.map((pick) => [pick.exerciseId as string, pick.rank]));
  const items = towardsStretchGoal(
    inSessionOrder(
      withShortDoses(itemsOf(picks, level, request), (item) => rank.get(item.id) ?? 3),
    ),
    request,
  );
  const kept = new Set(items.map((item) => item.exerciseId));
  const inPlan = picks.filter(({ exerciseId }) => kept.has(exerciseId));
  const why: ExerciseWhy = Object.fromEntries(
    inPlan.map((pick) => {
      const half = level === "low" && pick.category !== null;
      const halfWhy = request.stepsBack ? settlingWhy : unclearWhy;
      return [pick.exerciseId, half ? [...pick.why, halfWhy] : pick.why];
    }),
  );
  const { athleteType, sideBias } = request;
  const purpose = purposeOf(request.include, request.phase);
  const draft = { name: nameOf(athleteType, purpose), athleteType, purpose, note: "", items };
  return { kind: "plan", draft, sideBias, level, why, picks: inPlan, swaps, unfilled };
}

function nameOf(athleteType: AthleteType, purpose: RoutinePurpose): string {
  const type = athleteType === "runner" ? "Runner" : "Lifter";
  return `${type}, ${purpose} plan`;
}
