import { listAbsences } from "@talus/db/organisations/absences";
import { listStaff, searchAthleteMembers } from "@talus/db/organisations/members";
import { roles } from "@talus/domain/access";
import { absenceInput } from "@talus/domain/teams/absence.schema";
import { version } from "@talus/domain/version.schema";
import { z } from "zod";
import { organisationProcedure, organisationRead, router } from "../trpc";
import { endAbsence, setAbsence } from "./absences";
import { changeRole, setActive } from "./change-member";
import { createResetLink } from "./reset-link";

const memberInput = z.object({ userId: z.uuid(), version });

/** The people of an organisation and what they may do. */
export const membersRouter = router({
  /** The staff, deactivated ones too. */
  list: organisationRead("member:read", "primary").query(({ ctx }) => listStaff(ctx.db, ctx.grant)),

  /** Athletes with a login, by a part of their name or mail; the first twenty. */
  search: organisationRead("member:read", "replica")
    .input(z.object({ search: z.string().trim().min(1).max(120) }))
    .query(({ ctx, input }) => searchAthleteMembers(ctx.db, ctx.grant, { ...input, limit: 20 })),

  /** Gives a member another role, from their next request on. */
  updateRole: organisationProcedure("member:write")
    .input(memberInput.extend({ role: z.enum(roles) }))
    .mutation(({ ctx, input }) => changeRole(ctx, ctx.grant, input)),

  /** Shuts a member out (their next request is refused) or lets them in again. */
  setActive: organisationProcedure("member:write")
    .input(memberInput.extend({ active: z.boolean() }))
    .mutation(({ ctx, input }) => setActive(ctx, ctx.grant, input)),

  /** Who is out until when and who stands in: oneself, whom one stands in for, and of an owner all. */
  absences: organisationRead("queue:read", "primary").query(({ ctx }) =>
    listAbsences(ctx.db, ctx.grant),
  ),

  /** Lets somebody stand in for a coach until a day; coaches for themselves, owners for any. */
  setAbsence: organisationProcedure("queue:write")
    .input(absenceInput)
    .mutation(({ ctx, input }) => setAbsence(ctx, ctx.grant, input)),

  /** Ends a coach's absence; the deputy leaves the teams. */
  endAbsence: organisationProcedure("queue:write")
    .input(z.object({ userId: z.uuid() }))
    .mutation(({ ctx, input }) => endAbsence(ctx, ctx.grant, input)),

  /** A link to copy for a member who forgot the password and gets no mail. */
  createResetLink: organisationProcedure("member:write")
    .input(z.object({ userId: z.uuid() }))
    .mutation(async ({ ctx, input }) => ({
      url: await createResetLink(ctx, ctx.grant, input.userId),
    })),
});
