import { lockAccount } from "@talus/db/accounts/accounts";
import { createOwnersReset } from "@talus/db/accounts/auth-adapter";
import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { belongedElsewhere, findMembership } from "@talus/db/organisations/members";
import { resetMinutes } from "@talus/domain/accounts/invitation";
import { DomainError } from "@talus/domain/errors";
import type { EnteredContext } from "../context";
import { hashToken, newToken } from "../tokens";

/**
 * A reset link that an owner may copy for a member. A password is the person's, and opens every
 * organisation that they belong to: so only for an active member who never belonged to another one.
 */
export async function createResetLink(
  ctx: EnteredContext,
  grant: OrganisationGrant<"member:write">,
  userId: string,
): Promise<string> {
  const membership = await findMembership(ctx.db, userId);
  if (!membership) throw new DomainError("NOT_FOUND", "There is no such member.");
  if (!membership.isActive) {
    throw new DomainError("FORBIDDEN", "This member is shut out. Let them in again first.");
  }
  await lockAccount(ctx.db, userId);
  if (await belongedElsewhere(ctx.db, userId)) {
    throw new DomainError(
      "FORBIDDEN",
      "This password can be reset only by the person, by mail: ask them to open “Forgot your password?”.",
    );
  }
  const token = newToken();
  const expires = new Date(ctx.now().getTime() + resetMinutes * 60_000);
  await createOwnersReset(ctx.db, grant, { userId, tokenHash: hashToken(token), expires });
  await writeAudit(ctx.db, {
    id: ctx.newId(),
    at: ctx.now(),
    action: "member.reset_link_created",
    subject: "membership",
    subjectId: userId,
  });
  return `${ctx.publicUrl}/reset/${token}`;
}
