import { writeAudits } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { createInvitations, type NewInvitation } from "@talus/db/organisations/invitations";
import type { Role } from "@talus/domain/access";
import { invitationDays } from "@talus/domain/accounts/invitation";
import type { Mail } from "../auth/mail/sealed-mail";
import type { Context, EnteredContext } from "../context";
import { hashToken, newInvitationToken } from "../tokens";

/** Somebody to invite. */
export type Invitee = {
  name: string;
  email: string | null;
  role: Role;
  athleteId: string | null;
  teamIds: string[];
};

/** A link to hand over; it is shown once, because only its hash is kept. */
export type InvitationLink = { name: string; email: string | null; url: string; mailed: boolean };

/** Makes a single-use link for each invitee, and mails it where that is possible. */
export async function invite(
  ctx: EnteredContext,
  grant: OrganisationGrant<"invitation:write" | "member:write">,
  invitees: readonly Invitee[],
): Promise<InvitationLink[]> {
  if (invitees.length === 0) return [];
  const createdAt = ctx.now();
  const expiresAt = new Date(createdAt.getTime() + invitationDays * 86_400_000);
  const invitations = invitees.map((invitee) => {
    const token = newInvitationToken(grant.actor.organisationId);
    const { email, role, athleteId, teamIds } = invitee;
    const row: NewInvitation = {
      id: ctx.newId(),
      tokenHash: hashToken(token),
      email,
      role,
      athleteId,
      teamIds,
      createdAt,
      expiresAt,
    };
    return { row, link: linkFor(ctx, invitee, token) };
  });
  await createInvitations(
    ctx.db,
    grant,
    invitations.map(({ row }) => row),
  );
  await writeAudits(
    ctx.db,
    invitations.map(({ row }) => ({
      id: ctx.newId(),
      at: createdAt,
      action: "invitation.created",
      subject: "invitation",
      subjectId: row.id,
      athleteId: row.athleteId,
      detail: { role: row.role },
    })),
  );
  await ctx.mailer?.(
    invitations.flatMap(({ link }) => mailsOf(link)),
    ctx.db,
  );
  return invitations.map(({ link }) => link);
}

function linkFor(ctx: Context, invitee: Invitee, token: string): InvitationLink {
  const { name, email } = invitee;
  return {
    name,
    email,
    url: `${ctx.publicUrl}/invite/${token}`,
    mailed: ctx.mailer !== null && email !== null,
  };
}

function mailsOf({ name, email, url }: InvitationLink): Mail[] {
  if (!email) return [];
  const text = `Hello ${name},\n\nyour coach invites you to Talus. Open this link within ${invitationDays} days:\n${url}`;
  return [{ to: email, subject: "Your invitation to Talus", text }];
}
