import { endSessions } from "@talus/db/accounts";
import { writeAudit } from "@talus/db/audit";
import { isMember, listStaff, searchAthleteMembers, updateMember } from "@talus/db/members";
import { listOwnMemberships } from "@talus/db/organisations";
import { roles } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import { z } from "zod";
import { createResetLink } from "../auth/reset";
import { organisationProcedure, organisationRead, router } from "../trpc";

const memberInput = z.object({ userId: z.uuid(), version: z.int() });

/** The people of an organisation and what they may do. */
export const membersRouter = router({
  /** The staff, deactivated ones too. */
  list: organisationRead("member:read").query(({ ctx }) => listStaff(ctx.db, ctx.grant)),

  /** Athletes with a login, by a part of their name or mail; the first twenty. */
  search: organisationRead("member:read")
    .input(z.object({ search: z.string().trim().min(1).max(120) }))
    .query(({ ctx, input }) => searchAthleteMembers(ctx.db, ctx.grant, { ...input, limit: 20 })),

  /** Gives a member another role, from their next request on. */
  updateRole: organisationProcedure("member:write")
    .input(memberInput.extend({ role: z.enum(roles) }))
    .mutation(async ({ ctx, input }) => {
      await updateMember(ctx.db, ctx.grant, input);
      await writeAudit(ctx.db, {
        id: ctx.newId(),
        at: ctx.now(),
        action: "member.role_changed",
        subject: "membership",
        subjectId: input.userId,
        detail: { role: input.role },
      });
    }),

  /** Shuts a member out (their next request is refused) or lets them in again. */
  setActive: organisationProcedure("member:write")
    .input(memberInput.extend({ active: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const deactivatedAt = input.active ? null : ctx.now();
      const { userId, version } = input;
      await updateMember(ctx.db, ctx.grant, { userId, version, deactivatedAt });
      await writeAudit(ctx.db, {
        id: ctx.newId(),
        at: ctx.now(),
        action: input.active ? "member.reactivated" : "member.deactivated",
        subject: "membership",
        subjectId: userId,
      });
      if (!input.active) ctx.afterCommit(() => endSessions(ctx.database, userId));
    }),

  /** A link to copy for a member who forgot the password and gets no mail. */
  createResetLink: organisationProcedure("member:write")
    .input(z.object({ userId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      if (!(await isMember(ctx.db, input.userId))) {
        throw new DomainError("NOT_FOUND", "There is no such member.");
      }
      // The account may open other organisations too, which are none of this owner's business.
      const memberships = await listOwnMemberships(ctx.database, input.userId);
      if (memberships.length > 1) {
        throw new DomainError(
          "FORBIDDEN",
          "This person belongs to another organisation too and can only reset the password by mail.",
        );
      }
      await writeAudit(ctx.db, {
        id: ctx.newId(),
        at: ctx.now(),
        action: "member.reset_link_created",
        subject: "membership",
        subjectId: input.userId,
      });
      return { url: await createResetLink(ctx, input.userId) };
    }),
});
