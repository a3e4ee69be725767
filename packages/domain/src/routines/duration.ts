import type { Dose } from "../exercises/dose";
import { exerciseById } from "../exercises/library/exercises";
import { type Part, partOf, parts } from "../exercises/parts";
import type { Side } from "../sides";
import { isDoneOn, legsOf, type SidedExercise } from "./item-sides";
import type { RoutineItem, SideBias } from "./routine";

/** Which of the two lengths of a routine is meant. */
export type SessionLength = "full" | "short";

/** Seconds that moving into and out of a held repetition takes (our rule). */
const transitSec = 2;

/** The dose of an item in the full or the short version; null where the short one leaves it out. */
export function doseOf(item: RoutineItem, length: SessionLength): Dose | null {
  return length === "full" ? item.dose : item.shortDose;
}

/**
 * Seconds of one repetition. A written tempo such as "3-2-1" counts as its sum; a hold inside the
 * repetition makes it at least hold + 2 s. Example: heel drops with a 3 s hold stay 5 s.
 * Source: domain.md 1.2.1 (our assumptions).
 */
function repetitionSec(item: Pick<RoutineItem, "exerciseId">, dose: Dose): number {
  if (dose.tempo !== null) {
    const parts = dose.tempo.split("-").map(Number);
    return parts.reduce((sum, part) => sum + part, 0) + (dose.holdSec ?? 0);
  }
  const own = exerciseById(item.exerciseId).repSec;
  return dose.holdSec === null ? own : Math.max(own, dose.holdSec + transitSec);
}

/**
 * Seconds of one set on one side, all directions and knee positions, without rest.
 * Example: 30 s in two knee positions = 60.
 */
export function setSec(item: Pick<RoutineItem, "exerciseId">, dose: Dose): number {
  const once = dose.reps === null ? (dose.holdSec ?? 0) : dose.reps * repetitionSec(item, dose);
  return once * dose.directions * dose.positions;
}

/** Whole seconds of a dose on every leg that does it, without rest (domain.md 1.2.1). */
export function doseSec(item: SidedExercise, dose: Dose): number {
  return Math.round(setSec(item, dose) * dose.sets * Math.max(1, legsOf(item, dose).length));
}

/**
 * Sets on one side. The lower side gets one more of stretch and mobility work, never of strength;
 * before lifting no static stretch grows (its total per muscle is capped, domain.md C10).
 */
export function setsOn(
  item: RoutineItem,
  dose: Dose,
  on: { side: Side; sideBias: SideBias; beforeLifting: boolean },
): number {
  const exercise = exerciseById(item.exerciseId);
  const grows =
    dose.perSide &&
    isDoneOn(item, on.side) &&
    on.sideBias === on.side &&
    (item.phase === "move" || item.phase === "load") &&
    !exercise.isStrength &&
    !exercise.isBalance &&
    !(on.beforeLifting && exercise.isStaticStretch);
  return grows ? dose.sets + 1 : dose.sets;
}

/** Whole seconds of a routine, full or short, without rest and without a side's extra sets. */
export function routineSec(items: readonly RoutineItem[], length: SessionLength): number {
  return items.reduce((sum, item) => {
    const dose = doseOf(item, length);
    return dose === null ? sum : sum + doseSec(item, dose);
  }, 0);
}

/** Whole seconds per part, for the bar above a routine. */
export function partSec(
  items: readonly RoutineItem[],
  length: SessionLength,
): Record<Part, number> {
  const totals: Record<Part, number> = { warm_up: 0, release: 0, move: 0, load: 0, strength: 0 };
  for (const part of parts) {
    totals[part] = routineSec(
      items.filter((item) => partOf(item) === part),
      length,
    );
  }
  return totals;
}

/**
 * Whether an item belongs to the strength block, which at most three sessions a week carry, never
 * on consecutive days (domain.md R9, C11); the other sessions leave it out.
 */
export function isStrengthBlock(item: Pick<RoutineItem, "exerciseId" | "phase">): boolean {
  const exercise = exerciseById(item.exerciseId);
  return item.phase === "strength" || exercise.isStrength || exercise.isBalance;
}
