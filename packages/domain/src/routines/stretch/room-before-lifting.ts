import type { Dose } from "../../exercises/dose";
import { type SidedExercise, workingLegs } from "../item-sides";
import {
  preLiftHoldMaxSec,
  preLiftTotalLimitSec,
  type StretchSec,
  stretchSecOf,
} from "./static-stretch";

type PreLiftFit = { dose: Dose; adds: StretchSec };

function smallerDoses(dose: Dose): Dose[] {
  const held = { ...dose, holdSec: Math.min(preLiftHoldMaxSec, dose.holdSec ?? 0) };
  const once = { ...held, sets: 1 };
  const straight = { ...once, positions: 1 };
  return [held, once, straight, { ...straight, holdSec: 30 }, { ...straight, holdSec: 15 }];
}

const muscles = ["gastrocnemius", "soleus", "plantar_fascia"] as const;

/** Gives a static stretch the largest dose that still fits; null where even 15 s is too much. */
export type FitBeforeLifting = (item: SidedExercise, dose: Dose) => Dose | null;

/**
 * The room for static stretch before lifting, filled item by item: on each leg every muscle stays
 * below 60 s (domain.md C10).
 */
export function roomBeforeLifting(): FitBeforeLifting {
  const none = (): StretchSec => ({ gastrocnemius: 0, soleus: 0, plantar_fascia: 0 });
  const held = { left: none(), right: none() };
  return (item, dose) => {
    const legs = workingLegs(item);
    const already = none();
    for (const muscle of muscles) {
      already[muscle] = Math.max(...legs.map((leg) => held[leg][muscle]));
    }
    const fit = fitFor(item, dose, already);
    if (fit === null) return null;
    for (const leg of legs) for (const muscle of muscles) held[leg][muscle] += fit.adds[muscle];
    return fit.dose;
  };
}

function fitFor(item: SidedExercise, dose: Dose, already: StretchSec): PreLiftFit | null {
  for (const smaller of smallerDoses(dose)) {
    const adds = stretchSecOf(item, smaller);
    const fits = muscles.every(
      (muscle) => adds[muscle] === 0 || already[muscle] + adds[muscle] < preLiftTotalLimitSec,
    );
    if (fits) return { dose: smaller, adds };
  }
  return null;
}
