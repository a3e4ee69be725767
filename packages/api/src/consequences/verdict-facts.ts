import type { EarlierAssessment } from "@talus/db/assessments/assessments";
import type { AssessmentSubject } from "@talus/db/assessments/subjects";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { validValues } from "@talus/domain/assessments/findings";
import { daysBetween, type LocalDate, parseLocalDate } from "@talus/domain/calendar";
import { mapSides, type PerSide } from "@talus/domain/sides";
import type { EarlierTest, Facts } from "@talus/domain/verdicts/facts/facts";
import { injuryFactsOf } from "@talus/domain/verdicts/facts/injury-facts";
import type { LimitingFactor } from "@talus/domain/verdicts/facts/limiting-factor";

/** So many days before a test a long time without a gain is looked for. */
export const referralDays = 84;

/** What a test says that a verdict reads. */
export type JudgedInput = Pick<
  AssessmentInput,
  "protocol" | "unit" | "takenOn" | "attempts" | "findings" | "confirmed"
>;

/** What was read for a verdict; `earlier` are the athlete's tests up to that day, oldest first. */
type Read = Pick<Facts, "testerId" | "nextMorningNrs" | "adherencePct" | "adherence12WeeksPct"> & {
  input: JudgedInput;
  subject: AssessmentSubject;
  earlier: readonly EarlierAssessment[];
};

/** The facts of a verdict, of what was read. */
export function factsOf({ input, subject, earlier, ...read }: Read): Facts {
  const day = parseLocalDate(input.takenOn);
  const previous = earlier.at(-1) ?? null;
  return {
    protocol: input.protocol,
    unit: input.unit,
    takenOn: input.takenOn,
    birthDate: subject.birthDate,
    athleteType: subject.athleteType,
    testerId: read.testerId,
    attempts: mapSides(input.attempts, validValues),
    ...input.findings,
    nextMorningNrs: read.nextMorningNrs,
    injuries: injuryFactsOf(subject.injuries),
    previous: previous && testOf(previous),
    beforePrevious: testOf(earlier.at(-2)),
    baseline: testOf(earlier.find(({ protocol }) => protocol === input.protocol)),
    adherencePct: read.adherencePct,
    adherence12WeeksPct: read.adherence12WeeksPct,
    weeksOnPlan: weeksOnPlan(subject.planStartedOn, day),
    goalCm: subject.goalCm,
    lastLimiting: limitingOf(previous),
    confirmed: input.confirmed,
  };
}

function testOf(earlier: EarlierAssessment | undefined): EarlierTest | null {
  if (!earlier) return null;
  const { takenOn, protocol, testerId, cm, nextMorningNrs } = earlier;
  return { takenOn, protocol, testerId, cm, nextMorningNrs };
}

function limitingOf(previous: EarlierAssessment | null): PerSide<LimitingFactor[] | null> {
  const none = { left: null, right: null };
  return (previous?.limiting as PerSide<LimitingFactor[]> | null) ?? none;
}

function weeksOnPlan(startedOn: LocalDate | null, day: LocalDate | null): number | null {
  if (startedOn === null || day === null) return null;
  const days = daysBetween(startedOn, day);
  return days < 0 ? null : Math.floor(days / 7);
}
