import { fitBeforeLifting } from "../prescription/pre-lift";
import { doseOf, type SessionLength } from "../routines/duration";
import { exerciseById } from "../routines/exercises";
import type { RoutineItem } from "../routines/routine";
import type { StretchSec } from "../routines/static-stretch";

/**
 * A routine's items as a session before training takes them: each static hold at most 45 s, each
 * muscle below 60 s of static stretch on a leg in total, in the order of the routine; a stretch for
 * which no 15 s are left is left out. Source: domain.md C10, C18.
 */
export function itemsBeforeTraining(
  items: readonly RoutineItem[],
  length: SessionLength,
): RoutineItem[] {
  const already: StretchSec = { gastrocnemius: 0, soleus: 0, plantar_fascia: 0 };
  return items.flatMap((item) => {
    const dose = doseOf(item, length);
    const exercise = exerciseById(item.exerciseId);
    if (dose === null || !exercise.isStaticStretch) return [item];
    const fit = fitBeforeLifting(exercise, dose, already);
    if (fit === null) return [];
    for (const muscle of Object.keys(already) as (keyof StretchSec)[])
      already[muscle] += fit.adds[muscle];
    return [length === "full" ? { ...item, dose: fit.dose } : { ...item, shortDose: fit.dose }];
  });
}
