import type { AthleteType } from "../athletes/athlete";
import type { Category } from "../exercises/categories";
import type { Dose } from "../exercises/dose";
import { exerciseById } from "../exercises/library/exercises";
import { inSessionOrder } from "../routines/order";
import type { RoutineDraft, RoutineItem, RoutinePurpose, SideBias } from "../routines/routine";
import { roomBeforeLifting } from "../routines/stretch/room-before-lifting";
import type { PlanPhase } from "../verdicts/schedule-template";
import { joinPlans, type PlanPart } from "./join-legs";
import { type DoseLevel, doseAt } from "./ladder/levels";
import { withShortDoses } from "./ladder/short-version";
import { type ChosenExercise, choose, type PlanSwap } from "./picks";
import { type LegRequest, legRequests } from "./request";
import { towardsStretchGoal } from "./stretch-goal";
import type { ExerciseWhy, Why } from "./why/why";

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
  { athleteType, include }: LegRequest,
): RoutineItem[] {
  const fitted = roomBeforeLifting();
  const straightToo = include.includes("gastroc_stretch_straight_knee");
  return picks.flatMap(({ exerciseId, category }) => {
    const exercise = exerciseById(exerciseId);
    const item = { id: exerciseId, exerciseId, phase: exercise.phase, shortDose: null };
    const whole = stretchDose(category, doseAt(exercise, level), level);
    const bentOnly = category === "soleus_stretch_bent_knee" && exercise.knee === "both";
    const dose =
      bentOnly && !straightToo ? { ...whole, positions: 1, bentOnly: true as const } : whole;
    if (athleteType !== "lifter" || !exercise.isStaticStretch) return [{ ...item, dose }];
    const fitting = fitted(item, dose);
    return fitting === null ? [] : [{ ...item, dose: fitting }];
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

const bothSpared: Why = {
  text: "Both calves are strained: no load on one leg until they have settled, and a plan without balance is none.",
  sources: ["our rule", "K7", "K8"],
};

/**
 * A plan from a verdict's categories: exercises in the order of preference of domain.md 4.5, left
 * out or exchanged by history, gates and equipment; doses at the level; for lifters the static holds
 * fit before lifting (C10); always strength and balance (K8). Where the legs need different work each gets
 * its own. After a safety stop, with nothing to include, or where neither leg may carry the body → `none`.
 */
export function prescribe(request: LegRequest): Prescription {
  if (request.exclude.includes("all_until_cleared") || request.include.length === 0) {
    const text = "No exercise until a professional has cleared it.";
    return { kind: "none", why: { text, sources: ["000:57", "K1"] } };
  }
  if (isSparedOnBoth(request)) {
    return { kind: "none", why: bothSpared };
  }
  const level = request.level ?? "entry";
  const parts = legRequests(request).map((one) => partOf(one, level));
  const [part, other] = parts as [LegPart, LegPart?];
  const { items: joined, why, swaps } = other ? joinPlans({ left: part, right: other }) : part;
  const picks = parts.flatMap((one) => one.picks);
  const filled = new Set(picks.map(({ category }) => category));
  const missing = parts.flatMap((one) => one.unfilled).filter((category) => !filled.has(category));
  const unfilled = [...new Set(missing)];
  const rankIn = ({ exerciseId }: RoutineItem) =>
    Math.min(3, ...picks.filter((one) => one.exerciseId === exerciseId).map(({ rank }) => rank));
  const items = towardsStretchGoal(inSessionOrder(withShortDoses(joined, rankIn)), request);
  const { athleteType, sideBias } = request;
  const purpose = purposeOf(request.include, request.phase);
  const draft = { name: nameOf(athleteType, purpose), athleteType, purpose, note: "", items };
  return { kind: "plan", draft, sideBias, level, why, picks, swaps, unfilled };
}

/** Whether neither leg may carry the body alone; of one leg by itself it is never asked. */
function isSparedOnBoth(request: LegRequest): boolean {
  if (request.leg !== undefined) return false;
  return legRequests(request).every(({ exclude }) => exclude.includes("single_leg_load"));
}

type LegPart = PlanPart & Pick<PrescribedPlan, "picks" | "unfilled">;

/** What both legs get alike, or one of them. */
function partOf(request: LegRequest, level: DoseLevel): LegPart {
  const { picks, swaps, unfilled } = choose(request);
  const items = itemsOf(picks, level, request);
  const itemIds = new Set(items.map((item) => item.exerciseId));
  const inPlan = picks.filter(({ exerciseId }) => itemIds.has(exerciseId));
  const why: ExerciseWhy = Object.fromEntries(
    inPlan.map((pick) => {
      const half = level === "low" && pick.category !== null;
      const halfWhy = request.stepsBack ? settlingWhy : unclearWhy;
      return [pick.exerciseId, half ? [...pick.why, halfWhy] : pick.why];
    }),
  );
  return { items, why, picks: inPlan, swaps, unfilled };
}

function nameOf(athleteType: AthleteType, purpose: RoutinePurpose): string {
  const type = athleteType === "runner" ? "Runner" : "Lifter";
  return `${type}, ${purpose} plan`;
}
