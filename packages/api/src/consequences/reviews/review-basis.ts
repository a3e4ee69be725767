import { findAssessment, listAssessments } from "@talus/db/assessments/assessments";
import { getAssessmentSubject } from "@talus/db/assessments/subjects";
import { getAthleteDays } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds } from "@talus/db/holds/holds";
import { findRunningPlan, type StoredPlan } from "@talus/db/plans/plans";
import { findReviewOf } from "@talus/db/reviews/reviews";
import { findRuleSet, rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { findVerdict, type StoredVerdict } from "@talus/db/verdicts/verdicts";
import type { Action } from "@talus/domain/access";
import type { Assessment, AssessmentEntry } from "@talus/domain/assessments/assessment";
import { askFirstOf } from "@talus/domain/athletes/ask-first";
import type { AskFirst, AthleteType } from "@talus/domain/athletes/athlete";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { ReactiveOffer } from "@talus/domain/prescription/reactive-offer";
import { sessionsOf, type WeekOfSessions } from "@talus/domain/prescription/weekly-stretch";
import { offerFor, proposeRoutine, type RoutineProposal } from "@talus/domain/reviews/proposal";
import type { Review } from "@talus/domain/reviews/review";
import { weekPattern } from "@talus/domain/schedule/week/week-pattern";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";

/** The plan that a proposal is compared with. */
type PresentPlan = Omit<
  StoredPlan,
  "number" | "newestNumber" | "endsOn" | "batchId" | "assignedByName" | "returned" | "injuries"
>;

/** All that a coach decides on: the test, the verdict with its reasons, and the proposed routine. */
export type ReviewBasis = {
  athleteId: string;
  athleteName: string;
  athleteType: AthleteType;
  /** Of the organisation's own, where the athlete is of one. */
  typeName: string | null;
  /** What to ask a professional about before starting; it stops nothing. */
  askFirst: AskFirst[];
  today: LocalDate;
  isHeld: boolean;
  isArchived: boolean;
  assessment: Assessment;
  /** The day of the planned test that is still to be taken. */
  plannedOn: LocalDate | null;
  /** Tests of the same protocol up to this one, oldest first. */
  series: AssessmentEntry[];
  verdict: StoredVerdict;
  /** The rules that the verdict was judged by, whatever counts today. */
  rules: RuleSet;
  present: PresentPlan | null;
  proposal: RoutineProposal;
  /** Springy work that the coach may add; no part of the proposal. */
  offer: ReactiveOffer | null;
  /** The sessions that a week of the proposed phase holds, for the weekly minutes of stretch. */
  week: WeekOfSessions;
  /** The review that stands; null: it waits. */
  review: Review | null;
};

const mostTests = 200;

/** What a review of a verdict stands on; NOT_FOUND where the athlete has no such one. */
export async function reviewBasis(
  db: Sql,
  grant: AthleteGrant<Action>,
  { verdictId, now }: { verdictId: string; now: Date },
): Promise<ReviewBasis> {
  const verdict = await findVerdict(db, grant, verdictId);
  const assessment = verdict && (await findAssessment(db, grant, verdict.assessmentId));
  if (!verdict || !assessment) throw new DomainError("NOT_FOUND", "There is no such verdict.");
  const subject = await getAssessmentSubject(db, grant);
  const present = presentOf(await findRunningPlan(db, grant));
  const days = await getAthleteDays(db, grant);
  const phase = verdict.outcome.schedule?.phase ?? days.phase;
  const pattern = weekPattern({ ...days, week: days.trainingWeek, phase });
  const isHeld = (await countOpenHolds(db, grant)) > 0;
  const today = localDateIn(subject.timeZone, now);
  const askFirst = askFirstOf(subject, today);
  const whom = {
    athleteType: subject.athleteType,
    injuries: subject.injuries,
    equipment: subject.equipment,
    complaints: subject.complaints,
    qualities: assessment.findings.qualities,
    weeksOnPlan: verdict.inputs.weeksOnPlan,
    present,
    week: sessionsOf(pattern.days.values()),
  };
  const tests = await listAssessments(db, grant, mostTests);
  return {
    athleteId: grant.athleteId,
    athleteName: `${subject.givenName} ${subject.familyName}`.trim(),
    athleteType: subject.athleteType,
    typeName: subject.typeName,
    askFirst,
    today,
    isHeld,
    isArchived: subject.status === "archived",
    assessment,
    plannedOn: subject.plannedTest?.day ?? null,
    series: tests
      .filter(
        ({ protocol, takenOn }) =>
          protocol === assessment.protocol && takenOn <= assessment.takenOn,
      )
      .reverse(),
    verdict,
    rules: (await findRuleSet(db, verdict.outcome.ruleSetVersion)) ?? (await rulesInForce(db)),
    present,
    proposal: proposeRoutine(verdict.outcome, whom),
    offer: offerFor(verdict.outcome, whom, {
      pain: {
        nrs: verdict.inputs.symptoms.painNrs,
        nextMorningNrs: verdict.inputs.nextMorningNrs,
      },
      waitsForClearance: isHeld || askFirst.length > 0,
    }),
    week: sessionsOf(pattern.days.values()),
    review: await findReviewOf(db, grant, verdictId),
  };
}

function presentOf(plan: StoredPlan | null): PresentPlan | null {
  if (!plan) return null;
  const { number, newestNumber, endsOn, batchId, assignedByName, returned, injuries, ...present } =
    plan;
  return present;
}
