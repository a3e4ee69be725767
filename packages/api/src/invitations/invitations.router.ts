import { writeAudit } from "@talus/db/audit";
import { refuseUnknownTeams } from "@talus/db/named-ids";
import {
  listInvitableAthletes,
  listOpenInvitations,
  revokeInvitation,
} from "@talus/db/organisations/invitations";
import { listSelectedIds } from "@talus/db/roster/selection";
import {
  acceptInvitationInput,
  emailAddress,
  linkToken,
  personName,
} from "@talus/domain/accounts/account.schema";
import { rosterSelection } from "@talus/domain/roster/roster-filters.schema";
import { z } from "zod";
import { acceptAsNew, acceptAsSignedIn, openInvitation, refusalOf } from "../auth/accept";
import { countSignInAttempt } from "../auth/rate-limit";
import { signedInOf } from "../context";
import { hashToken } from "../tokens";
import {
  organisationProcedure,
  organisationRead,
  personProcedure,
  publicProcedure,
  publicRead,
  router,
} from "../trpc";
import { invite } from "./invite";

/** How people come in: single-use links that an owner or coach hands over. */
export const invitationsRouter = router({
  /** What the page behind a link shows; `refusal` says why the signed-in person cannot accept. */
  open: publicRead.input(z.object({ token: linkToken })).query(async ({ ctx, input }) => {
    const account = hashToken(input.token);
    await countSignInAttempt(ctx.database, "invitation", { account, address: ctx.address });
    const invitation = await openInvitation(ctx, input.token);
    const { role, email, organisationName, athleteName } = invitation;
    const signedIn = await signedInOf(ctx);
    const refusal = signedIn && (await refusalOf(ctx, invitation, signedIn.userId));
    return { role, email, organisationName, athleteName, refusal };
  }),

  /** Makes an account and joins. */
  accept: publicProcedure.input(acceptInvitationInput).mutation(async ({ ctx, input }) => {
    const account = hashToken(input.token);
    await countSignInAttempt(ctx.database, "invitation", { account, address: ctx.address });
    return acceptAsNew(ctx, input);
  }),

  /** Joins with the account that is signed in. */
  acceptAsSignedIn: personProcedure
    .input(z.object({ token: linkToken }))
    .mutation(({ ctx, input }) => acceptAsSignedIn(ctx, input.token)),

  /** Links for athletes in one's scope; who has a login already or is archived gets none. */
  createForAthletes: organisationProcedure("invitation:write")
    .input(rosterSelection)
    .mutation(async ({ ctx, input }) => {
      const athleteIds = await listSelectedIds(ctx.db, ctx.grant, input, ctx.now());
      const athletes = await listInvitableAthletes(ctx.db, ctx.grant, athleteIds);
      return invite(
        ctx,
        ctx.grant,
        athletes.map(({ id, name, email }) => ({
          name,
          email,
          role: "athlete",
          athleteId: id,
          teamIds: [],
        })),
      );
    }),

  /** A link for a coach, an assistant or another owner. */
  createForStaff: organisationProcedure("member:write")
    .input(
      z.object({
        name: personName,
        email: emailAddress,
        role: z.enum(["owner", "coach", "assistant"]),
        teamIds: z.array(z.uuid()).max(500),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await refuseUnknownTeams(ctx.db, ctx.grant, { teamIds: input.teamIds, athleteId: null });
      const [link] = await invite(ctx, ctx.grant, [{ ...input, athleteId: null }]);
      return link;
    }),

  /** Invitations that nobody has used yet. */
  list: organisationRead("member:read", "primary").query(({ ctx }) =>
    listOpenInvitations(ctx.db, ctx.grant, ctx.now()),
  ),

  /** Makes a link useless. */
  revoke: organisationProcedure("member:write")
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx, input: { id } }) => {
      if (!(await revokeInvitation(ctx.db, ctx.grant, id, ctx.now()))) return;
      const subject = { subject: "invitation", subjectId: id };
      const audit = { id: ctx.newId(), at: ctx.now(), action: "invitation.revoked", ...subject };
      await writeAudit(ctx.db, audit);
    }),
});
