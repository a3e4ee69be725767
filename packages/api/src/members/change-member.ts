import { endSessionsHere } from "@talus/db/accounts/accounts";
import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { endAbsences, placeDeputies } from "@talus/db/organisations/absences";
import { revokeLinksOf } from "@talus/db/organisations/member-links";
import { findMembership, updateMember } from "@talus/db/organisations/members";
import { isDemotion, type Role } from "@talus/domain/access";
import type { EnteredContext } from "../context";

type Grant = OrganisationGrant<"member:write">;

/** Gives a member another role; with fewer rights, the links that they made stop working. */
export async function changeRole(
  ctx: EnteredContext,
  grant: Grant,
  input: { userId: string; version: number; role: Role },
): Promise<void> {
  const { userId, version, role } = input;
  const before = await findMembership(ctx.db, userId);
  await updateMember(ctx.db, grant, { userId, version, role });
  if (before && isDemotion(before.role, role)) await endWhatTheyLet(ctx, grant, userId);
  await note(ctx, { userId, action: "member.role_changed", detail: { role } });
}

/**
 * Shuts a member out of this organisation, with the links that they made and the sessions in which
 * they work here, or lets them in again. What they do in other organisations is theirs.
 */
export async function setActive(
  ctx: EnteredContext,
  grant: Grant,
  input: { userId: string; version: number; active: boolean },
): Promise<void> {
  const { userId, version, active } = input;
  await updateMember(ctx.db, grant, { userId, version, deactivatedAt: active ? null : ctx.now() });
  if (!active) {
    await endWhatTheyLet(ctx, grant, userId);
    await endSessionsHere(ctx.db, userId);
  }
  await note(ctx, { userId, action: active ? "member.reactivated" : "member.deactivated" });
}

/** The links that they made, and the absences that they are out in or stand in for. */
async function endWhatTheyLet({ db, now }: EnteredContext, grant: Grant, userId: string) {
  await revokeLinksOf(db, grant, { userId, now: now() });
  const ended = await endAbsences(db, grant, { userId, asDeputy: true });
  if (ended.length > 0) await placeDeputies(db, grant, now());
}

function note(
  ctx: EnteredContext,
  { userId, action, detail }: { userId: string; action: string; detail?: { role: Role } },
): Promise<void> {
  return writeAudit(ctx.db, {
    id: ctx.newId(),
    at: ctx.now(),
    action,
    subject: "membership",
    subjectId: userId,
    detail,
  });
}
