import type { Action } from "@talus/domain/access";
import type { Review } from "@talus/domain/reviews/review";
import type { AthleteGrant } from "../grant";
import type { Sent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

const insert: Statement = {
  name: "review_insert",
  text: `INSERT INTO review (organisation_id, id, verdict_id, assessment_id, athlete_id, kind, decision, comment,
      assignment_id, change, reviewed_at, reviewed_by, content_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13)`,
};

/** A review to store; its id is the client's. */
export type NewReview = Omit<Review, "athleteId" | "reviewedByName" | "undoneAt"> & Sent;

/** Stores a review. */
export async function createReview(
  db: Sql,
  grant: AthleteGrant<"assessment:review">,
  review: NewReview,
): Promise<void> {
  await db.query(insert, [
    db.organisationId,
    review.id,
    review.verdictId,
    review.assessmentId,
    grant.athleteId,
    review.kind,
    review.decision,
    review.comment,
    review.assignmentId,
    JSON.stringify(review.change),
    review.reviewedAt,
    grant.actor.userId,
    review.contentHash,
  ]);
}

const columns = `r.id, r.verdict_id AS "verdictId", r.assessment_id AS "assessmentId", r.athlete_id AS "athleteId",
  r.kind, r.decision, r.comment, r.assignment_id AS "assignmentId", r.change, r.reviewed_at AS "reviewedAt",
  coalesce(u.name, '') AS "reviewedByName", r.undone_at AS "undoneAt"`;

const from = `FROM review r
  LEFT JOIN membership m ON m.organisation_id = r.organisation_id AND m.user_id = r.reviewed_by
  LEFT JOIN "user" u ON u.id = m.user_id
  WHERE r.organisation_id = $1 AND r.athlete_id = $2`;

const find: Statement = {
  name: "review_find",
  text: `SELECT ${columns} ${from} AND r.id = $3`,
};

/** One review of the athlete, undone ones too, or null. */
export async function findReview(
  db: Sql,
  grant: AthleteGrant<Action>,
  reviewId: string,
): Promise<Review | null> {
  const [row] = await db.query<Review>(find, [db.organisationId, grant.athleteId, reviewId]);
  return row ?? null;
}

const ofVerdict: Statement = {
  name: "review_of_verdict",
  text: `SELECT ${columns} ${from} AND r.verdict_id = $3 AND r.undone_at IS NULL
    ORDER BY r.reviewed_at DESC LIMIT 1`,
};

/** The review that stands on a verdict, or null: it waits. */
export async function findReviewOf(
  db: Sql,
  grant: AthleteGrant<Action>,
  verdictId: string,
): Promise<Review | null> {
  const [row] = await db.query<Review>(ofVerdict, [db.organisationId, grant.athleteId, verdictId]);
  return row ?? null;
}

const list: Statement = {
  name: "review_list",
  text: `SELECT ${columns} ${from} AND r.undone_at IS NULL ORDER BY r.reviewed_at DESC LIMIT $3`,
};

/** The athlete's reviews that stand, newest first. May read a replica. */
export function listReviews(
  db: Sql,
  grant: AthleteGrant<Action>,
  limit: number,
): Promise<Review[]> {
  return db.query(list, [db.organisationId, grant.athleteId, limit]);
}

const undo: Statement = {
  name: "review_undo",
  text: `UPDATE review SET undone_at = $4
    WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 AND undone_at IS NULL RETURNING id`,
};

/** Takes a review back; false where it was taken back before. */
export async function undoReview(
  db: Sql,
  grant: AthleteGrant<"assessment:review">,
  change: { reviewId: string; now: Date },
): Promise<boolean> {
  const rows = await db.query(undo, [
    db.organisationId,
    grant.athleteId,
    change.reviewId,
    change.now,
  ]);
  return rows.length === 1;
}
