import type { Injury } from "../athletes/athlete";
import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import { doseTextWithSides } from "../routines/dose-text";
import type { RoutineItem } from "../routines/routine";
import { painLimits } from "../safety/red-flags";
import type { Judgement } from "../verdicts/verdict";
import { ladderOf } from "./ladder/ladder";
import { isAllowed, type PrescriptionRequest } from "./request";
import type { Why } from "./why/why";

/** Springy work that a coach may add: an offer with its reasons, part of no plan until somebody adds it. */
export type ReactiveOffer = { exerciseId: ExerciseId; name: string; dose: string; why: Why[] };

/** What decides whether springy work is offered. */
export type OfferFor = {
  judgement: Pick<Judgement, "decision" | "schedule" | "progressionLocked">;
  /** The plan's request: exclusions of both legs, gates and equipment are in it. */
  request: PrescriptionRequest;
  /** Everything ever told, resolved or not. */
  injuries: readonly Pick<Injury, "kind" | "resolvedOn">[];
  present: readonly Pick<RoutineItem, "exerciseId">[];
  /** Worst pain told with the test and on a morning after; null: not told, which is never "none". */
  pain: { nrs: number | null; nextMorningNrs: number | null };
  /** A safety hold is open, or a professional is to be asked before starting. */
  waitsForClearance: boolean;
};

/** Trouble after which no springy work is offered, however long ago (domain.md 4.5). */
const sparedKinds = ["achilles_tendinopathy", "plantar_fascia_irritation"];

/**
 * The mildest springy exercise that is not in the plan yet, with the gates that it passed; null where
 * one is shut: four weeks of basics with a reliable gain, pain told and at most 2, no caution, no step
 * back or referral, no Achilles or plantar trouble ever, nothing that forbids it on either leg, nobody to be
 * asked first.
 */
export function reactiveOffer(whom: OfferFor): ReactiveOffer | null {
  const { judgement, request, injuries, present, pain, waitsForClearance } = whom;
  const { decision, schedule, progressionLocked } = judgement;
  const { comfortableMaxNrs } = painLimits;
  const isCalm =
    pain.nrs !== null && Math.max(pain.nrs, pain.nextMorningNrs ?? 0) <= comfortableMaxNrs;
  const goesOn = decision === "continue" || decision === "progress" || decision === "maintain";
  const wasSpared = injuries.some(({ kind }) => sparedKinds.includes(kind));
  const isShut = waitsForClearance || request.exclude.includes("plyometrics");
  if (!isCalm || !goesOn || schedule === null || progressionLocked || wasSpared || isShut)
    return null;
  const exerciseId = ladderOf("short-hops").exercises.find(
    (id) => isAllowed(id, request) && !present.some((item) => item.exerciseId === id),
  );
  if (exerciseId === undefined) return null;
  const { name, dose } = exerciseById(exerciseId);
  return { exerciseId, name, dose: doseTextWithSides({ exerciseId }, dose), why: gatesPassed };
}

const gatesPassed: Why[] = [
  {
    text: "Four weeks of basics or more, and a gain beyond measuring error.",
    sources: ["000:34", "R16"],
  },
  { text: "Pain was told and is at most 2.", sources: ["000:57", "K2"] },
  { text: "No Achilles or plantar trouble in the history.", sources: ["001:23", "K4", "K5"] },
  {
    text: "A jump is no stretch: begin with the mildest, land softly, build up gradually.",
    sources: ["000:40", "001:19", "C14"],
  },
];
