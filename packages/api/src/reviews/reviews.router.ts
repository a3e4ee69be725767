import { listReviews } from "@talus/db/reviews";
import { z } from "zod";
import { athleteRead, router } from "../trpc";
import { reviewSheet } from "./review-sheet";

const mostListed = 50;

/** What coaches decide on verdicts, and what athletes read of it. */
export const reviewsRouter = router({
  /** All that a coach decides on. */
  sheet: athleteRead("assessment:read")
    .input(z.object({ verdictId: z.uuid() }))
    .query(({ ctx, input }) =>
      reviewSheet(ctx.db, ctx.grant, { verdictId: input.verdictId, now: ctx.now() }),
    ),

  /** What changed in an athlete's plan and why, newest first. */
  list: athleteRead("assessment:read").query(({ ctx }) =>
    listReviews(ctx.db, ctx.grant, mostListed),
  ),
});
