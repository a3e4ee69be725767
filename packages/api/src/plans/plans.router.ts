import { assignmentInput } from "@talus/domain/schedule/assignment.schema";
import { z } from "zod";
import { athleteRead, organisationProcedure, organisationRead, router } from "../trpc";
import { assign, previewAssignment, undoAssignment } from "./assign";
import { planSheetOf } from "./plan-sheet";

/** Who follows which routine, and on which days. */
export const plansRouter = router({
  /** An athlete's plan with this week and the next four. */
  get: athleteRead("plan:read").query(({ ctx }) =>
    planSheetOf(ctx.db, ctx.grant, { now: ctx.now(), newId: ctx.newId }),
  ),

  /** The dry run of an assignment: who gets it, and why not. Writes nothing; thousands may be named. */
  preview: organisationRead("plan:assign")
    .input(assignmentInput)
    .mutation(({ ctx, input }) =>
      previewAssignment(ctx.db, ctx.grant, { request: input, now: ctx.now() }),
    ),

  /** Assigns to athletes, a team or a type in one act; the client makes its id. */
  assign: organisationProcedure("plan:assign")
    .input(assignmentInput.extend({ id: z.uuid() }))
    .mutation(({ ctx, input: { id, ...request } }) =>
      assign(ctx.db, ctx.grant, { id, request, upkeep: { now: ctx.now(), newId: ctx.newId } }),
    ),

  /** Takes an assignment back, once. */
  undo: organisationProcedure("plan:assign")
    .input(z.object({ batchId: z.uuid() }))
    .mutation(({ ctx, input: { batchId } }) =>
      undoAssignment(ctx.db, ctx.grant, { batchId, upkeep: { now: ctx.now(), newId: ctx.newId } }),
    ),
});
