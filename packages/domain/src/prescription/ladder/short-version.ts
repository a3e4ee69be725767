import type { Dose } from "../../exercises/dose";
import { doseSec, isStrengthBlock } from "../../routines/duration";
import type { RoutineItem } from "../../routines/routine";

/** A short session takes 5 to 10 minutes (domain.md R3). */
export const shortSessionSec = { min: 300, max: 600 } as const;

/** One set, and half the reaches of a balance task in several directions. */
export function shortDoseOf(dose: Dose): Dose {
  const reps = dose.reps !== null && dose.directions > 3 ? Math.ceil(dose.reps / 2) : dose.reps;
  return { ...dose, sets: 1, reps };
}

/**
 * Fills the short doses: items in the given order of importance as far as 10 minutes reach, with
 * preparation (rank 3 and up) only until 5 minutes of mobility are there.
 */
export function withShortDoses(
  items: readonly RoutineItem[],
  rankOf: (item: RoutineItem) => number,
): RoutineItem[] {
  const chosen = new Map<string, Dose>();
  let total = 0;
  let mobility = 0;
  const ranked = [...items].sort((a, b) => rankOf(a) - rankOf(b));
  for (const item of ranked) {
    const dose = shortDoseOf(item.dose);
    const seconds = doseSec(item, dose);
    const enough = rankOf(item) >= 3 && mobility >= shortSessionSec.min;
    if (enough || total + seconds > shortSessionSec.max) continue;
    chosen.set(item.id, dose);
    total += seconds;
    if (!isStrengthBlock(item)) mobility += seconds;
  }
  return items.map((item) => ({ ...item, shortDose: chosen.get(item.id) ?? null }));
}
