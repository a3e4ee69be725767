import { findAssessment, listAssessments } from "@talus/db/assessments";
import { findReviewOf } from "@talus/db/reviews";
import { findVerdictOf } from "@talus/db/verdicts";
import { assessmentInput } from "@talus/domain/assessments/assessment.schema";
import { DomainError } from "@talus/domain/errors";
import { z } from "zod";
import { athleteProcedure, athleteRead, router } from "../trpc";
import { captureAssessment } from "./capture";
import { captureSheet } from "./capture-sheet";

const mostListed = 100;

/** Tests of an athlete, by coaches, assistants or the athlete alone. */
export const assessmentsRouter = router({
  /** What the capture form starts from. */
  sheet: athleteRead("assessment:capture").query(({ ctx }) =>
    captureSheet(ctx.db, ctx.grant, ctx.now()),
  ),

  /** Judges and stores a test; refusals and questions come back as an answer, not as an error. */
  create: athleteProcedure("assessment:capture")
    .input(assessmentInput)
    .mutation(({ ctx, input }) =>
      captureAssessment(ctx.db, ctx.grant, input, { now: ctx.now(), newId: ctx.newId }),
    ),

  /** The athlete's tests, newest first. */
  list: athleteRead("assessment:read").query(({ ctx }) =>
    listAssessments(ctx.db, ctx.grant, mostListed),
  ),

  /** One test with its verdict and the review that stands on it. */
  get: athleteRead("assessment:read")
    .input(z.object({ assessmentId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const assessment = await findAssessment(ctx.db, ctx.grant, input.assessmentId);
      if (!assessment) throw new DomainError("NOT_FOUND", "There is no such test.");
      const verdict = await findVerdictOf(ctx.db, ctx.grant, input.assessmentId);
      const review = verdict && (await findReviewOf(ctx.db, ctx.grant, verdict.id));
      return { assessment, verdict, review };
    }),
});
