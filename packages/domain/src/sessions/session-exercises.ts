import type { Equipment } from "../equipment";
import type { Dose } from "../exercises/dose";
import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import type { Phase } from "../exercises/parts";
import { whyInPlan } from "../prescription/plan-exercises";
import type { PlanWhy, Why } from "../prescription/why/why";
import { whyForAthlete } from "../prescription/why/why-for-athlete";
import { doseText, sidedName } from "../routines/dose-text";
import { doseOf, isStrengthBlock, setSec, setsOn } from "../routines/duration";
import { legsOf } from "../routines/item-sides";
import { inSessionOrder } from "../routines/order";
import type { RoutineItem, SideBias } from "../routines/routine";
import { itemsBeforeTraining } from "../routines/stretch/before-training";
import type { EntrySide } from "../sides";
import type { SessionEntry, SessionKind } from "./log/session-log";

/** What a session asks of one side, or of both at once. */
export type SessionDose = { side: EntrySide; sets: number; text: string };

/** One exercise of a dated session, ready to be done and logged: doses per side, words, time. */
export type SessionExercise = {
  itemId: string;
  exerciseId: ExerciseId;
  name: string;
  phase: Phase;
  instruction: string;
  caution: string | null;
  equipment: readonly Equipment[];
  repNoun: string;
  dose: Dose;
  doses: SessionDose[];
  /** Seconds of all sides, without rest. */
  durationSec: number;
  /** Why it is in the plan, as the athlete reads it. */
  why: readonly Why[];
};

/** What decides which exercises a session holds and how often. */
export type SessionPlan = {
  items: readonly RoutineItem[];
  kind: SessionKind;
  withStrength: boolean;
  beforeTraining: boolean;
  sideBias: SideBias;
  /** The plan's own reasons; absent: what the exercise is for in any routine. */
  why?: PlanWhy | null;
};

/**
 * The exercises of a session in their order; in a full one the side that lags has its extra set
 * already in it (a short one keeps its five to ten minutes, R3), and before training the static
 * stretches are cut to what fits (domain.md C10).
 */
export function sessionExercises(plan: SessionPlan): SessionExercise[] {
  const { kind, beforeTraining } = plan;
  const items = inSessionOrder(plan.items);
  return (beforeTraining ? itemsBeforeTraining(items, kind) : items).flatMap((item) => {
    const dose = doseOf(item, plan.kind);
    if (dose === null || (isStrengthBlock(item) && !plan.withStrength)) return [];
    return [exerciseOf(item, dose, plan)];
  });
}

function exerciseOf(item: RoutineItem, dose: Dose, plan: SessionPlan): SessionExercise {
  const { instruction, caution, equipment, repNoun } = exerciseById(item.exerciseId);
  const { beforeTraining } = plan;
  const sideBias = plan.kind === "full" ? plan.sideBias : null;
  const doseFor = (side: EntrySide, sets: number) => ({
    side,
    sets,
    text: doseText(item, { ...dose, sets }),
  });
  const doses = dose.perSide
    ? legsOf(item, dose).map((side) =>
        doseFor(side, setsOn(item, dose, { side, sideBias, beforeLifting: beforeTraining })),
      )
    : [doseFor("both", dose.sets)];
  const sets = doses.reduce((sum, one) => sum + one.sets, 0);
  return {
    itemId: item.id,
    exerciseId: item.exerciseId,
    name: sidedName(item),
    phase: item.phase,
    instruction,
    caution,
    equipment,
    repNoun,
    dose,
    doses,
    durationSec: setSec(item, dose) * sets,
    why: whyForAthlete(whyInPlan(item, plan.why ?? null)),
  };
}

/** Whole seconds of a session on all sides, without rest. */
export function sessionSec(exercises: readonly SessionExercise[]): number {
  return Math.round(exercises.reduce((sum, exercise) => sum + exercise.durationSec, 0));
}

/**
 * Whole seconds of what was done, without rest: the planned way of doing it with the logged sets,
 * repetitions and holds. A line that the session does not hold adds nothing.
 */
export function doneSec(
  exercises: readonly SessionExercise[],
  entries: readonly SessionEntry[],
): number {
  const doseByItem = new Map(exercises.map((exercise) => [exercise.itemId, exercise.dose]));
  const total = entries.reduce((sum, entry) => {
    const planned = doseByItem.get(entry.itemId);
    if (entry.skipped || !planned) return sum;
    const done = { ...planned, reps: entry.repsDone, holdSec: entry.holdSecDone };
    return sum + setSec(entry, done) * entry.setsDone;
  }, 0);
  return Math.round(total);
}
