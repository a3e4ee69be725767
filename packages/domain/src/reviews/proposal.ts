import type { Qualities } from "../assessments/findings";
import type { AthleteType, Complaint } from "../athletes/athlete";
import type { Equipment } from "../equipment";
import { type Category, type Exclusion, sideExclusions } from "../exercises/categories";
import { hasEquipment } from "../exercises/library/at-hand";
import { exerciseById } from "../exercises/library/exercises";
import type { DoseLevel } from "../prescription/ladder/levels";
import { nextPlan, type PlanChangeKind } from "../prescription/next-plan";
import type { PlanSwap } from "../prescription/picks";
import { prescribe } from "../prescription/prescribe";
import { type OfferFor, type ReactiveOffer, reactiveOffer } from "../prescription/reactive-offer";
import type { PrescriptionRequest } from "../prescription/request";
import { type ShortOf, withStretchWhy } from "../prescription/stretch-goal";
import type { WeekOfSessions } from "../prescription/weekly-stretch";
import { type ExerciseWhy, type Why, whyOf } from "../prescription/why/why";
import { plainWhy, turningRule } from "../prescription/why/why-words";
import { invalidRoutine } from "../routines/checks/check";
import { exclusionsPerLeg, type InjuryEntry, sparedLegs } from "../routines/checks/restrictions";
import { sidedKey } from "../routines/item-sides";
import type { RoutineDraft, RoutineItem, SideBias } from "../routines/routine";
import { mapSides, otherLeg, type PerSide, type Side, sides } from "../sides";
import type { Decision } from "../verdicts/decision";
import { anySide } from "../verdicts/measurement/change";
import { bothInBand, isUnlimited } from "../verdicts/measurement/limits";
import type { PlanPhase } from "../verdicts/schedule-template";
import type { Judgement } from "../verdicts/verdict";
import { keyOfLines, linesBetween, type ProposalLine } from "./proposal-lines";

/** The plan that runs now, as far as a proposal compares with it. */
export type PresentPlan = { items: readonly RoutineItem[]; phase: PlanPhase; sideBias: SideBias };

/** Whom a proposal is for, besides what was judged. */
export type ProposalFor = {
  athleteType: AthleteType;
  injuries: readonly InjuryEntry[];
  weeksOnPlan: number | null;
  present: PresentPlan | null;
  /** What the athlete has at hand; null = everything, or not asked. */
  equipment: readonly Equipment[] | null;
  /** Where the athlete notices the ankle; null or absent: not asked. */
  complaints?: readonly Complaint[] | null;
  /** The sessions of a week of the proposed phase, for the weekly minutes of stretch. */
  week?: WeekOfSessions;
  /** What the functional baseline saw; null or absent: not looked at. */
  qualities?: Pick<Qualities, "moves"> | null | undefined;
};

/** The routine that a verdict leads to: none for now, the present one, or a new one. */
export type RoutineProposal =
  | { kind: "none"; why: Why }
  | { kind: "keep"; phase: PlanPhase; sideBias: SideBias; why: ExerciseWhy }
  | {
      kind: "new";
      draft: RoutineDraft;
      phase: PlanPhase;
      sideBias: SideBias;
      /** Why each exercise is in it. */
      why: ExerciseWhy;
      /** Against the present routine, one change each; without one, everything is added. */
      lines: ProposalLine[];
      /** Stands for the lines: another proposal has another key. */
      key: string;
      /** Forbidden exercises with what is done instead (F17). */
      swaps: PlanSwap[];
      /** Categories that nothing could fill with the equipment at hand and the history. */
      unfilled: Category[];
    };

const basicsWeeks = 4;

/**
 * The routine that a judgement leads to. "Continue" keeps a plan that still fits, "progress" and
 * "regress" step from the present one, every other decision prescribes around what was found; what
 * comes out equal to the present plan is kept.
 */
export function proposeRoutine(judgement: Judgement, whom: ProposalFor): RoutineProposal {
  const { schedule } = judgement;
  if (schedule === null) return { kind: "none", why: whyNone(judgement) };
  const { present } = whom;
  const request = requestFor(judgement, whom, schedule.phase);
  const fresh = prescribe(request);
  if (fresh.kind === "none") return fresh;
  const kind = changeKind(judgement, whom, request);
  const situation = { fresh, present: present?.items ?? [], request };
  const next = kind === null ? null : nextPlan(kind, situation);
  const items = next?.items ?? [...situation.present];
  const { sideBias } = fresh;
  const frame = { phase: schedule.phase, sideBias: next === null ? biasAsBefore(whom) : sideBias };
  const shortOf = shortOfStretch(judgement, whom, kind);
  const why = withStretchWhy(next?.why ?? whyStaying(items, fresh.why), items, {
    request,
    shortOf,
  });
  const lines = linesBetween(
    { items: situation.present, sideBias: present?.sideBias ?? null },
    { items, sideBias: frame.sideBias, swaps: next?.swaps ?? [] },
    why,
  );
  if (present && lines.length === 0 && present.phase === schedule.phase) {
    return { kind: "keep", ...frame, why };
  }
  const { unfilled } = fresh;
  const draft = { ...fresh.draft, items };
  const key = keyOfLines(lines);
  return { kind: "new", draft, ...frame, why, lines, key, swaps: next?.swaps ?? [], unfilled };
}

/** Springy work for the coach to add, where its gates are passed; never part of the proposal itself. */
export function offerFor(
  judgement: Judgement,
  whom: ProposalFor,
  now: Pick<OfferFor, "pain" | "waitsForClearance">,
): ReactiveOffer | null {
  if (judgement.schedule === null) return null;
  const request = requestFor(judgement, whom, judgement.schedule.phase);
  const { injuries, present } = whom;
  return reactiveOffer({ judgement, request, injuries, present: present?.items ?? [], ...now });
}

/** What keeps a plan from the weekly minutes of stretch, the weightiest first. */
function shortOfStretch(
  { decision, plan, progressionLocked, schedule }: Judgement,
  { athleteType }: ProposalFor,
  kind: PlanChangeKind | null,
): ShortOf {
  if (decision === "regress") return "settling";
  if (plan.lowDose) return "unclear";
  if (schedule?.phase === "maintenance") return "few_sessions";
  if (athleteType === "lifter") return "lifting";
  if (kind === "anew") return "time";
  return progressionLocked ? "pain" : "step_by_step";
}

function biasAsBefore({ present }: ProposalFor): SideBias {
  return present?.sideBias ?? null;
}

/** Why each exercise of a plan that goes on is in it. */
function whyStaying(items: readonly RoutineItem[], fresh: ExerciseWhy): ExerciseWhy {
  return Object.fromEntries(
    items.map((item) => [sidedKey(item), whyOf(item, fresh, plainWhy(item.exerciseId))]),
  );
}

function requestFor(
  judgement: Judgement,
  whom: ProposalFor,
  phase: PlanPhase,
): PrescriptionRequest {
  const { plan, decision, cm, reasons } = judgement;
  const stiff = stiffSides(whom.qualities);
  const spared = exclusionsPerLeg(whom.injuries);
  const complement: Category[] = isNotAnkle(judgement) ? ["complement"] : [];
  const needs = plan.perSide ?? { left: plan, right: plan };
  const perSide = mapSides(needs, (own, leg) => {
    const rotation: Category[] = stiff.includes(leg) ? ["rotation"] : [];
    const joined = joinsIn(leg, judgement) ? needs[otherLeg(leg)].include : [];
    return {
      include: eachOnce([...own.include, ...joined, ...rotation, ...complement]),
      exclude: eachOnce([...own.exclude, ...spared[leg]]),
    };
  });
  const { left, right } = perSide;
  return {
    include: eachOnce([...plan.include, ...left.include, ...right.include]),
    exclude: eachOnce([...plan.exclude, ...left.exclude, ...right.exclude]),
    perSide,
    sideBias: plan.sideBias,
    athleteType: whom.athleteType,
    phase,
    level: levelFor(decision, plan.lowDose),
    stepsBack: decision === "regress",
    ...(whom.week ? { week: whom.week } : {}),
    gates: gatesFor(judgement, whom.weeksOnPlan),
    equipment: whom.equipment,
    complaints: whom.complaints ?? null,
    injuries: whom.injuries,
    reasons: [...reasons, ...turningReasons(stiff)],
    cm,
  };
}

/**
 * A leg that nothing limits and nothing speaks against works along with the other one, so that the lower
 * side's extra set is one more than the other's (domain.md 4.1, side bias).
 */
function joinsIn(leg: Side, { limiting, plan }: Judgement): boolean {
  const spared: readonly Exclusion[] = plan.perSide?.[leg].exclude ?? plan.exclude;
  return isUnlimited(limiting[leg]) && !sideExclusions.some((code) => spared.includes(code));
}

function eachOnce<T>(codes: readonly T[]): T[] {
  return [...new Set(codes)];
}

/** The squat fails while both ankles reach far enough: hip and trunk are trained too (001:25). */
function isNotAnkle({ limiting }: Judgement): boolean {
  return sides.some((side) => limiting[side].includes("not_ankle_likely"));
}

/** The sides on which turning in or out felt stiff (domain.md T10): subtalar, so rotation work. */
function stiffSides(qualities: ProposalFor["qualities"]): Side[] {
  return sides.filter((side) => {
    const seen = qualities?.moves[side];
    return seen?.inward === "stiff" || seen?.outward === "stiff";
  });
}

function turningReasons(stiff: readonly Side[]): Why[] {
  if (stiff.length === 0) return [];
  const whose = stiff.length === 2 ? "Both sides" : stiff[0] === "left" ? "Left" : "Right";
  const text = `${whose}: turning in or out felt stiff in the movement check.`;
  return [{ ruleId: turningRule, text, sources: ["001:5", "001:11", "K9"] }];
}

/** What is done to the present plan; null where it goes on as it is. */
function changeKind(
  { decision, progressionLocked }: Judgement,
  { present }: ProposalFor,
  { include, exclude, perSide, equipment, phase }: PrescriptionRequest,
): PlanChangeKind | null {
  if (present === null || present.items.length === 0) return "anew";
  if (decision === "regress") return "regress";
  if (decision === "progress" && !progressionLocked) return "progress";
  if (decision !== "continue" && decision !== "progress") return "anew";
  const fits = present.items.every(
    (item) =>
      sparedLegs(item, onEach(perSide, exclude)).length === 0 &&
      hasEquipment(item.exerciseId, equipment),
  );
  const isValid = invalidRoutine(present.items) === null;
  const lacksHips =
    include.includes("complement") &&
    !present.items.some(({ exerciseId }) =>
      exerciseById(exerciseId).categories.includes("complement"),
    );
  if (!fits || !isValid || lacksHips) return "mend";
  return present.phase === phase ? null : "anew";
}

/** What each leg must be spared. */
function onEach(
  perSide: PrescriptionRequest["perSide"],
  exclude: readonly Exclusion[],
): PerSide<readonly Exclusion[]> {
  return {
    left: perSide?.left.exclude ?? exclude,
    right: perSide?.right.exclude ?? exclude,
  };
}

function whyNone({ safety, reasons }: Judgement): Why {
  const reason = reasons.find(({ ruleId }) => ruleId === "schedule.none");
  if (reason) return reason;
  const text = safety.level === "stop" ? "Training rests until it is cleared." : "No plan for now.";
  return { text, sources: ["our rule"] };
}

/** New exercises start at half while it is unclear what limits, and while a plan steps back. */
function levelFor(decision: Decision, lowDose: boolean): DoseLevel {
  return decision === "regress" || lowDose ? "low" : "entry";
}

/** Advanced work opens after four weeks with a reliable gain and little pain; balance tricks in range. */
function gatesFor({ versusBaseline, safety, bands }: Judgement, weeksOnPlan: number | null) {
  const practised = weeksOnPlan !== null && weeksOnPlan >= basicsWeeks;
  return {
    basics: practised && anySide(versusBaseline, "reliable_gain") && safety.level === "clear",
    in_band: bothInBand(bands),
  };
}
