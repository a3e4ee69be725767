/** Days that an invitation's link works; the database refuses more. */
export const invitationDays = 7;

/** Minutes that a reset link works. */
export const resetMinutes = 60;

/** Whether an invitation can still be opened, and if not, why. */
export function invitationState(
  invitation: { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null },
  now: Date,
): "open" | "accepted" | "revoked" | "expired" {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}
