import type { Dose } from "../exercises/dose";
import { exerciseById } from "../exercises/library/exercises";
import type { SidedDose, SidedExercise } from "./item-sides";
import type { RoutineItem } from "./routine";

function amountOf(item: Pick<RoutineItem, "exerciseId">, dose: Dose): string {
  const { repNoun } = exerciseById(item.exerciseId);
  if (dose.reps === null) return `${dose.holdSec ?? 0} s`;
  const ways =
    dose.directions > 1 ? `${dose.reps} × ${dose.directions} ways` : `${dose.reps} ${repNoun}`;
  return dose.holdSec === null ? ways : `${ways}, ${dose.holdSec} s hold`;
}

function inPositions(amount: string, { positions, bentOnly }: Dose): string {
  if (positions > 1) return `${amount} straight + ${amount} bent`;
  return bentOnly ? `${amount} bent` : amount;
}

/**
 * A dose as people read it, without the sides: "2 × 45 s", "2 × 10 passes", "10 × 2 ways", "12 reps, 3 s hold",
 * "30 s straight + 30 s bent".
 */
export function doseText(item: Pick<RoutineItem, "exerciseId">, dose: Dose): string {
  const amount = amountOf(item, dose);
  const both = inPositions(amount, dose);
  const sets = dose.sets > 1 ? `${dose.sets} × ${both}` : both;
  const load = dose.loadKg === null ? sets : `${sets}, ${dose.loadKg} kg`;
  return dose.tempo === null ? load : `${load}, tempo ${dose.tempo}`;
}

/** The same with who does it: "2 × 45 s each side", "2 × 45 s, left only", "12 reps, both together". */
export function doseTextWithSides(item: SidedExercise, dose: Dose): string {
  const text = doseText(item, dose);
  if (item.side !== undefined) return `${text}, ${item.side} only`;
  return dose.perSide ? `${text} each side` : `${text}, both together`;
}

/** What an exercise asks of each leg: "2 × 45 s, left only; 3 × 45 s, right only". */
export function sidedDosesText(
  { exerciseId }: Pick<RoutineItem, "exerciseId">,
  doses: readonly SidedDose[],
): string {
  return doses.map(({ side, dose }) => doseTextWithSides({ exerciseId, side }, dose)).join("; ");
}

/** The name of an exercise with the leg that does it alone: "Balance with reach, right". */
export function sidedName({ exerciseId, side }: SidedExercise): string {
  const { name } = exerciseById(exerciseId);
  return side === undefined ? name : `${name}, ${side}`;
}
