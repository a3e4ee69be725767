import type { AthleteType } from "../athletes/athlete";
import type { Dose } from "../exercises/dose";
import type { ExerciseId } from "../exercises/exercise-ids";
import type { Phase } from "../exercises/parts";
import type { Side } from "../sides";

/** One line of a routine. `shortDose` null: left out of the short version. */
export type RoutineItem = {
  id: string;
  exerciseId: ExerciseId;
  /** Done on this leg alone; absent: on both, in turn or together as the dose says. */
  side?: Side | undefined;
  phase: Phase;
  dose: Dose;
  shortDose: Dose | null;
};

/** What a ready routine is for; own routines are `own`. */
export const routinePurposes = [
  "full",
  "short",
  "joint",
  "soleus",
  "gastrocnemius",
  "achilles",
  "plantar",
  "maintenance",
  "own",
] as const;
export type RoutinePurpose = (typeof routinePurposes)[number];

/** A routine's content before it is stored as a version. */
export type RoutineDraft = {
  name: string;
  athleteType: AthleteType | null;
  purpose: RoutinePurpose;
  note: string;
  items: RoutineItem[];
};

/** One stored, unchangeable version of a routine. */
export type RoutineVersion = RoutineDraft & {
  id: string;
  routineId: string;
  number: number;
  fullSec: number;
  shortSec: number;
};

/** The side that gets one extra set of stretch and mobility work, if any. */
export type SideBias = Side | null;
