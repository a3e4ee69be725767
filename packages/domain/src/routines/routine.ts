import type { AthleteType } from "../athletes/athlete";
import type { ExerciseId } from "../exercises/exercise-ids";
import type { Side } from "../sides";

/** The parts of a session in the order they are done (domain.md R14, 1.2.1). */
export const phases = ["release", "move", "load", "strength"] as const;
export type Phase = (typeof phases)[number];

/**
 * How much of an exercise. Exactly one of `reps` and `holdSec` leads; `reps` with `holdSec` means a
 * hold inside each repetition. `positions` counts knee positions (straight, then bent), `directions`
 * the ways the joint is moved.
 */
export type Dose = {
  sets: number;
  reps: number | null;
  holdSec: number | null;
  perSide: boolean;
  directions: number;
  positions: number;
  loadKg: number | null;
  /** Seconds down–pause–up, such as "3-2-1"; null where the exercise's own tempo counts. */
  tempo: string | null;
  /** Of a stretch in two knee positions, the bent one alone: for the soleus (domain.md 4.5). */
  bentOnly?: true | undefined;
};

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
