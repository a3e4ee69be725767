import type { SessionLength } from "../routines/duration";
import type { RoutineItem } from "../routines/routine";
import { itemsBeforeTraining } from "../routines/stretch/before-training";
import {
  type StretchedMuscle,
  type StretchSec,
  staticStretchSec,
  weeklyPlateauMin,
} from "../routines/stretch/static-stretch";
import type { PatternDay } from "../schedule/week/week";

/** How many counted sessions of a kind a week holds. */
export type WeekOfSessions = { length: SessionLength; beforeTraining: boolean; count: number }[];

/** The counted sessions of a placed week by kind; optional ones add nothing that is planned. */
export function sessionsOf(days: Iterable<PatternDay>): WeekOfSessions {
  const week: WeekOfSessions = [];
  for (const { kind, beforeTraining, optional } of days) {
    if (optional) continue;
    const same = week.find((one) => one.length === kind && one.beforeTraining === beforeTraining);
    if (same) same.count += 1;
    else week.push({ length: kind, beforeTraining, count: 1 });
  }
  return week;
}

const muscles = ["gastrocnemius", "soleus", "plantar_fascia"] as const;

/**
 * Minutes of static stretch per muscle and leg in a placed week: what each session holds, cut before
 * training to what fits there (domain.md C10), times how often it comes. The plateau is near
 * {@link weeklyPlateauMin} (Ingram 2025).
 */
export function stretchMinutesIn(items: readonly RoutineItem[], week: WeekOfSessions): StretchSec {
  const total: StretchSec = { gastrocnemius: 0, soleus: 0, plantar_fascia: 0 };
  for (const { length, beforeTraining, count } of week) {
    const held = beforeTraining ? itemsBeforeTraining(items, length) : items;
    const seconds = staticStretchSec(held, length);
    for (const muscle of muscles) total[muscle] += (seconds[muscle] * count) / 60;
  }
  return total;
}

/** A week's static stretch of one muscle, and what to make of it. */
export type StretchFigure = { muscle: StretchedMuscle; minutes: number; hint: string | null };

/**
 * The figures to show: every muscle that is held at all, in minutes a week to 0.1, with a hint below
 * half of the plateau and above one and a half of it (our rule around Ingram 2025).
 */
export function stretchFigures(
  items: readonly RoutineItem[],
  week: WeekOfSessions,
): StretchFigure[] {
  const minutes = stretchMinutesIn(items, week);
  return muscles
    .filter((muscle) => minutes[muscle] > 0)
    .map((muscle) => ({ muscle, minutes: minutes[muscle], hint: hintFor(minutes[muscle]) }));
}

function hintFor(minutes: number): string | null {
  if (minutes < weeklyPlateauMin / 2) return `Well below the ${weeklyPlateauMin} that pay off.`;
  return minutes > weeklyPlateauMin * 1.5 ? `More than ${weeklyPlateauMin} adds little.` : null;
}
