import type { Exercise } from "../routines/exercise";
import type { Dose } from "../routines/routine";
import {
  preLiftHoldMaxSec,
  preLiftTotalLimitSec,
  type StretchSec,
  stretchSecOf,
} from "../routines/static-stretch";

/** A dose made small enough to stand before lifting, and what it adds per muscle. */
export type PreLiftFit = { dose: Dose; adds: StretchSec };

function smallerDoses(dose: Dose): Dose[] {
  const held = { ...dose, holdSec: Math.min(preLiftHoldMaxSec, dose.holdSec ?? 0) };
  const once = { ...held, sets: 1 };
  const straight = { ...once, positions: 1 };
  return [held, once, straight, { ...straight, holdSec: 30 }, { ...straight, holdSec: 15 }];
}

/**
 * The largest dose of a static stretch that keeps every muscle below 60 s on a leg, given what the
 * session already holds; null where even 15 s is too much (domain.md C10).
 */
export function fitBeforeLifting(
  exercise: Exercise,
  dose: Dose,
  already: StretchSec,
): PreLiftFit | null {
  for (const smaller of smallerDoses(dose)) {
    const adds = stretchSecOf({ exerciseId: exercise.id }, smaller);
    const fits = (Object.keys(adds) as (keyof StretchSec)[]).every(
      (muscle) => adds[muscle] === 0 || already[muscle] + adds[muscle] < preLiftTotalLimitSec,
    );
    if (fits) return { dose: smaller, adds };
  }
  return null;
}
