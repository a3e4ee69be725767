import { findAssessment, listAssessments } from "@talus/db/assessments/assessments";
import { listMeasuredValues } from "@talus/db/assessments/series";
import { getAssessmentSubject } from "@talus/db/assessments/subjects";
import type { AthleteGrant } from "@talus/db/grant";
import { countOpenHolds } from "@talus/db/holds/holds";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import type { AssessmentEntry } from "@talus/domain/assessments/assessment";
import { type Due, dueOf } from "@talus/domain/assessments/due";
import { seriesOf, type TestSeries } from "@talus/domain/assessments/measures/test-series";
import type { PlannedTest } from "@talus/domain/assessments/planned-test";
import { type Protocol, protocols } from "@talus/domain/assessments/protocols";
import { askFirstOf } from "@talus/domain/athletes/ask-first";
import type { AskFirst } from "@talus/domain/athletes/athlete";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { DisplayUnit } from "@talus/domain/units";
import { lastMorningNrs } from "./last-morning";

const mostListed = 100;

/** What the capture form starts from. */
export type CaptureBasis = {
  athleteName: string;
  givenName: string;
  units: DisplayUnit;
  today: LocalDate;
  /** The signed-in person measures themselves. */
  isSelf: boolean;
  isHeld: boolean;
  /** What to ask a professional about before starting; it stops nothing. */
  askFirst: AskFirst[];
  /** As last time, so that tests can be compared; standing for a first one. */
  protocol: Protocol;
  /** The test before this one. */
  last: Pick<AssessmentEntry, "takenOn" | "protocol" | "cm" | "testerId" | "testerName"> | null;
  /** The last value of every series, to stand beside what is typed. */
  lastValues: TestSeries[];
  /** Who will have measured: the signed-in person, or who measured the test that is corrected. */
  testerId: string;
  due: Due;
  /** The planned test that is still to be taken. */
  planned: PlannedTest | null;
  /** The last morning answer of the past week, which counts where nothing is given; null: none. */
  nextMorningNrs: number | null;
};

/** Everything that a test of this athlete begins with. */
export async function captureBasis(
  db: Sql,
  grant: AthleteGrant<"assessment:capture">,
  { now, amendsId }: { now: Date; amendsId: string | undefined },
): Promise<CaptureBasis> {
  const subject = await getAssessmentSubject(db, grant);
  const today = localDateIn(subject.timeZone, now);
  const { last, amended } = await testsBefore(db, grant, amendsId);
  const before = seriesOf(
    (await listMeasuredValues(db, grant)).filter(
      ({ assessmentId, takenOn }) =>
        assessmentId !== amendsId && (!amended || takenOn <= amended.takenOn),
    ),
  );
  const askedOn = subject.askedAt && localDateIn(subject.timeZone, subject.askedAt);
  return {
    athleteName: `${subject.givenName} ${subject.familyName}`.trim(),
    givenName: subject.givenName,
    units: subject.units,
    today,
    isSelf: grant.relations.includes("self"),
    isHeld: (await countOpenHolds(db, grant)) > 0,
    askFirst: askFirstOf(subject, today),
    protocol: last?.protocol ?? protocols[0],
    last,
    lastValues: before.map((series) => ({ ...series, points: series.points.slice(-1) })),
    testerId: amended?.testerId ?? grant.actor.userId,
    due: dueOf(
      { lastTakenOn: subject.lastTakenOn, askedOn, plannedOn: subject.plannedTest?.day ?? null },
      today,
      await rulesInForce(db),
    ),
    planned: subject.plannedTest,
    nextMorningNrs: await lastMorningNrs(db, grant, today),
  };
}

/** The newest test, or the one before the test that is corrected; NOT_FOUND where that is not there. */
async function testsBefore(
  db: Sql,
  grant: AthleteGrant<"assessment:capture">,
  amendsId: string | undefined,
): Promise<{ last: AssessmentEntry | null; amended: AssessmentEntry | undefined }> {
  const tests = await listAssessments(db, grant, mostListed);
  const amended = tests.find(({ id }) => id === amendsId);
  if (amendsId !== undefined && !amended && !(await findAssessment(db, grant, amendsId)))
    throw new DomainError("NOT_FOUND", "There is no such test.");
  const last = tests.find(
    ({ id, takenOn }) => id !== amendsId && (!amended || takenOn <= amended.takenOn),
  );
  return { last: last ?? null, amended };
}
