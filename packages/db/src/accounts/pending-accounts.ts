import type { InvitationKey } from "../organisations/invitations";
import type { Database } from "../transaction";

/** An account that waits until the mail's reader confirms the address. */
export type PendingAccount = {
  tokenHash: string;
  email: string;
  name: string;
  passwordHash: string;
  asked: { organisationName: string; timeZone: string } | { invitation: InvitationKey };
  expires: Date;
};

/** Keeps what somebody asked for until they confirm it; what nobody confirmed in time goes with it. */
export async function createPendingAccount(
  database: Database,
  pending: PendingAccount,
  now: Date,
): Promise<void> {
  const { asked, ...row } = pending;
  const columns =
    "invitation" in asked
      ? {
          invitationIn: asked.invitation.organisationId,
          invitationHash: asked.invitation.tokenHash,
        }
      : asked;
  const { prisma } = database;
  await prisma.$transaction([
    prisma.pendingAccount.deleteMany({ where: { expires: { lt: now } } }),
    prisma.pendingAccount.create({ data: { ...row, ...columns }, select: { tokenHash: true } }),
  ]);
}

/** The account that a mailed link confirms, or null: unknown or too old. */
export async function findPendingAccount(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<PendingAccount | null> {
  const row = await database.prisma.pendingAccount.findFirst({
    where: { tokenHash, expires: { gt: now } },
    select: {
      tokenHash: true,
      email: true,
      name: true,
      passwordHash: true,
      organisationName: true,
      timeZone: true,
      invitationIn: true,
      invitationHash: true,
      expires: true,
    },
  });
  if (!row) return null;
  const { organisationName, timeZone, invitationIn, invitationHash, ...pending } = row;
  const asked =
    invitationIn !== null && invitationHash !== null
      ? { invitation: { organisationId: invitationIn, tokenHash: invitationHash } }
      : { organisationName: organisationName ?? "", timeZone: timeZone ?? "UTC" };
  return { ...pending, asked };
}

/** Forgets everything that waits for an address: it has its account. */
export async function deletePendingAccounts(database: Database, email: string): Promise<void> {
  await database.prisma.pendingAccount.deleteMany({ where: { email } });
}
