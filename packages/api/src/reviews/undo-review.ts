import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { undoAssignment } from "@talus/db/plans/assignments";
import { findReview, undoReview } from "@talus/db/reviews/reviews";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";

/**
 * Takes a review back: the verdict waits again, and the plan that it replaced runs again. A second
 * time changes nothing. CONFLICT where a newer plan has taken over since.
 */
export async function takeReviewBack(
  db: Sql,
  grant: AthleteGrant<"assessment:review">,
  { reviewId, moment }: { reviewId: string; moment: Moment },
): Promise<void> {
  const found = await findReview(db, grant, reviewId);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such review.");
  if (!(await undoReview(db, grant, { reviewId, now: moment.now }))) return;
  const { assignmentId } = found;
  if (assignmentId && !(await undoAssignment(db, grant, { assignmentId, moment }))) {
    throw new DomainError("CONFLICT", "A newer plan has taken over; change that one instead.");
  }
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: "review.undone",
    subject: "review",
    subjectId: reviewId,
    athleteId: grant.athleteId,
  });
}
