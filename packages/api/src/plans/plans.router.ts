import { assignmentRequest } from "@talus/domain/roster/assignment-request.schema";
import { divergences } from "@talus/domain/routines/divergence";
import { travelInput, weekChangeInput } from "@talus/domain/schedule/week-change.schema";
import { z } from "zod";
import { momentOf } from "../context";
import {
  athleteProcedure,
  athleteRead,
  manyAthletesProcedure,
  organisationRead,
  router,
} from "../trpc";
import { assign, previewAssignment } from "./assign";
import { addTravel, changeWeek, removeTravel, weekChangesOf } from "./change-week";
import { divergedCounts, divergedPage } from "./diverged";
import { lastPlanOf, planOverviewOf } from "./plan-overview";
import { undoAssignment } from "./undo";
import { undoReturn } from "./undo-return";

/** Who follows which routine, and on which days. */
export const plansRouter = router({
  /** An athlete's plan with this week and the next four. */
  get: athleteRead("plan:read", "replica").query(({ ctx }) =>
    planOverviewOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** The plan that runs, else the last that ended, without its days. */
  last: athleteRead("plan:read", "replica").query(({ ctx }) =>
    lastPlanOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** The usual week with the single weeks that differ, and journeys. */
  weeks: athleteRead("session:read", "replica").query(({ ctx }) =>
    weekChangesOf(ctx.db, ctx.grant, ctx.now()),
  ),

  /** Makes one week light, or shifts its training days; the standing week stays. */
  changeWeek: athleteProcedure("athlete:preferences")
    .input(weekChangeInput)
    .mutation(({ ctx, input }) => {
      const { athleteId: _, ...change } = input;
      return changeWeek(ctx.db, ctx.grant, {
        change,
        moment: momentOf(ctx),
      });
    }),

  /** Adds days away from home: short sessions without equipment, or none. */
  addTravel: athleteProcedure("athlete:preferences")
    .input(travelInput)
    .mutation(({ ctx, input }) => {
      const { athleteId: _, ...travel } = input;
      return addTravel(ctx.db, ctx.grant, { travel, moment: momentOf(ctx) });
    }),

  /** Takes a journey back. */
  removeTravel: athleteProcedure("athlete:preferences")
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) =>
      removeTravel(ctx.db, ctx.grant, {
        id: input.id,
        moment: momentOf(ctx),
      }),
    ),

  /** Takes an automatic return to build back: maintenance goes on. */
  undoReturn: athleteProcedure("plan:write").mutation(({ ctx }) =>
    undoReturn(ctx.db, ctx.grant, momentOf(ctx)),
  ),

  /** The dry run of an assignment: who gets it, and why not. Writes nothing; thousands may be named. */
  preview: organisationRead("plan:assign", "primary")
    .input(assignmentRequest)
    .mutation(({ ctx, input }) =>
      previewAssignment(ctx.db, ctx.grant, { request: input, now: ctx.now() }),
    ),

  /** Assigns to athletes, a team, a type or whoever the roster's filters find in one act; the client makes its id. */
  assign: manyAthletesProcedure("plan:assign")
    .input(assignmentRequest.extend({ id: z.uuid() }))
    .mutation(({ ctx, input: { id, ...request } }) =>
      assign(ctx.db, ctx.grant, { id, request, moment: momentOf(ctx) }),
    ),

  /** How many plans differ from a routine's newest version: changed by a review, in maintenance, on an earlier version. */
  divergedCounts: organisationRead("roster:read", "replica")
    .input(z.object({ routineId: z.uuid() }))
    .query(({ ctx, input }) => divergedCounts(ctx.db, ctx.grant, input.routineId)),

  /** A page of those whose plan differs in one way, with what sets it apart; by name. */
  diverged: organisationRead("roster:read", "replica")
    .input(
      z.object({
        routineId: z.uuid(),
        how: z.enum(divergences),
        cursor: z.object({ sortName: z.string().max(400), athleteId: z.uuid() }).nullish(),
      }),
    )
    .query(({ ctx, input }) => divergedPage(ctx.db, ctx.grant, input)),

  /** Takes an assignment back, once. */
  undo: manyAthletesProcedure("plan:assign")
    .input(z.object({ batchId: z.uuid() }))
    .mutation(({ ctx, input: { batchId } }) =>
      undoAssignment(ctx.db, ctx.grant, { batchId, moment: momentOf(ctx) }),
    ),
});
