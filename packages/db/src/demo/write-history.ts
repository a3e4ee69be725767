import { addDays, type LocalDate } from "@talus/domain/calendar";
import { toCm } from "@talus/domain/units";
import type { Db } from "../client";
import { toDbDate } from "../dates";
import type { Prisma } from "../generated/prisma/client";
import type { History, StoredTest } from "./history";
import type { DemoAthlete } from "./write-people";

/** A history with whose it is. */
export type LivedHistory = { athlete: DemoAthlete; history: History };

type Writer = { userId: string };

/** Inserts assignments, sessions and logs of many athletes. */
export async function writePlans(
  db: Db,
  lived: readonly LivedHistory[],
  coach: Writer,
  placedUntil: LocalDate,
): Promise<void> {
  const { organisationId } = db;
  const createdBy = coach.userId;
  await db.prisma.assignment.createMany({
    data: lived.flatMap(({ athlete, history }) =>
      history.assignments.map(({ version, items: _, startsOn, endsOn, ...assignment }) => ({
        ...assignment,
        organisationId,
        athleteId: athlete.id,
        routineVersionId: version.id,
        startsOn: toDbDate(startsOn),
        endsOn: endsOn && toDbDate(endsOn),
        placedUntil: toDbDate(endsOn ? addDays(endsOn, -1) : placedUntil),
        createdBy,
        createdAt: new Date(`${addDays(startsOn, -1)}T18:30:00Z`),
      })),
    ),
  });
  await db.prisma.plannedSession.createMany({
    data: lived.flatMap(({ athlete, history }) =>
      history.sessions.map(({ items: _, sideBias: __, sources: ___, date, ...session }) => ({
        ...session,
        organisationId,
        athleteId: athlete.id,
        date: toDbDate(date),
      })),
    ),
  });
}

/** Inserts the session logs of one athlete. */
export async function writeLogs(db: Db, { athlete, history }: LivedHistory): Promise<void> {
  const { organisationId } = db;
  await db.prisma.sessionLog.createMany({
    data: history.logs.map(({ session, date, report, ...log }) => ({
      ...log,
      organisationId,
      athleteId: athlete.id,
      plannedSessionId: session.id,
      assignmentId: session.assignmentId,
      date: toDbDate(date),
      report: report ?? {},
      contentHash: log.id,
      loggedBy: athlete.userId ?? athlete.id,
    })),
  });
}

/** Inserts tests, verdicts and reviews of many athletes. */
export async function writeTests(
  db: Db,
  lived: readonly LivedHistory[],
  coach: Writer,
): Promise<void> {
  const { organisationId } = db;
  const tests = lived.flatMap(({ athlete, history }) =>
    history.tests.map((test) => ({ athlete, test })),
  );
  await db.prisma.assessment.createMany({
    data: tests.map(({ athlete, test }) => assessmentRow(organisationId, athlete.id, test)),
  });
  await db.prisma.measure.createMany({
    data: tests.flatMap(({ test }) => measureRows(organisationId, test)),
  });
  await db.prisma.verdict.createMany({
    data: tests.map(({ athlete, test: { judgement, ...test } }) => ({
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
  });
  await db.prisma.review.createMany({
    data: lived.flatMap(({ athlete, history }) =>
      history.reviews.map((review) => ({
        ...review,
        organisationId,
        athleteId: athlete.id,
        change: asJson(review.change),
        reviewedBy: coach.userId,
      })),
    ),
  });
}

function assessmentRow(organisationId: string, athleteId: string, test: StoredTest) {
  return {
    organisationId,
    id: test.id,
    athleteId,
    protocol: test.protocol,
    takenOn: toDbDate(test.takenOn),
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
  return (["left", "right"] as const).flatMap((side) =>
    test.attempts[side].map(({ value, invalidReason }, i) => ({
      organisationId,
      assessmentId: test.id,
      testCode: "distance",
      side,
      attempt: i + 1,
      rawValue: value,
      rawUnit: test.unit,
      value: toCm(value, test.unit),
      unit: "cm",
      valid: invalidReason === null,
      invalidReason,
    })),
  );
}

/** Plain data as a JSON column takes it; `undefined` is left out. */
function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
