import type { Prisma } from "@talus/db/generated/prisma/client";
import { insertRows } from "@talus/db/rows";
import type { Sql } from "@talus/db/transaction";
import { measuresOf } from "@talus/domain/assessments/measures/measures";
import type { History, StoredTest } from "./history/history";
import type { DemoAthlete } from "./write-people";

/** A history with whose it is. */
export type LivedHistory = { athlete: DemoAthlete; history: History };

/** The coach in whose name the history was written. */
export type Writer = { userId: string };

/** Inserts tests, verdicts and reviews of many athletes. */
export async function writeTests(
  db: Sql,
  lived: readonly LivedHistory[],
  coach: Writer,
): Promise<void> {
  const { organisationId } = db;
  const tests = lived.flatMap(({ athlete, history }) =>
    history.tests.map((test) => ({ athlete, test })),
  );
  await insertRows(
    db,
    "Assessment",
    tests.map(({ athlete, test }) => assessmentRow(organisationId, athlete.id, test)),
  );
  await insertRows(
    db,
    "Measure",
    tests.flatMap(({ test }) => measureRows(organisationId, test)),
  );
  await insertRows(
    db,
    "Verdict",
    tests.map(({ athlete, test: { judgement, ...test } }) => ({
      organisationId,
      id: test.verdictId,
      assessmentId: test.id,
      athleteId: athlete.id,
      ruleSetVersion: judgement.ruleSetVersion,
      decision: judgement.decision,
      safety: judgement.safety.level,
      inputs: asJson(test.facts),
      outcome: asJson(judgement),
      createdAt: test.recordedAt,
    })),
  );
  await insertRows(
    db,
    "Review",
    lived.flatMap(({ athlete, history }) =>
      history.reviews.map((review) => ({
        ...review,
        organisationId,
        athleteId: athlete.id,
        change: asJson(review.change),
        reviewedBy: coach.userId,
      })),
    ),
  );
}

function assessmentRow(organisationId: string, athleteId: string, test: StoredTest) {
  return {
    organisationId,
    id: test.id,
    athleteId,
    protocol: test.protocol,
    takenOn: test.takenOn,
    testerUserId: test.testerId,
    selfMeasured: test.selfMeasured,
    unit: test.unit,
    leftCm: test.judgement.cm?.left ?? null,
    rightCm: test.judgement.cm?.right ?? null,
    findings: asJson(test.findings),
    painNrs: test.findings.symptoms.painNrs,
    nextMorningNrs: test.nextMorningNrs,
    contentHash: test.id,
    recordedAt: test.recordedAt,
    recordedBy: test.testerId,
  };
}

function measureRows(organisationId: string, test: StoredTest) {
  return measuresOf(test).map((measure) => ({
    organisationId,
    assessmentId: test.id,
    ...measure,
  }));
}

/** Plain data as a JSON column takes it; `undefined` is left out. */
function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
