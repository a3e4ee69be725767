import type { Exercise } from "../routines/exercise";
import type { Dose } from "../routines/routine";

/** How much of each exercise a plan asks for: a small try, the entry dose, or one step up. */
export const doseLevels = ["low", "entry", "raised"] as const;
export type DoseLevel = (typeof doseLevels)[number];

const mostSets = 3;

/** One small step up (R15): the upper end of the source's range, else one more set up to three. */
function raised(exercise: Exercise): Dose {
  if (exercise.topDose !== null) return exercise.topDose;
  const { dose } = exercise;
  return { ...dose, sets: Math.min(Math.max(dose.sets, mostSets), dose.sets + 1) };
}

/** About half: one set of several, else half the repetitions, else at most 30 s. */
function low(dose: Dose): Dose {
  if (dose.sets > 1) return { ...dose, sets: 1 };
  if (dose.reps !== null) return { ...dose, reps: Math.ceil(dose.reps / 2) };
  return { ...dose, holdSec: dose.holdSec === null ? null : Math.min(30, dose.holdSec) };
}

/** The dose of an exercise at a level; the levels are our rule, the doses the sources' (1.2, 4.5). */
export function doseAt(exercise: Exercise, level: DoseLevel): Dose {
  if (level === "raised") return raised(exercise);
  return level === "low" ? low(exercise.dose) : exercise.dose;
}
