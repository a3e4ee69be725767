import type { Action } from "@talus/domain/access";
import type { Review } from "@talus/domain/reviews/review";
import { columns, type RowWith } from "../columns.sql";
import { type AthleteGrant, oneAthlete } from "../grant";
import { refreshAthleteNow } from "../queue/athlete-now";
import { insertRows } from "../rows";
import type { Sent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

/** A review to store; its id is the client's. */
export type NewReview = Omit<Review, "athleteId" | "reviewedByName" | "undoneAt"> & Sent;

/** Stores a review. */
export async function createReview(
  db: Sql,
  grant: AthleteGrant<"assessment:review">,
  review: NewReview,
): Promise<void> {
  const { contentHash, ...rest } = review;
  await insertRows(db, "Review", [
    {
      ...{ organisationId: db.organisationId, athleteId: grant.athleteId },
      ...rest,
      reviewedBy: grant.actor.userId,
      contentHash,
    },
  ]);
  await refreshAthleteNow(db, oneAthlete(grant), review.reviewedAt);
}

const stored = columns(
  "Review r",
  `id, verdictId, assessmentId, athleteId, kind, decision, comment, assignmentId, change, reviewedAt, undoneAt, forTeamId`,
);

const from = `${stored}, coalesce(u.name, '') AS "reviewedByName" FROM review r
  LEFT JOIN membership m ON m.organisation_id = r.organisation_id AND m.user_id = r.reviewed_by
  LEFT JOIN "user" u ON u.id = m.user_id
  WHERE r.organisation_id = $1 AND r.athlete_id = $2`;

const find: Statement<RowWith<typeof stored, Review>> = {
  name: "review_find",
  text: `SELECT ${from} AND r.id = $3`,
};

/** One review of the athlete, undone ones too, or null. */
export async function findReview(
  db: Sql,
  grant: AthleteGrant<Action>,
  reviewId: string,
): Promise<Review | null> {
  const [row] = await db.query(find, [db.organisationId, grant.athleteId, reviewId]);
  return row ?? null;
}

const ofVerdict: Statement<RowWith<typeof stored, Review>> = {
  name: "review_of_verdict",
  text: `SELECT ${from} AND r.verdict_id = $3 AND r.undone_at IS NULL
    ORDER BY r.reviewed_at DESC LIMIT 1`,
};

/** The review that stands on a verdict, or null: it waits. */
export async function findReviewOf(
  db: Sql,
  grant: AthleteGrant<Action>,
  verdictId: string,
): Promise<Review | null> {
  const [row] = await db.query(ofVerdict, [db.organisationId, grant.athleteId, verdictId]);
  return row ?? null;
}

const list: Statement<RowWith<typeof stored, Review>> = {
  name: "review_list",
  text: `SELECT ${from} AND r.undone_at IS NULL ORDER BY r.reviewed_at DESC LIMIT $3`,
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
  await refreshAthleteNow(db, oneAthlete(grant), change.now);
  return rows.length === 1;
}
