import type { AthleteType, Complaint, Injury } from "../roster/athlete";
import type { Equipment, Gate } from "../routines/exercise";
import type { ExerciseId } from "../routines/exercise-ids";
import { exerciseById } from "../routines/exercises";
import type { SideBias } from "../routines/routine";
import type { PlanPhase } from "../schedule/template";
import type { PerSide } from "../sides";
import type { Category, Exclusion } from "./categories";
import type { DoseLevel } from "./levels";
import { isExcluded } from "./restrictions";
import type { WeekOfSessions } from "./weekly-stretch";
import type { Why } from "./why";

/** What a plan is made from; the optional parts default to the careful answer. */
export type PrescriptionRequest = {
  include: readonly Category[];
  exclude: readonly Exclusion[];
  sideBias: SideBias;
  athleteType: AthleteType;
  phase: PlanPhase;
  level?: DoseLevel;
  /** A low level because the plan steps back; else because it is not clear yet what limits. */
  stepsBack?: boolean;
  /** The sessions of the week that the plan is for; absent: no minutes are worked out. */
  week?: WeekOfSessions;
  /** Which gates are open; closed unless told otherwise. */
  gates?: Record<Gate, boolean>;
  /** What the athlete has at hand; null or absent = everything. */
  equipment?: readonly Equipment[] | null;
  /** Where the athlete notices the ankle: what stands first within a category. */
  complaints?: readonly Complaint[] | null;
  /** Names the cause of an exclusion, and asks for joint work after a sprain (K10). */
  injuries?: readonly Pick<Injury, "kind" | "resolvedOn">[];
  /** The verdict's reasons: what an exercise answers. */
  reasons?: readonly Why[];
  /** The measured distance, for where wall mobilisation starts (C9). */
  cm?: PerSide<number | null> | null;
};

/** Whether the athlete has what an exercise needs. */
export function hasEquipment(
  exerciseId: ExerciseId,
  equipment: readonly Equipment[] | null | undefined,
): boolean {
  return (
    equipment == null ||
    exerciseById(exerciseId).equipment.every((thing) => equipment.includes(thing))
  );
}

/** Whether an exercise is open to the athlete: its gate, and what lies at hand; history aside. */
export function isWithinReach(exerciseId: ExerciseId, request: PrescriptionRequest): boolean {
  const { gate } = exerciseById(exerciseId);
  if (gate !== null && request.gates?.[gate] !== true) return false;
  return hasEquipment(exerciseId, request.equipment);
}

/** Whether an exercise may be given: within reach, and not left out by history or pain. */
export function isAllowed(exerciseId: ExerciseId, request: PrescriptionRequest): boolean {
  return !isExcluded(exerciseId, request.exclude) && isWithinReach(exerciseId, request);
}
