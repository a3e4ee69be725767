import { type AthleteStatus, type AthleteType, isPausedOn } from "../../athletes/athlete";
import { typeLabels } from "../../athletes/athlete-labels";
import type { LocalDate } from "../../calendar";
import { dayLabel } from "../../day-label";
import type { Equipment } from "../../equipment";
import { hasEquipment } from "../../exercises/library/at-hand";
import { exerciseById } from "../../exercises/library/exercises";
import {
  type Contraindication,
  contraindicationsOf,
  swapText,
} from "../../routines/checks/contraindications";
import type { InjuryEntry, WithDose } from "../../routines/checks/restrictions";
import type { SideBias } from "../../routines/routine";
import type { PlanPhase } from "../../verdicts/schedule-template";

/** What an athlete follows now. */
export type RunningPlan = {
  assignmentId: string;
  routineId: string;
  routineVersionId: string;
  routineName: string;
  /** Of the version. */
  number: number;
  phase: PlanPhase;
  sideBias: SideBias;
};

/** An athlete as far as it matters for getting a routine. */
export type AssignmentCandidate = {
  athleteId: string;
  athleteType: AthleteType;
  status: AthleteStatus;
  pausedUntil: LocalDate | null;
  isHeld: boolean;
  injuries: readonly InjuryEntry[];
  /** What lies at hand; null: everything, or not asked. */
  equipment: readonly Equipment[] | null;
  running: RunningPlan | null;
};

/** What is to be assigned, to whoever may have it. */
export type AssignmentOffer = {
  routineId: string;
  routineVersionId: string;
  routineName: string;
  number: number;
  /** Null: a routine for every type. */
  athleteType: AthleteType | null;
  items: readonly WithDose[];
  startsOn: LocalDate;
  phase: PlanPhase;
  sideBias: SideBias;
};

/** What becomes of an athlete in an assignment. */
export const assignmentOutcomes = ["assigned", "replaces", "left_out"] as const;
export type AssignmentOutcome = (typeof assignmentOutcomes)[number];

/** Why; from `with_swaps` on it is no refusal. */
export const assignmentReasons = [
  "held",
  "paused",
  "archived",
  "contraindicated",
  "different_type",
  "has_this",
  "with_swaps",
  "lacks_equipment",
  "first_plan",
  "new_version",
  "other_plan",
  "changed_plan",
] as const;
export type AssignmentReason = (typeof assignmentReasons)[number];

/** The decision on one athlete, with its reason in words. */
export type AssignmentDecision = {
  athleteId: string;
  outcome: AssignmentOutcome;
  reasonCode: AssignmentReason;
  reason: string;
  contraindications: readonly Contraindication[];
};

/**
 * Who gets a routine in an assignment, and why not: on a safety hold, archived, paused beyond the
 * start, of another type, left without strength or balance by the injury history, or on exactly this plan
 * already; the first reason that applies counts, safety first. Whom the history speaks against single
 * exercises gets the named swaps instead; missing equipment is told.
 */
export function decideAssignment(
  athlete: AssignmentCandidate,
  offer: AssignmentOffer,
): AssignmentDecision {
  const against = contraindicationsOf(offer.items, athlete.injuries);
  const decided =
    leftOut(athlete, offer, against) ??
    withCare(athlete, offer, against) ??
    given(athlete.running, offer);
  return { athleteId: athlete.athleteId, contraindications: against, ...decided };
}

type Decided = Pick<AssignmentDecision, "outcome" | "reasonCode" | "reason">;

function leftOut(
  athlete: AssignmentCandidate,
  offer: AssignmentOffer,
  against: readonly Contraindication[],
): Decided | null {
  const out = (reasonCode: AssignmentReason, reason: string): Decided => ({
    outcome: "left_out",
    reasonCode,
    reason,
  });
  if (athlete.isHeld) return out("held", "On a safety hold. Clear it first.");
  if (athlete.status === "archived") return out("archived", "Archived.");
  if (isPausedOn(athlete, offer.startsOn))
    return out("paused", pauseText(athlete.pausedUntil, offer.startsOn));
  if (offer.athleteType !== null && offer.athleteType !== athlete.athleteType)
    return out(
      "different_type",
      `Made for the type ${typeLabels[offer.athleteType].toLowerCase()}.`,
    );
  if (!staysWhole(offer.items, against))
    return out("contraindicated", contraindicationText(against));
  if (isSame(athlete.running, offer)) return out("has_this", "Follows exactly this already.");
  return null;
}

/** Whether strength and balance remain once what the history speaks against is exchanged (K8, R20). */
function staysWhole(items: readonly WithDose[], against: readonly Contraindication[]): boolean {
  if (against.length === 0) return true;
  const exerciseIds = items.flatMap((item) => {
    const entry = against.find((one) => one.exerciseId === item.exerciseId && isOn(one, item));
    if (entry === undefined) return [item.exerciseId];
    const otherLeg = entry.side !== item.side ? [item.exerciseId] : [];
    return [...otherLeg, ...(entry.swap ? [entry.swap] : [])];
  });
  const has = (what: "isStrength" | "isBalance") =>
    exerciseIds.some((id) => exerciseById(id)[what]);
  return has("isStrength") && has("isBalance");
}

/** Whether an entry is about an item: one leg of an item for both, or the item as it is. */
function isOn({ side }: Contraindication, item: WithDose): boolean {
  return item.side === undefined || side === item.side;
}

/** Given with something to know: what is exchanged, or which equipment is missing; null otherwise. */
function withCare(
  { running, equipment }: AssignmentCandidate,
  offer: AssignmentOffer,
  against: readonly Contraindication[],
): Decided | null {
  const { outcome, reason } = given(running, offer);
  if (against.length > 0) {
    const swaps = against.map(swapText).join(" ");
    return { outcome, reasonCode: "with_swaps", reason: `${reason} ${swaps}` };
  }
  const missing = offer.items.filter((item) => !hasEquipment(item.exerciseId, equipment));
  if (missing.length === 0) return null;
  const names = namesOf(missing);
  return {
    outcome,
    reasonCode: "lacks_equipment",
    reason: `${reason} Not at hand for ${names}.`,
  };
}

function namesOf(items: readonly WithDose[]): string {
  return [...new Set(items.map(({ exerciseId }) => exerciseById(exerciseId).name))].join(", ");
}

function given(running: RunningPlan | null, offer: AssignmentOffer): Decided {
  if (running === null)
    return { outcome: "assigned", reasonCode: "first_plan", reason: "Has no routine yet." };
  if (running.routineId !== offer.routineId)
    return {
      outcome: "replaces",
      reasonCode: "other_plan",
      reason: `Replaces ${running.routineName}.`,
    };
  if (running.routineVersionId !== offer.routineVersionId) {
    const reason = `Moves from version ${running.number} to ${offer.number}.`;
    return { outcome: "replaces", reasonCode: "new_version", reason };
  }
  const reason = "Same routine, with another phase or side.";
  return { outcome: "replaces", reasonCode: "changed_plan", reason };
}

function pauseText(until: LocalDate | null, startsOn: LocalDate): string {
  return until === null ? "Paused without an end." : `Paused until ${dayLabel(until, startsOn)}.`;
}

function contraindicationText(against: readonly Contraindication[]): string {
  const names = against.map(({ exerciseId, side, swap }) => {
    const name = `${exerciseById(exerciseId).name}${side ? ` on the ${side}` : ""}`;
    return swap === null ? name : `${name} (instead: ${exerciseById(swap).name})`;
  });
  return `The injury history speaks against ${names.join(", ")}.`;
}

function isSame(running: RunningPlan | null, offer: AssignmentOffer): boolean {
  return (
    running !== null &&
    running.routineVersionId === offer.routineVersionId &&
    running.phase === offer.phase &&
    running.sideBias === offer.sideBias
  );
}
