import { listDoneForCoach } from "@talus/db/reviews/done-for-coach";
import { listReviews } from "@talus/db/reviews/reviews";
import { reviewInput } from "@talus/domain/reviews/review.schema";
import { verdictInShort } from "@talus/domain/reviews/verdict-in-short";
import { whyWithinRules } from "@talus/domain/reviews/within-rules";
import { z } from "zod";
import { reviewBasis } from "../consequences/reviews/review-basis";
import { reviewVerdict } from "../consequences/reviews/review-verdict";
import { momentOf } from "../context";
import { athleteProcedure, athleteRead, organisationRead, router } from "../trpc";
import { takeReviewBack } from "./undo-review";

const mostListed = 50;

/** So long what was done without a look stands in the queue: a cycle of tests. */
const doneMs = 14 * 86_400_000;

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

  /** What was accepted within the rules without a look in the last two weeks, and why it could be; newest first. */
  doneForCoach: organisationRead("queue:read", "primary").query(async ({ ctx }) => {
    const since = new Date(ctx.now().getTime() - doneMs);
    const done = await listDoneForCoach(ctx.db, ctx.grant, { since, limit: mostListed });
    return done.map(({ outcome, ...one }) => ({
      ...one,
      decision: outcome.decision,
      reason: verdictInShort(outcome),
      why: whyWithinRules(outcome),
    }));
  }),

  /** What changed in an athlete's plan and why, newest first. */
  list: athleteRead("assessment:read", "replica").query(({ ctx }) =>
    listReviews(ctx.db, ctx.grant, mostListed),
  ),
});
