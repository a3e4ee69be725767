import { type AthleteType, athleteTypes } from "../../athletes/athlete";
import { exerciseById } from "../../exercises/library/exercises";
import { inSessionOrder } from "../order";
import type { RoutineDraft, RoutineItem, RoutinePurpose } from "../routine";
import { type ReadyItem, readyItems, startingLines } from "./ready-items";

/** What the ready routines are for; `own` is what coaches make themselves. */
export type ReadyPurpose = Exclude<RoutinePurpose, "own">;

const words: Record<ReadyPurpose, { title: string; note: string }> = {
  full: {
    title: "build",
    note: "The full sequence: warm up, roll, move, load, strengthen. For athletes below target without one clear limit. A straight-knee stretch is added to the source's sequence, which holds none.",
  },
  short: {
    title: "short",
    note: "The few exercises that matter most, for weeks with little time.",
  },
  joint: {
    title: "joint focus",
    note: "For a stop felt at the front of the ankle: the joint is moved first and most.",
  },
  soleus: {
    title: "soleus focus",
    note: "For a limit felt at the back with the knee bent.",
  },
  gastrocnemius: {
    title: "gastrocnemius focus",
    note: "For a tight calf in the straight-knee test.",
  },
  achilles: {
    title: "Achilles care",
    note: "For athletes with Achilles trouble in their history: nothing below floor level, no hard end range, loading in small steps.",
  },
  plantar: {
    title: "plantar care",
    note: "For an irritated plantar fascia: rolling and a gentle pull, and strength that does not jump.",
  },
  maintenance: {
    title: "keep",
    note: "For athletes at target: two or three shorter sessions a week that keep the range and make it strong.",
  },
};

/** The purposes of the ready routines in the order of the list. */
export const readyPurposes = Object.keys(words) as ReadyPurpose[];

const typeWord: Record<AthleteType, string> = { runner: "Runner", lifter: "Lifter" };

function toItem({ exerciseId, dose, shortDose }: ReadyItem): RoutineItem {
  const exercise = exerciseById(exerciseId);
  const own = dose ?? exercise.dose;
  return { id: exerciseId, exerciseId, phase: exercise.phase, dose: own, shortDose };
}

/** What an own routine starts with: warm-up, one strength and one balance exercise (R14, K8). */
export const startingItems: RoutineItem[] = startingLines.map(toItem);

/** The ready routine of a type and purpose; item ids are the exercises' own. */
export function readyRoutine(athleteType: AthleteType, purpose: ReadyPurpose): RoutineDraft {
  const items = inSessionOrder(readyItems(athleteType, purpose).map(toItem));
  const { title, note } = words[purpose];
  return { name: `${typeWord[athleteType]} ${title}`, athleteType, purpose, note, items };
}

/** Every ready routine: eight purposes for runners, then for lifters. */
export const readyRoutines: readonly RoutineDraft[] = athleteTypes.flatMap((athleteType) =>
  readyPurposes.map((purpose) => readyRoutine(athleteType, purpose)),
);
