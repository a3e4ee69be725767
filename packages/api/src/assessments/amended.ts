import { type CaptureGrant, findAssessment } from "@talus/db/assessments/assessments";
import type { Sql } from "@talus/db/transaction";
import { findVerdictOf } from "@talus/db/verdicts/verdicts";
import { DomainError } from "@talus/domain/errors";

/** A test that is corrected: who measured stays, and whether it led to a hold. */
export type Amended = { id: string; testerId: string; selfMeasured: boolean; wasStop: boolean };

/** The test that is to be corrected; null where none is. CONFLICT: it was corrected before. */
export async function findAmended(
  db: Sql,
  grant: CaptureGrant,
  id: string | undefined,
): Promise<Amended | null> {
  if (id === undefined) return null;
  const assessment = await findAssessment(db, grant, id);
  if (!assessment) throw new DomainError("NOT_FOUND", "There is no such test.");
  if (assessment.supersededAt !== null) {
    throw new DomainError("CONFLICT", "This test was corrected before. Correct its newest form.");
  }
  const verdict = await findVerdictOf(db, grant, id);
  const { testerId, selfMeasured } = assessment;
  return { id, testerId, selfMeasured, wasStop: verdict?.outcome.safety.level === "stop" };
}
