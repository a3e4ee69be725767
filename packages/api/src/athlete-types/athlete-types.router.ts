import { listAthleteTypes } from "@talus/db/athlete-types/athlete-types";
import { ownTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import { version } from "@talus/domain/version.schema";
import { z } from "zod";
import { momentOf } from "../context";
import { organisationProcedure, organisationRead, router } from "../trpc";
import { addType, changeType, previewType, setTypeArchived } from "./change-type";

/** The organisation's own athlete types, built on runner or lifter. */
export const athleteTypesRouter = router({
  /** Every own type, archived ones last. */
  list: organisationRead("roster:read", "replica").query(({ ctx }) =>
    listAthleteTypes(ctx.db, ctx.grant),
  ),

  /** Adds a type; the client makes its id. */
  create: organisationProcedure("roster:write")
    .input(z.object({ id: z.uuid(), type: ownTypeInput }))
    .mutation(({ ctx, input }) => addType(ctx.db, ctx.grant, { ...input, moment: momentOf(ctx) })),

  /** How many athletes and coming sessions a change would touch. Writes nothing. */
  preview: organisationRead("roster:write", "primary")
    .input(z.object({ id: z.uuid(), type: ownTypeInput }))
    .query(({ ctx, input }) =>
      previewType(ctx.db, ctx.grant, {
        id: input.id,
        rules: input.type.rules,
        moment: momentOf(ctx),
      }),
    ),

  /** Changes a type; coming sessions of its athletes are placed anew. */
  update: organisationProcedure("roster:write")
    .input(z.object({ id: z.uuid(), version, type: ownTypeInput }))
    .mutation(({ ctx, input }) =>
      changeType(ctx.db, ctx.grant, { ...input, moment: momentOf(ctx) }),
    ),

  /** Takes a type out of the choices, or back in. */
  setArchived: organisationProcedure("roster:write")
    .input(z.object({ id: z.uuid(), archived: z.boolean() }))
    .mutation(({ ctx, input }) =>
      setTypeArchived(ctx.db, ctx.grant, {
        ...input,
        moment: momentOf(ctx),
      }),
    ),
});
