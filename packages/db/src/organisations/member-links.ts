import type { OrganisationGrant } from "../grant";
import type { Sql } from "../transaction";

/**
 * Makes every open invitation and reset link useless that a member made in this organisation, and
 * reset links that it made for them: they must not outlive the right to make or have them. Gives how
 * many there were.
 */
export async function revokeLinksOf(
  db: Sql,
  grant: OrganisationGrant<"member:write">,
  { userId, now }: { userId: string; now: Date },
): Promise<number> {
  const { organisationId } = grant.actor;
  const invitations = await db.query(
    {
      name: "member_revoke_invitations",
      text: `UPDATE invitation SET revoked_at = $3 WHERE organisation_id = $1 AND created_by = $2
        AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id`,
    },
    [organisationId, userId, now],
  );
  const resets = await db.query(
    {
      name: "member_revoke_resets",
      text: `DELETE FROM verification_token WHERE made_in = $1
        AND (made_by = $2 OR identifier = 'reset:' || $2::uuid) RETURNING identifier`,
    },
    [organisationId, userId],
  );
  return invitations.length + resets.length;
}

/** Makes reset links useless that an organisation made for a person, who now joins another one. */
export async function revokeOwnersResets(db: Sql, userId: string): Promise<void> {
  await db.query(
    {
      name: "revoke_owners_resets",
      text: "DELETE FROM verification_token WHERE identifier = $1 AND made_in IS NOT NULL",
    },
    [`reset:${userId}`],
  );
}
