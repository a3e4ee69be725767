import type { Dose } from "../../exercises/dose";
import { exerciseById } from "../../exercises/library/exercises";
import type { Side } from "../../sides";
import { doseOf, type SessionLength } from "../duration";
import { isDoneOn } from "../item-sides";
import type { RoutineItem } from "../routine";

/** What a static stretch works on. */
export type StretchedMuscle = "gastrocnemius" | "soleus" | "plantar_fascia";

/** Seconds per leg for each muscle. */
export type StretchSec = Record<StretchedMuscle, number>;

/** The longest hold before lifting, in seconds (domain.md C10; Kay & Blazevich 2012, Simic 2013). */
export const preLiftHoldMaxSec = 45;

/** Static stretch of one muscle before lifting stays below this many seconds in total (C10). */
export const preLiftTotalLimitSec = 60;

/** Weekly minutes per leg beyond which calf stretching gains little more (Ingram 2025). */
export const weeklyPlateauMin = 10;

/** The muscles that a dose of an exercise holds, in the order of its knee positions. */
export function stretchedMuscles(
  item: Pick<RoutineItem, "exerciseId">,
  dose: Dose,
): StretchedMuscle[] {
  const exercise = exerciseById(item.exerciseId);
  if (!exercise.isStaticStretch) return [];
  if (exercise.tissues.includes("plantar_fascia")) return ["plantar_fascia"];
  if (exercise.knee === "bent" || dose.bentOnly) return ["soleus"];
  if (exercise.knee === "both" && dose.positions > 1) return ["gastrocnemius", "soleus"];
  return ["gastrocnemius"];
}

/** Seconds that one leg's muscles are held in one dose. */
export function stretchSecOf(item: Pick<RoutineItem, "exerciseId">, dose: Dose): StretchSec {
  const total: StretchSec = { gastrocnemius: 0, soleus: 0, plantar_fascia: 0 };
  for (const muscle of stretchedMuscles(item, dose)) {
    total[muscle] += (dose.holdSec ?? 0) * (dose.reps ?? 1) * dose.sets * dose.directions;
  }
  return total;
}

/** Static stretch per muscle in one session, in seconds of the leg that gets more of it. */
export function staticStretchSec(items: readonly RoutineItem[], length: SessionLength): StretchSec {
  const left = staticStretchSecOn("left", items, length);
  const right = staticStretchSecOn("right", items, length);
  return {
    gastrocnemius: Math.max(left.gastrocnemius, right.gastrocnemius),
    soleus: Math.max(left.soleus, right.soleus),
    plantar_fascia: Math.max(left.plantar_fascia, right.plantar_fascia),
  };
}

/** Static stretch per muscle of one leg in one session, in seconds. */
export function staticStretchSecOn(
  leg: Side,
  items: readonly RoutineItem[],
  length: SessionLength,
): StretchSec {
  const total: StretchSec = { gastrocnemius: 0, soleus: 0, plantar_fascia: 0 };
  for (const item of items.filter((one) => isDoneOn(one, leg))) {
    const dose = doseOf(item, length);
    if (dose === null) continue;
    const own = stretchSecOf(item, dose);
    total.gastrocnemius += own.gastrocnemius;
    total.soleus += own.soleus;
    total.plantar_fascia += own.plantar_fascia;
  }
  return total;
}

/**
 * Whether a session fits before lifting: every hold at most 45 s and every muscle below 60 s in
 * total on a leg (domain.md C10). Exactly 60 s does not fit.
 */
export function fitsBeforeLifting(items: readonly RoutineItem[], length: SessionLength): boolean {
  const total = staticStretchSec(items, length);
  const longest = Math.max(
    0,
    ...items
      .filter((item) => exerciseById(item.exerciseId).isStaticStretch)
      .map((item) => doseOf(item, length)?.holdSec ?? 0),
  );
  return (
    longest <= preLiftHoldMaxSec &&
    Object.values(total).every((seconds) => seconds < preLiftTotalLimitSec)
  );
}
