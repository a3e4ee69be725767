import {
  createPlannedTests,
  endPlannedTests,
  isPlannedTest,
} from "@talus/db/assessments/planned-tests";
import { getAthleteDays } from "@talus/db/athletes/athlete-days";
import { writeAudit } from "@talus/db/audit";
import { type AthleteGrant, oneAthlete } from "@talus/db/grant";
import { refreshAthleteNow } from "@talus/db/queue/athlete-now";
import { idempotent, type Sent } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { planningFault, planningFaults } from "@talus/domain/assessments/planned-test";
import type { PlannedTestInput } from "@talus/domain/assessments/planned-test.schema";
import { localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";

type Grant = AthleteGrant<"assessment:plan">;

/**
 * Plans the athlete's next test for a day, or moves it there. The same again changes nothing. INVALID: no
 * test can be planned for that day; CONFLICT: somebody planned, moved or took it back meanwhile.
 */
export async function planTest(
  db: Sql,
  grant: Grant,
  input: PlannedTestInput,
  moment: Moment,
): Promise<void> {
  await idempotent(db, {
    ...{ model: "PlannedTest", id: input.id, content: { ...input, athleteId: grant.athleteId } },
    first: (sent) => plan(db, grant, { input, sent, moment }),
    again: () => {},
  });
}

type Planned = { input: PlannedTestInput; sent: Sent; moment: Moment };

async function plan(db: Sql, grant: Grant, { input, sent, moment: { now, newId } }: Planned) {
  const { day, note, replacesId } = input;
  const athlete = await getAthleteDays(db, grant);
  const today = localDateIn(athlete.timeZone, now);
  const { lastAssessedOn: lastTakenOn, heldSince } = athlete;
  const fault = planningFault({ ...athlete, lastTakenOn, isHeld: heldSince !== null, today }, day);
  if (fault) throw new DomainError("INVALID", planningFaults[fault], { field: "day" });
  if ((athlete.plannedTest?.id ?? null) !== replacesId)
    throw new DomainError(
      "CONFLICT",
      "Somebody planned this test anew meanwhile. Look at it first.",
    );
  const planning = oneAthlete(grant);
  await endPlannedTests(db, planning, now);
  const test = { ...sent, athleteId: grant.athleteId, day, note, madeOn: today };
  await createPlannedTests(db, planning, { tests: [test], at: now });
  await refreshAthleteNow(db, planning, now);
  const action = athlete.plannedTest ? "test.moved" : "test.planned";
  await audit(db, grant, { id: sent.id, action, detail: { day }, now, newId });
}

/** Takes the athlete's planned test back; one that was ended already stays so. NOT_FOUND: there never was such a one. */
export async function unplanTest(
  db: Sql,
  grant: Grant,
  plannedTestId: string,
  { now, newId }: Moment,
): Promise<void> {
  const { plannedTest } = await getAthleteDays(db, grant);
  if (plannedTest?.id !== plannedTestId) {
    if (await isPlannedTest(db, grant, plannedTestId)) return;
    throw new DomainError("NOT_FOUND", "There is no such planned test.");
  }
  await endPlannedTests(db, oneAthlete(grant), now);
  await refreshAthleteNow(db, oneAthlete(grant), now);
  await audit(db, grant, { id: plannedTestId, action: "test.unplanned", now, newId });
}

async function audit(
  db: Sql,
  { athleteId }: Grant,
  { id, action, detail = {}, now, newId }: Moment & { id: string; action: string; detail?: object },
): Promise<void> {
  const subject = { subject: "planned_test", subjectId: id, athleteId };
  await writeAudit(db, { id: newId(), at: now, action, ...subject, detail });
}
