import { updateAthletePreferences } from "@talus/db/athletes/athletes";
import { listAthleteAudit } from "@talus/db/athletes/audit-entries";
import { resumePlan } from "@talus/db/plans/upkeep";
import { athleteInput, preferencesInput, statusInput } from "@talus/domain/athletes/athlete.schema";
import { injuryInput } from "@talus/domain/athletes/injury.schema";
import { version } from "@talus/domain/version.schema";
import { z } from "zod";
import { momentOf } from "../context";
import {
  athleteProcedure,
  athleteRead,
  organisationProcedure,
  rosterAthleteProcedure,
  router,
} from "../trpc";
import { addAthlete } from "./add-athlete";
import { changeStatus } from "./change-status";
import { editAthlete } from "./edit-athlete";
import { addInjury, correctInjury, takeInjuryAway } from "./injuries";
import { athleteProfile } from "./profile";

const mostAudited = 100;

/** Athletes one at a time, with the injury history that steers which exercises one is given. */
export const athletesRouter = router({
  /** The athlete with teams, injury history and open holds, and their today. */
  get: athleteRead("athlete:read", "primary").query(({ ctx }) =>
    athleteProfile(ctx.db, ctx.grant, ctx.now()),
  ),

  /** What happened to the athlete and who did it, newest first. */
  audit: athleteRead("athlete:audit", "primary").query(({ ctx }) =>
    listAthleteAudit(ctx.db, ctx.grant, mostAudited),
  ),

  /** Adds an athlete; the same id again adds nobody. A coach names one of their own teams. */
  create: organisationProcedure("roster:write")
    .input(athleteInput.extend({ id: z.uuid() }))
    .mutation(({ ctx, input }) => addAthlete(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Writes the athlete's data and teams; CONFLICT with the current row where somebody was faster. */
  update: rosterAthleteProcedure("athlete:write")
    .input(athleteInput.extend({ version }))
    .mutation(({ ctx, input }) => editAthlete(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Units, time zone, dominant side and training week: the athlete's own business too. */
  updatePreferences: athleteProcedure("athlete:preferences")
    .input(preferencesInput.extend({ version }))
    .mutation(async ({ ctx, input }) => {
      await updateAthletePreferences(ctx.db, ctx.grant, input);
      await resumePlan(ctx.db, ctx.grant, momentOf(ctx));
    }),

  /** Pauses with a reason, archives or restores; the new version, for an undo. */
  setStatus: athleteProcedure("athlete:write")
    .input(z.object({ version, change: statusInput }))
    .mutation(({ ctx, input }) => changeStatus(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Adds an entry to the injury history; the same id again adds nothing. */
  createInjury: athleteProcedure("athlete:write")
    .input(injuryInput.extend({ id: z.uuid() }))
    .mutation(({ ctx, input }) => addInjury(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Corrects an entry, or closes it by the day it had resolved. */
  updateInjury: athleteProcedure("athlete:write")
    .input(injuryInput.extend({ id: z.uuid() }))
    .mutation(({ ctx, input }) => correctInjury(ctx.db, ctx.grant, input, momentOf(ctx))),

  /** Takes an entry away that should never have been there. */
  deleteInjury: athleteProcedure("athlete:write")
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => takeInjuryAway(ctx.db, ctx.grant, input.id, momentOf(ctx))),
});
