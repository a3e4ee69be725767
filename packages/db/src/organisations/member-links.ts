import type { OrganisationGrant } from "../grant";
import type { Db } from "../transaction";

/**
 * Makes every open invitation and reset link useless that a member made in this organisation, and
 * reset links that it made for them: they must not outlive the right to make or have them. Gives how
 * many there were.
 */
export async function revokeLinksOf(
  db: Db,
  grant: OrganisationGrant<"member:write">,
  { userId, now }: { userId: string; now: Date },
): Promise<number> {
  const { organisationId } = grant.actor;
  const invitations = await db.prisma.invitation.updateMany({
    where: { organisationId, createdBy: userId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const resets = await db.prisma.verificationToken.deleteMany({
    where: {
      madeIn: organisationId,
      OR: [{ madeBy: userId }, { identifier: `reset:${userId}` }],
    },
  });
  return invitations.count + resets.count;
}

/** Makes reset links useless that an organisation made for a person, who now joins another one. */
export async function revokeOwnersResets(db: Db, userId: string): Promise<void> {
  await db.prisma.verificationToken.deleteMany({
    where: { identifier: `reset:${userId}`, madeIn: { not: null } },
  });
}
