import {
  type CaptureGrant,
  type EarlierAssessment,
  listEarlierAssessments,
} from "@talus/db/assessments/assessments";
import type { AssessmentSubject } from "@talus/db/assessments/subjects";
import { findAdherence } from "@talus/db/sessions/adherence";
import type { Sql } from "@talus/db/transaction";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { validValues } from "@talus/domain/assessments/findings";
import { addDays, daysBetween, type LocalDate, parseLocalDate } from "@talus/domain/calendar";
import { verdictAdherencePct } from "@talus/domain/sessions/adherence";
import { mapSides, type PerSide } from "@talus/domain/sides";
import type { EarlierTest, Facts } from "@talus/domain/verdicts/facts/facts";
import { injuryFactsOf } from "@talus/domain/verdicts/facts/injury-facts";
import type { LimitingFactor } from "@talus/domain/verdicts/facts/limiting-factor";
import type { Amended } from "./amended";

type Grant = CaptureGrant;

const referralDays = 84;

/** Everything a verdict on this input is judged from, read in the transaction that will store it. */
export async function verdictFacts(
  db: Sql,
  grant: Grant,
  {
    input,
    subject,
    today,
    amended,
  }: {
    input: AssessmentInput;
    subject: AssessmentSubject;
    today: LocalDate;
    amended: Amended | null;
  },
): Promise<Facts> {
  const day = parseLocalDate(input.takenOn);
  const amendsId = amended?.id ?? null;
  const earlier =
    day === null ? [] : await listEarlierAssessments(db, grant, { takenOn: day, amendsId });
  const previous = earlier.at(-1) ?? null;
  const since = (from: LocalDate | null) => adherenceSince(db, grant, { from, day, today });
  const { findings } = input;
  return {
    protocol: input.protocol,
    unit: input.unit,
    takenOn: input.takenOn,
    birthDate: subject.birthDate,
    athleteType: subject.athleteType,
    testerId: amended?.testerId ?? grant.actor.userId,
    attempts: mapSides(input.attempts, validValues),
    ...findings,
    nextMorningNrs: input.nextMorningNrs,
    injuries: injuryFactsOf(subject.injuries),
    previous: previous && testOf(previous),
    beforePrevious: testOf(earlier.at(-2)),
    baseline: testOf(earlier.find(({ protocol }) => protocol === input.protocol)),
    adherencePct: await since(previous?.takenOn ?? null),
    adherence12WeeksPct: await since(day && addDays(day, -referralDays)),
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

async function adherenceSince(
  db: Sql,
  grant: Grant,
  { from, day, today }: { from: LocalDate | null; day: LocalDate | null; today: LocalDate },
): Promise<number | null> {
  if (from === null || day === null) return null;
  return verdictAdherencePct(await findAdherence(db, grant, { from, to: day, today }));
}

function weeksOnPlan(startedOn: LocalDate | null, day: LocalDate | null): number | null {
  if (startedOn === null || day === null) return null;
  const days = daysBetween(startedOn, day);
  return days < 0 ? null : Math.floor(days / 7);
}
