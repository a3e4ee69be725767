import type { Role } from "../access";

/** Days that an invitation's link works; the database refuses more. */
export const invitationDays = 7;

/** Minutes that a reset link works. */
export const resetMinutes = 60;

/** Hours that a link to confirm an address works. */
export const confirmHours = 24;

/** Whether an invitation can still be opened, and if not, why. */
export function invitationState(
  invitation: { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null },
  now: Date,
): "open" | "accepted" | "revoked" | "expired" {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}

/** Somebody with an account, as an invitation into an organisation meets them. */
export type Joining = {
  /** Their place in the organisation, or null: they are new to it. */
  membership: { role: Role; isActive: boolean } | null;
  /** Whether the invitation's athlete record belongs to somebody, and whether they have one of their own. */
  record: { isTaken: boolean; hasAnother: boolean };
};

/**
 * Why somebody with an account cannot take an invitation, as a sentence, or null: they can. An
 * invitation changes nobody's role and readmits nobody; an athlete's record is for the athlete alone.
 */
export function joiningFault(
  invitation: { role: Role; athleteId: string | null },
  { membership, record }: Joining,
): string | null {
  if (membership && !membership.isActive) {
    return "You were shut out of this organisation. Ask an owner to let you in again.";
  }
  if (record.isTaken) return "This athlete's record has a login already. Sign in with that one.";
  if (invitation.athleteId !== null) {
    if (record.hasAnother) {
      return "You have an athlete's record here already. This invitation is for somebody else: sign out, then open it again.";
    }
    if (membership && membership.role !== "athlete") {
      return `You are signed in as ${article(membership.role)} ${membership.role}. This invitation is for an athlete: sign out, then open it again.`;
    }
    return null;
  }
  if (membership && membership.role !== invitation.role) {
    return `You are ${article(membership.role)} ${membership.role} here already, and an invitation changes no role. Ask an owner to change it in Settings.`;
  }
  return null;
}

function article(role: Role): "a" | "an" {
  return role === "coach" ? "a" : "an";
}
