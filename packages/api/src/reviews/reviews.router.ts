import { listReviews } from "@talus/db/reviews/reviews";
import { reviewInput } from "@talus/domain/reviews/review.schema";
import { z } from "zod";
import { momentOf } from "../context";
import { athleteProcedure, athleteRead, router } from "../trpc";
import { reviewBasis } from "./review-basis";
import { reviewVerdict } from "./review-verdict";
import { takeReviewBack } from "./undo-review";

const mostListed = 50;

/** What coaches decide on verdicts, and what athletes read of it. */
export const reviewsRouter = router({
  /** All that a coach decides on. */
  basis: athleteRead("assessment:read", "primary")
    .input(z.object({ verdictId: z.uuid() }))
    .query(({ ctx, input }) =>
      reviewBasis(ctx.db, ctx.grant, { verdictId: input.verdictId, now: ctx.now() }),
    ),

  /** Accepts a verdict, asks to measure again, or decides otherwise; the plan follows at once. */
  create: athleteProcedure("assessment:review")
    .input(reviewInput)
    .mutation(({ ctx, input }) => reviewVerdict(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Takes a review back; the verdict waits again and the former plan runs again. */
  undo: athleteProcedure("assessment:review")
    .input(z.object({ reviewId: z.uuid() }))
    .mutation(({ ctx, input }) =>
      takeReviewBack(ctx.db, ctx.grant, {
        reviewId: input.reviewId,
        moment: momentOf(ctx),
      }),
    ),

  /** What changed in an athlete's plan and why, newest first. */
  list: athleteRead("assessment:read", "replica").query(({ ctx }) =>
    listReviews(ctx.db, ctx.grant, mostListed),
  ),
});
