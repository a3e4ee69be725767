import type { AthleteType, Complaint } from "../athletes/athlete";
import type { Equipment } from "../equipment";
import type { Category, Exclusion } from "../exercises/categories";
import type { Dose } from "../exercises/dose";
import type { Gate } from "../exercises/exercise";
import type { ExerciseId } from "../exercises/exercise-ids";
import { hasEquipment } from "../exercises/library/at-hand";
import { exerciseById } from "../exercises/library/exercises";
import {
  causeText,
  type InjuryEntry,
  injuriesOn,
  injuryAgainst,
  injuryRules,
  isExcluded,
  isTogether,
} from "../routines/checks/restrictions";
import type { SideBias } from "../routines/routine";
import { mapSides, otherLeg, type PerSide, type Side, sides } from "../sides";
import type { PlanPhase } from "../verdicts/schedule-template";
import type { DoseLevel } from "./ladder/levels";
import type { WeekOfSessions } from "./weekly-stretch";
import type { Why } from "./why/why";

/** What a plan is made from; the optional parts default to the careful answer. */
export type PrescriptionRequest = {
  include: readonly Category[];
  exclude: readonly Exclusion[];
  /** The same of each leg, where they differ; together they are the above. */
  perSide?: PerSide<LegNeeds> | undefined;
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
  injuries?: readonly InjuryEntry[];
  /** The verdict's reasons: what an exercise answers. */
  reasons?: readonly Why[];
  /** The measured distance, for where wall mobilisation starts (C9). */
  cm?: PerSide<number | null> | null;
};

/** What one leg's part of a plan holds and leaves out. */
export type LegNeeds = { include: readonly Category[]; exclude: readonly Exclusion[] };

/** A request for both legs alike, or for one of them; what both do together suits the other one too. */
export type LegRequest = PrescriptionRequest & { leg?: Side | undefined };

/**
 * One request for both legs where they need the same, else one for each: its own categories, exclusions,
 * injuries and distance.
 */
export function legRequests(request: LegRequest): LegRequest[] {
  const isWhole = request.leg !== undefined || needsAlike(request);
  return isWhole ? [request] : sides.map((leg) => onLeg(leg, request));
}

/** Whether both legs need the same. */
export function needsAlike({ perSide, injuries = [] }: PrescriptionRequest): boolean {
  if (perSide === undefined) return true;
  const injuryKinds = (leg: Side) => injuriesOn(leg, injuries).map(({ kind }) => kind);
  const needs = mapSides(perSide, ({ include, exclude }, leg) => [
    ...[include, exclude, injuryKinds(leg)].map((codes) =>
      [...new Set<string>(codes)].sort().join(),
    ),
  ]);
  return needs.left.join(";") === needs.right.join(";");
}

/** The request of one leg alone. */
export function onLeg(leg: Side, request: PrescriptionRequest): LegRequest {
  const { include, exclude } = request.perSide?.[leg] ?? request;
  const { cm, perSide } = request;
  const isAlone = !perSide?.[otherLeg(leg)].include.includes("joint_mobilisation");
  const own = { left: null, right: null, [leg]: cm?.[leg] ?? null };
  return { ...request, leg, include, exclude, cm: cm && isAlone ? own : (cm ?? null) };
}

/** The injuries that steer a request: all of them, or those of its leg. */
export function injuriesIn({ leg, injuries = [] }: LegRequest): readonly InjuryEntry[] {
  return leg === undefined ? injuries : injuriesOn(leg, injuries);
}

/** The injury that speaks against an exercise, in words; null where none does. */
export function causeAgainst(exerciseId: ExerciseId, request: LegRequest): Why | null {
  const own = injuryAgainst(exerciseId, injuriesIn(request));
  if (own !== null) return { text: causeText(own), sources: injuryRules[own].sources };
  const { leg, injuries = [] } = request;
  if (leg === undefined || !isTogether(exerciseById(exerciseId).dose)) return null;
  const other = otherLeg(leg);
  const injury = injuryAgainst(exerciseId, injuriesOn(other, injuries));
  if (injury === null) return null;
  return { text: causeText(injury, other), sources: injuryRules[injury].sources };
}

/** What speaks against an exercise: the leg's own, and the other's where both do it together. */
export function against(exerciseId: ExerciseId, request: LegRequest): readonly Exclusion[] {
  return againstItem({ dose: exerciseById(exerciseId).dose }, request);
}

/** The same of an item as it is done now, which may be on one leg alone. */
export function againstItem(
  { dose }: { dose: Pick<Dose, "perSide"> },
  { leg, perSide, exclude }: LegRequest,
): readonly Exclusion[] {
  if (leg === undefined || !perSide || !isTogether(dose)) return exclude;
  return [...new Set([...perSide.left.exclude, ...perSide.right.exclude])];
}

/** Whether an exercise is open to the athlete: its gate, and what lies at hand; history aside. */
export function isWithinReach(exerciseId: ExerciseId, request: PrescriptionRequest): boolean {
  const { gate } = exerciseById(exerciseId);
  if (gate !== null && request.gates?.[gate] !== true) return false;
  return hasEquipment(exerciseId, request.equipment);
}

/** Whether an exercise may be given: within reach, and not left out by history or pain. */
export function isAllowed(exerciseId: ExerciseId, request: LegRequest): boolean {
  return (
    !isExcluded(exerciseId, against(exerciseId, request)) && isWithinReach(exerciseId, request)
  );
}
