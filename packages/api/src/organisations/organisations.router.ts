import { getOrganisation, updateOrganisation } from "@talus/db/organisations/organisations";
import { timeZone } from "@talus/domain/calendar.schema";
import { version } from "@talus/domain/version.schema";
import { z } from "zod";
import { spaceOf } from "../space";
import { organisationProcedure, organisationRead, router } from "../trpc";

/** The organisation's own settings. */
export const organisationsRouter = router({
  /** Name, time zone and first day of the week. */
  get: organisationRead("organisation:read", "primary").query(({ ctx }) =>
    getOrganisation(ctx.db, ctx.grant),
  ),

  /** What is left on the database's disk, for who can do something about it; null: not known. */
  space: organisationRead("organisation:write", "primary").query(({ ctx }) => spaceOf(ctx)),

  /** Changes them; CONFLICT where somebody was faster. */
  update: organisationProcedure("organisation:write")
    .input(
      z.object({
        name: z.string().trim().min(1, "Give a name").max(120),
        timeZone,
        weekStart: z.int().min(1).max(7),
        version,
      }),
    )
    .mutation(({ ctx, input }) => updateOrganisation(ctx.db, ctx.grant, input)),
});
