import type { CaptureGrant } from "@talus/db/assessments/assessments";
import type { AssessmentSubject } from "@talus/db/assessments/subjects";
import { grantOnBehalf } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import type { Moment } from "@talus/domain/moment";
import { looksAsked } from "@talus/domain/reviews/within-rules";
import type { Judgement } from "@talus/domain/verdicts/verdict";
import { reviewBasis } from "./reviews/review-basis";
import { storeReview } from "./reviews/review-verdict";

type Judged = {
  verdictId: string;
  judgement: Judgement;
  /** The athlete as they were before this test. */
  subject: AssessmentSubject;
  moment: Moment;
};

/**
 * Accepts a verdict that was just stored, in the same transaction, for whoever lets a team of the
 * athlete's look at exceptions only; whatever asks for a look waits for a person.
 */
export async function acceptIfWithinRules(
  db: Sql,
  grant: CaptureGrant,
  { verdictId, judgement, subject, moment }: Judged,
): Promise<void> {
  const wasAsked = subject.askedAt !== null;
  const isActive = subject.status === "active";
  const atBest = { hasPlan: true, isFree: isActive, wasAsked, proposal: null };
  if (looksAsked(judgement, atBest).length > 0) return;
  const behalf = await grantOnBehalf(db, grant);
  if (!behalf) return;
  const { now } = moment;
  const basis = await reviewBasis(db, behalf.grant, { verdictId, now });
  const { present, proposal, isHeld } = basis;
  const isFree = isActive && !isHeld;
  const standing = { hasPlan: present !== null, isFree, wasAsked, proposal };
  if (looksAsked(judgement, standing).length > 0) return;
  const id = moment.newId();
  await storeReview(db, behalf.grant, {
    input: {
      ...{ kind: "accepted", id, athleteId: grant.athleteId, verdictId },
      ...{ comment: "", startsOn: null, lines: null },
    },
    sent: { id, contentHash: "machine" },
    basis,
    moment,
    forTeamId: behalf.teamId,
  });
}
