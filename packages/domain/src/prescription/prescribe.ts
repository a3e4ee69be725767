import type { AthleteType } from "../roster/athlete";
import type { Equipment, Exercise } from "../routines/exercise";
import type { ExerciseId } from "../routines/exercise-ids";
import { exerciseById } from "../routines/exercises";
import {
  phases,
  type RoutineDraft,
  type RoutineItem,
  type RoutinePurpose,
  type SideBias,
} from "../routines/routine";
import type { StretchSec } from "../routines/static-stretch";
import type { PlanPhase } from "../schedule/template";
import type { Source } from "../sources";
import type { Category, Exclusion } from "./categories";
import { categoryChoices, warmUpOrder } from "./choices";
import { type DoseLevel, doseAt } from "./levels";
import { fitBeforeLifting } from "./pre-lift";
import { isExcluded } from "./restrictions";
import { withShortDoses } from "./short-version";

/** What a plan is made from; the optional parts default to the careful answer. */
export type PrescriptionRequest = {
  include: readonly Category[];
  exclude: readonly Exclusion[];
  sideBias: SideBias;
  athleteType: AthleteType;
  phase: PlanPhase;
  /** NRS 3–5 or pain rising from week to week: nothing is raised (domain.md 4.1.8). */
  painLocked: boolean;
  level?: DoseLevel;
  /** Which gates are open; closed unless told otherwise. */
  gates?: { basics: boolean; in_band: boolean };
  /** What the athlete has at hand; null or absent = everything. */
  equipment?: readonly Equipment[] | null;
};

/** Why an exercise is in the plan, in words, with who says so. */
export type Why = { text: string; sources: readonly Source[] };

/** A plan with its reasons, or the reason why there is none. */
export type Prescription =
  | { kind: "none"; why: Why }
  | {
      kind: "plan";
      draft: RoutineDraft;
      sideBias: SideBias;
      level: DoseLevel;
      /** Per exercise of the draft. */
      why: Partial<Record<ExerciseId, Why>>;
      /** Categories that no exercise could fill under the exclusions, gates and equipment. */
      unfilled: Category[];
    };

type Pick = { exercise: Exercise; why: Why; rank: number };

function isAllowed(exercise: Exercise, request: PrescriptionRequest): boolean {
  const { gates, equipment } = request;
  if (isExcluded(exercise.id, request.exclude)) return false;
  if (exercise.gate !== null && gates?.[exercise.gate] !== true) return false;
  return equipment == null || exercise.equipment.every((thing) => equipment.includes(thing));
}

/** Short-version importance: warm-up circles, the limit itself, strength and balance, preparation. */
function rankOf(category: Category, place: number): number {
  if (category === "soft_tissue_release" || place > 0) return 3;
  return ["tib_ant_strength", "balance"].includes(category) ? 2 : 1;
}

function picksOf(category: Category, request: PrescriptionRequest, taken: Set<ExerciseId>): Pick[] {
  const choice = categoryChoices[category];
  const free = choice.order
    .map(exerciseById)
    .filter((exercise) => !taken.has(exercise.id) && isAllowed(exercise, request))
    .slice(0, choice.count);
  return free.map((exercise, place) => ({
    exercise,
    rank: rankOf(category, place),
    why: { text: choice.why, sources: [...new Set([exercise.source, ...choice.sources])] },
  }));
}

function choose(request: PrescriptionRequest): { picks: Pick[]; unfilled: Category[] } {
  const warmUp: Why = { text: "Light movement comes first.", sources: ["001:8", "R14"] };
  const picks: Pick[] = warmUpOrder
    .map(exerciseById)
    .filter((exercise) => isAllowed(exercise, request))
    .map((exercise, place) => ({ exercise, why: warmUp, rank: place === 0 ? 0 : 3 }));
  const unfilled: Category[] = [];
  for (const category of new Set(request.include)) {
    const taken = new Set(picks.map((pick) => pick.exercise.id));
    const filledBy = categoryChoices[category].order.some((id) => taken.has(id));
    const own = picksOf(category, request, taken);
    if (own.length === 0 && !filledBy) unfilled.push(category);
    picks.push(...own);
  }
  return { picks, unfilled };
}

function itemsOf(picks: readonly Pick[], level: DoseLevel, beforeLifting: boolean): RoutineItem[] {
  const already: StretchSec = { gastrocnemius: 0, soleus: 0, plantar_fascia: 0 };
  return picks.flatMap(({ exercise }) => {
    const item = {
      id: exercise.id,
      exerciseId: exercise.id,
      phase: exercise.phase,
      shortDose: null,
    };
    const dose = doseAt(exercise, level);
    if (!beforeLifting || !exercise.isStaticStretch) return [{ ...item, dose }];
    const fit = fitBeforeLifting(exercise, dose, already);
    if (fit === null) return [];
    for (const muscle of Object.keys(fit.adds) as (keyof StretchSec)[]) {
      already[muscle] += fit.adds[muscle];
    }
    return [{ ...item, dose: fit.dose }];
  });
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

/**
 * A plan from a verdict's categories: exercises in the order of preference of domain.md 4.5, left
 * out by history, gates and equipment; doses at the level (never raised while pain locks it); for
 * lifters the static holds fit before lifting (C10). Safety stop or nothing to include → `none`.
 */
export function prescribe(request: PrescriptionRequest): Prescription {
  if (request.exclude.includes("all_until_cleared") || request.include.length === 0) {
    const text = "No exercise until a professional has cleared it.";
    return { kind: "none", why: { text, sources: ["000:57", "K1"] } };
  }
  const wanted = request.level ?? "entry";
  const level = request.painLocked && wanted === "raised" ? "entry" : wanted;
  const { picks, unfilled } = choose(request);
  const rank = new Map(picks.map((pick) => [pick.exercise.id as string, pick.rank]));
  const items = withShortDoses(
    itemsOf(picks, level, request.athleteType === "lifter"),
    (item) => rank.get(item.id) ?? 3,
  ).sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
  const kept = new Set(items.map((item) => item.exerciseId));
  const why = Object.fromEntries(
    picks.filter((pick) => kept.has(pick.exercise.id)).map((pick) => [pick.exercise.id, pick.why]),
  );
  const { athleteType, sideBias } = request;
  const purpose = purposeOf(request.include, request.phase);
  const draft = { name: nameOf(athleteType, purpose), athleteType, purpose, note: "", items };
  return { kind: "plan", draft, sideBias, level, why, unfilled };
}

function nameOf(athleteType: AthleteType, purpose: RoutinePurpose): string {
  const type = athleteType === "runner" ? "Runner" : "Lifter";
  return `${type}, ${purpose} plan`;
}
