import {
  findAssessment,
  listAssessmentHistory,
  listAssessments,
} from "@talus/db/assessments/assessments";
import { listMeasuredValues } from "@talus/db/assessments/series";
import { findReviewOf } from "@talus/db/reviews/reviews";
import { findVerdictOf } from "@talus/db/verdicts/verdicts";
import { assessmentInput } from "@talus/domain/assessments/assessment.schema";
import { seriesOf } from "@talus/domain/assessments/measures/test-series";
import { plannedTestInput } from "@talus/domain/assessments/planned-test.schema";
import { DomainError } from "@talus/domain/errors";
import { z } from "zod";
import { momentOf } from "../context";
import { athleteProcedure, athleteRead, router } from "../trpc";
import { captureAssessment } from "./capture";
import { captureBasis } from "./capture-basis";
import { planTest, unplanTest } from "./plan-test";

const mostListed = 100;

/** Tests of an athlete, by coaches, assistants or the athlete alone. */
export const assessmentsRouter = router({
  /** What the capture form starts from. */
  basis: athleteRead("assessment:capture", "primary")
    .input(z.object({ amendsId: z.uuid().optional() }))
    .query(({ ctx, input }) =>
      captureBasis(ctx.db, ctx.grant, { now: ctx.now(), amendsId: input.amendsId }),
    ),

  /** Judges and stores a test; refusals and questions come back as an answer, not as an error. */
  create: athleteProcedure("assessment:capture")
    .input(assessmentInput)
    .mutation(({ ctx, input }) => captureAssessment(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Judges and stores a correction; the corrected test stays, marked, and counts nowhere. */
  amend: athleteProcedure("assessment:amend")
    .input(assessmentInput)
    .input(z.object({ amendsId: z.uuid() }))
    .mutation(({ ctx, input }) => captureAssessment(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Plans the next test for a day, or moves it there. */
  plan: athleteProcedure("assessment:plan")
    .input(plannedTestInput)
    .mutation(({ ctx, input }) => planTest(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Takes the planned test back. */
  unplan: athleteProcedure("assessment:plan")
    .input(z.object({ plannedTestId: z.uuid() }))
    .mutation(({ ctx, input }) =>
      unplanTest(ctx.db, ctx.grant, input.plannedTestId, momentOf(ctx)),
    ),

  /** The athlete's tests that count, newest first. */
  list: athleteRead("assessment:read", "replica").query(({ ctx }) =>
    listAssessments(ctx.db, ctx.grant, mostListed),
  ),

  /** Every test of the athlete, newest first, those that were corrected among them. */
  history: athleteRead("assessment:read", "replica").query(({ ctx }) =>
    listAssessmentHistory(ctx.db, ctx.grant, mostListed),
  ),

  /** Everything measured, as series by test and side; oldest first. Corrected tests are left out. */
  series: athleteRead("assessment:read", "replica").query(async ({ ctx }) =>
    seriesOf(await listMeasuredValues(ctx.db, ctx.grant)),
  ),

  /** One test with its verdict and the review that stands on it. */
  get: athleteRead("assessment:read", "replica")
    .input(z.object({ assessmentId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const assessment = await findAssessment(ctx.db, ctx.grant, input.assessmentId);
      if (!assessment) throw new DomainError("NOT_FOUND", "There is no such test.");
      const verdict = await findVerdictOf(ctx.db, ctx.grant, input.assessmentId);
      const review = verdict && (await findReviewOf(ctx.db, ctx.grant, verdict.id));
      return { assessment, verdict, review };
    }),
});
