import { type CaptureGrant, listEarlierAssessments } from "@talus/db/assessments/assessments";
import type { AssessmentSubject } from "@talus/db/assessments/subjects";
import { writeAudit } from "@talus/db/audit";
import { findMaintenancePlan, returnPlan } from "@talus/db/plans/returns";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import { returnToBuild } from "@talus/domain/schedule/return-to-build";
import type { Judgement } from "@talus/domain/verdicts/verdict";

type Tested = {
  input: AssessmentInput;
  subject: AssessmentSubject;
  judgement: Judgement;
  today: LocalDate;
  moment: Moment;
};

/**
 * Puts a maintenance plan back into build from tomorrow where the newest test shows a fall beyond the
 * error; a stop and a referral keep it as it is. The review still proposes the routine.
 */
export async function returnIfFallen(db: Sql, grant: CaptureGrant, tested: Tested): Promise<void> {
  const { input, subject, judgement, today, moment } = tested;
  const { cm, safety, decision } = judgement;
  const takenOn = input.takenOn as LocalDate;
  const isNewest = subject.lastTakenOn === null || takenOn >= subject.lastTakenOn;
  if (!cm || !isNewest || safety.level === "stop" || decision === "refer") return;
  const plan = await findMaintenancePlan(db, grant);
  if (!plan) return;
  const earlier = await listEarlierAssessments(db, grant, { takenOn, amendsId: input.id });
  const { protocol } = input;
  const facts = { protocol, takenOn, cm, earlier, goalCm: subject.goalCm };
  const reason = returnToBuild(facts, await rulesInForce(db));
  if (!reason) return;
  const id = moment.newId();
  const startsOn = addDays(today, 1);
  await returnPlan(db, grant, { id, plan, startsOn, reason, moment });
  const { side, fallCm, errorCm } = reason;
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: "plan.returned_to_build",
    subject: "assignment",
    subjectId: id,
    athleteId: grant.athleteId,
    detail: { assessmentId: input.id, side, fallCm, errorCm },
  });
}
