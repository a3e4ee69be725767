import { anySide } from "../assessments/change";
import type { Decision } from "../assessments/decision";
import { bothInBand } from "../assessments/limits";
import type { Judgement } from "../assessments/verdict";
import type { DoseLevel } from "../prescription/levels";
import { type Prescription, prescribe, type Why } from "../prescription/prescribe";
import { exclusionsOf, isExcluded } from "../prescription/restrictions";
import type { AthleteType, Injury } from "../roster/athlete";
import { differenceOf, type ItemDifference } from "../routines/difference";
import type { RoutineDraft, RoutineItem, SideBias } from "../routines/routine";
import type { PlanPhase } from "../schedule/template";

/** The plan that runs now, as far as a proposal compares with it. */
export type PresentPlan = { items: readonly RoutineItem[]; phase: PlanPhase; sideBias: SideBias };

/** Whom a proposal is for, besides what was judged. */
export type ProposalFor = {
  athleteType: AthleteType;
  injuries: readonly Pick<Injury, "kind" | "resolvedOn">[];
  weeksOnPlan: number | null;
  present: PresentPlan | null;
};

/** The routine that a verdict leads to: none for now, the present one, or a new one. */
export type RoutineProposal =
  | { kind: "none"; why: Why }
  | { kind: "keep"; phase: PlanPhase; sideBias: SideBias }
  | {
      kind: "new";
      draft: RoutineDraft;
      phase: PlanPhase;
      sideBias: SideBias;
      /** Why each exercise is in it. */
      why: Extract<Prescription, { kind: "plan" }>["why"];
      /** Against the present routine; without one, everything is added. */
      differences: ItemDifference[];
    };

const basicsWeeks = 4;

/**
 * The routine that a judgement leads to. "Continue" keeps a plan that still fits; every other
 * decision prescribes anew, and what comes out equal to the present plan is kept.
 */
export function proposeRoutine(judgement: Judgement, whom: ProposalFor): RoutineProposal {
  const { schedule, plan, decision } = judgement;
  if (schedule === null) return { kind: "none", why: whyNone(judgement) };
  const { present } = whom;
  const exclude = [...new Set([...plan.exclude, ...exclusionsOf(whom.injuries)])];
  const stillFits = present?.items.every((item) => !isExcluded(item.exerciseId, exclude)) ?? false;
  if (decision === "continue" && present && stillFits && present.phase === schedule.phase) {
    return { kind: "keep", phase: present.phase, sideBias: present.sideBias };
  }
  const prescription = prescribe({
    include: plan.include,
    exclude,
    sideBias: plan.sideBias,
    athleteType: whom.athleteType,
    phase: schedule.phase,
    painLocked: judgement.progressionLocked,
    level: levelFor(decision, plan.lowDose),
    gates: gatesFor(judgement, whom.weeksOnPlan),
  });
  if (prescription.kind === "none") return prescription;
  const { draft, why, sideBias } = prescription;
  const differences = differenceOf(present?.items ?? [], draft.items);
  const sameFrame = present?.phase === schedule.phase && present.sideBias === sideBias;
  if (differences.length === 0 && sameFrame)
    return { kind: "keep", phase: schedule.phase, sideBias };
  return { kind: "new", draft, phase: schedule.phase, sideBias, why, differences };
}

function whyNone({ safety, reasons }: Judgement): Why {
  const reason = reasons.find(({ ruleId }) => ruleId === "schedule.none");
  if (reason) return reason;
  const text = safety.level === "stop" ? "Training rests until it is cleared." : "No plan for now.";
  return { text, sources: ["our rule"] };
}

/** A step up or down from the entry dose; an undetermined limit stays one level lower. */
function levelFor(decision: Decision, lowDose: boolean): DoseLevel {
  if (decision === "regress") return "low";
  if (decision === "progress") return lowDose ? "entry" : "raised";
  return lowDose ? "low" : "entry";
}

/** Advanced work opens after four weeks with a reliable gain and little pain; balance tricks in range. */
function gatesFor({ versusBaseline, safety, bands }: Judgement, weeksOnPlan: number | null) {
  const practised = weeksOnPlan !== null && weeksOnPlan >= basicsWeeks;
  return {
    basics: practised && anySide(versusBaseline, "reliable_gain") && safety.level === "clear",
    in_band: bothInBand(bands),
  };
}
