import type { CaptureGrant } from "@talus/db/assessments/assessments";
import { isHeldFor, openHold } from "@talus/db/holds/holds";
import type { Sql } from "@talus/db/transaction";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import type { LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import type { Judgement } from "@talus/domain/verdicts/verdict";

type Judged = {
  input: Pick<AssessmentInput, "id" | "findings">;
  judgement: Judgement;
  /** Whether the test that this one corrects was a stop already. */
  wasStop: boolean;
  today: LocalDate;
  moment: Moment;
};

/** Opens the hold of a test that is a stop; one that the corrected test already told has its hold, cleared or not. */
export async function holdForTest(db: Sql, grant: CaptureGrant, judged: Judged): Promise<void> {
  const { input, judgement, wasStop, today, moment } = judged;
  if (judgement.safety.level !== "stop" || wasStop) return;
  if (await isKnownFracture(db, grant, judgement)) return;
  await openHold(db, grant, {
    id: moment.newId(),
    auditId: moment.newId(),
    flags: judgement.safety.flags,
    urgent: judgement.safety.urgent,
    side: null,
    source: { kind: "assessment", id: input.id },
    report: { ...input.findings.symptoms, side: null },
    now: moment.now,
    today,
  });
}

/** Whether nothing stops but a stress fracture that a hold waits for already: one clearance ends it then. */
async function isKnownFracture(db: Sql, grant: CaptureGrant, { safety }: Judgement) {
  const [flag, ...others] = safety.flags;
  return flag === "stress_fracture" && others.length === 0 && isHeldFor(db, grant, flag);
}
