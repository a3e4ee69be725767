import { lockAccount } from "@talus/db/accounts/accounts";
import { writeAudit } from "@talus/db/audit";
import { lockOrganisation } from "@talus/db/locks";
import {
  applyInvitation,
  type FoundInvitation,
  findInvitation,
  findRecordOwners,
  type InvitationKey,
  useInvitation,
} from "@talus/db/organisations/invitations";
import { revokeOwnersResets } from "@talus/db/organisations/member-links";
import { createMembership, findMembership } from "@talus/db/organisations/members";
import { switchOrganisation } from "@talus/db/organisations/organisations";
import { type Sql, withOrganisation } from "@talus/db/transaction";
import { rolesThatMay } from "@talus/domain/access";
import { invitationState, joiningFault } from "@talus/domain/accounts/invitation";
import { DomainError } from "@talus/domain/errors";
import type { Context } from "../context";
import { invitationKeyOf } from "../tokens";
import {
  askToConfirm,
  createUnlessKnown,
  type NewAccount,
  type NextStep,
  newAccount,
} from "./new-account";
import { refuseCommonPassword } from "./refused-passwords";

const sentences = {
  accepted: "This invitation was used already. Sign in instead.",
  revoked: "This invitation was withdrawn. Ask your coach for a new one.",
  expired: "This invitation is too old. Ask your coach for a new one.",
  gone: "This invitation was used or withdrawn meanwhile. Ask your coach for a new one.",
};

/** The invitation behind a link, or one that `by` accepted before; NOT_FOUND with the reason where it no longer works. */
export function openInvitation(
  ctx: Context,
  token: string,
  by: string | null = null,
): Promise<FoundInvitation> {
  return openByKey(ctx, invitationKeyOf(token), by);
}

async function openByKey(
  ctx: Context,
  key: InvitationKey | null,
  by: string | null = null,
): Promise<FoundInvitation> {
  const invitation = key && (await findInvitation(ctx.database, key));
  if (!invitation)
    throw new DomainError("NOT_FOUND", "This link leads nowhere. Check that you copied all of it.");
  const state = invitationState(invitation, ctx.now());
  if (state === "accepted" && by !== null && invitation.acceptedBy === by) return invitation;
  if (state !== "open") throw new DomainError("NOT_FOUND", sentences[state]);
  return invitation;
}

/**
 * Accepts as somebody new, or mails what to do next. A known address gets the same answer after the
 * same work, and keeps its password and its places.
 */
export async function acceptAsNew(
  ctx: Context,
  input: { token: string; name: string; email: string; password: string },
): Promise<NextStep> {
  const { token } = input;
  await openInvitation(ctx, token);
  await refuseCommonPassword(input.password, "password");
  const invitation = invitationKeyOf(token);
  const account = await newAccount(input);
  if (ctx.mailer && invitation) return askToConfirm(ctx, account, { invitation, token });
  await joinAsNew(ctx, account, invitation);
  return { next: "sign-in" };
}

/** Makes the account and the membership in one transaction; false where the address has an account. */
export async function joinAsNew(
  ctx: Context,
  account: NewAccount,
  key: InvitationKey | null,
): Promise<boolean> {
  const invitation = await openByKey(ctx, key);
  const { organisationId } = invitation;
  return createUnlessKnown(ctx, { organisationId, account }, (db) =>
    join(ctx, db, invitation, db.userId),
  );
}

/** Accepts as the signed-in person, who then works in that organisation; once more changes nothing. */
export async function acceptAsSignedIn(
  ctx: Context & { signedIn: { userId: string; tokenHash: string } },
  token: string,
): Promise<void> {
  const { userId } = ctx.signedIn;
  const invitation = await openInvitation(ctx, token, userId);
  const { organisationId } = invitation;
  if (invitation.acceptedBy !== userId) {
    await withOrganisation(ctx.database, { organisationId, userId }, (db) =>
      join(ctx, db, invitation, userId),
    );
  }
  await switchOrganisation(ctx.database, ctx.signedIn, organisationId);
}

/** Why the signed-in person cannot accept, as a sentence, or null. */
export function refusalOf(
  ctx: Context,
  invitation: FoundInvitation,
  userId: string,
): Promise<string | null> {
  const { organisationId } = invitation;
  return withOrganisation(ctx.database, { organisationId, userId }, (db) =>
    faultIn(db, invitation, userId),
  );
}

async function faultIn(
  db: Sql,
  invitation: FoundInvitation,
  userId: string,
): Promise<string | null> {
  const { athleteId } = invitation;
  const membership = await findMembership(db, userId);
  const record = athleteId
    ? await findRecordOwners(db, { athleteId, userId })
    : { isTaken: false, hasAnother: false };
  return joiningFault(invitation, { membership, record });
}

async function join(
  ctx: Context,
  db: Sql,
  invitation: FoundInvitation,
  userId: string,
): Promise<void> {
  await lockOrganisation(db);
  // Two invitations of one person, or a reset link that an owner is making, wait for each other.
  await lockAccount(db, userId);
  const fault = await faultIn(db, invitation, userId);
  if (fault) throw new DomainError("CONFLICT", fault);
  const makers = rolesThatMay(invitation.athleteId ? "invitation:write" : "member:write");
  if (!(await useInvitation(db, { id: invitation.id, userId, makers, now: ctx.now() }))) {
    throw new DomainError("NOT_FOUND", sentences.gone);
  }
  if (!(await findMembership(db, userId))) await createMembership(db, userId, invitation.role);
  await revokeOwnersResets(db, userId);
  if (!(await applyInvitation(db, invitation, userId))) {
    throw new DomainError("CONFLICT", "This athlete's record has a login already.");
  }
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
