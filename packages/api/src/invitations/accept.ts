import { createAccount, findAccountByEmail } from "@talus/db/accounts";
import { writeAudit } from "@talus/db/audit";
import { type Db, withOrganisation } from "@talus/db/client";
import {
  applyInvitation,
  type FoundInvitation,
  findInvitation,
  useInvitation,
} from "@talus/db/invitations";
import { createMembership, isMember } from "@talus/db/members";
import { switchOrganisation } from "@talus/db/organisations";
import { invitationState } from "@talus/domain/accounts/invitation";
import { DomainError } from "@talus/domain/errors";
import { hashPassword } from "../auth/password";
import type { Context } from "../context";
import { hashToken } from "../tokens";

const sentences = {
  accepted: "This invitation was used already. Sign in instead.",
  revoked: "This invitation was withdrawn. Ask your coach for a new one.",
  expired: "This invitation is too old. Ask your coach for a new one.",
};

/** The invitation behind a link; NOT_FOUND with the reason where it no longer works. */
export async function openInvitation(ctx: Context, token: string): Promise<FoundInvitation> {
  const invitation = await findInvitation(ctx.database, hashToken(token));
  if (!invitation)
    throw new DomainError("NOT_FOUND", "This link leads nowhere. Check that you copied all of it.");
  const state = invitationState(invitation, ctx.now());
  if (state !== "open") throw new DomainError("NOT_FOUND", sentences[state]);
  return invitation;
}

/** Accepts as somebody new: makes the account and the membership in one transaction. */
export async function acceptAsNew(
  ctx: Context,
  input: { token: string; name: string; email: string; password: string },
): Promise<void> {
  const invitation = await openInvitation(ctx, input.token);
  if (await findAccountByEmail(ctx.database, input.email)) {
    throw new DomainError(
      "CONFLICT",
      "This e-mail address already has an account. Sign in, then open the link again.",
      {
        field: "email",
      },
    );
  }
  const userId = ctx.newId();
  const passwordHash = await hashPassword(input.password);
  await withOrganisation(
    ctx.database,
    { organisationId: invitation.organisationId, userId },
    async (db) => {
      await createAccount(db, { id: userId, email: input.email, name: input.name, passwordHash });
      await join(ctx, db, invitation, userId);
    },
  );
}

/** Accepts as the signed-in person, who then works in that organisation. */
export async function acceptAsSignedIn(
  ctx: Context & { signedIn: { userId: string; tokenHash: string } },
  token: string,
): Promise<void> {
  const invitation = await openInvitation(ctx, token);
  const { organisationId } = invitation;
  const { userId } = ctx.signedIn;
  await withOrganisation(ctx.database, { organisationId, userId }, (db) =>
    join(ctx, db, invitation, userId),
  );
  await switchOrganisation(ctx.database, ctx.signedIn, organisationId);
}

async function join(
  ctx: Context,
  db: Db,
  invitation: FoundInvitation,
  userId: string,
): Promise<void> {
  if (!(await useInvitation(db, { id: invitation.id, userId, now: ctx.now() }))) {
    throw new DomainError("NOT_FOUND", sentences.accepted);
  }
  if (!(await isMember(db, userId))) await createMembership(db, userId, invitation.role);
  await applyInvitation(db, invitation, userId);
  const subject = {
    subject: "invitation",
    subjectId: invitation.id,
    athleteId: invitation.athleteId,
  };
  await writeAudit(db, {
    id: ctx.newId(),
    at: ctx.now(),
    action: "invitation.accepted",
    ...subject,
  });
}
