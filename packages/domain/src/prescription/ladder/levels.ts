import type { Dose } from "../../exercises/dose";
import type { Exercise } from "../../exercises/exercise";

/** How much of each exercise a new plan asks for: a small try, or the entry dose. */
const doseLevels = ["low", "entry"] as const;
export type DoseLevel = (typeof doseLevels)[number];

/** About half: one set of several, else half the repetitions, else at most 30 s. */
function low(dose: Dose): Dose {
  if (dose.sets > 1) return { ...dose, sets: 1 };
  if (dose.reps !== null) return { ...dose, reps: Math.ceil(dose.reps / 2) };
  return { ...dose, holdSec: dose.holdSec === null ? null : Math.min(30, dose.holdSec) };
}

/** The dose of an exercise at a level; the levels are our rule, the doses the sources' (1.2, 4.5). */
export function doseAt(exercise: Exercise, level: DoseLevel): Dose {
  return level === "low" ? low(exercise.dose) : exercise.dose;
}
