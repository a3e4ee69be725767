import { findRoutineVersion, getRoutine, listRoutines } from "@talus/db/routines/routines";
import { DomainError } from "@talus/domain/errors";
import { routineInput } from "@talus/domain/routines/routine.schema";
import { version } from "@talus/domain/version.schema";
import { z } from "zod";
import { momentOf } from "../context";
import { organisationProcedure, organisationRead, router } from "../trpc";
import { setArchived } from "./archive-routine";
import { createNewRoutine, saveRoutineVersion } from "./save-routine";

const routineId = z.object({ routineId: z.uuid() });
const sentRoutine = z.object({ id: z.uuid(), versionId: z.uuid(), routine: routineInput });
const staleness = z.object({ version });

/** The organisation's routines and their versions. */
export const routinesRouter = router({
  /** Every routine in figures, archived ones too. */
  list: organisationRead("routine:read", "replica").query(({ ctx }) =>
    listRoutines(ctx.db, ctx.grant),
  ),

  /** One routine: its newest version whole, its history in figures. */
  get: organisationRead("routine:read", "primary")
    .input(routineId)
    .query(({ ctx, input }) => getRoutine(ctx.db, ctx.grant, input.routineId)),

  /** One stored version whole. */
  version: organisationRead("routine:read", "replica")
    .input(z.object({ versionId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const version = await findRoutineVersion(ctx.db, ctx.grant, input.versionId);
      if (!version) throw new DomainError("NOT_FOUND", "There is no such version.");
      return version;
    }),

  /** Stores a new routine of one's own. */
  create: organisationProcedure("routine:write")
    .input(sentRoutine)
    .mutation(({ ctx, input }) => createNewRoutine(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Stores the next version; CONFLICT with the current one where somebody was faster. */
  update: organisationProcedure("routine:write")
    .input(sentRoutine.extend(staleness.shape))
    .mutation(({ ctx, input }) => saveRoutineVersion(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Takes a routine out of the lists, or back in; running plans go on. */
  archive: organisationProcedure("routine:write")
    .input(routineId.extend({ ...staleness.shape, archived: z.boolean() }))
    .mutation(({ ctx, input }) => setArchived(ctx.db, ctx.grant, input, momentOf(ctx))),
});
