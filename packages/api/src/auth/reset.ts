import { findAccountByEmail, setPassword } from "@talus/db/accounts";
import { createSecret, useResetSecret } from "@talus/db/auth-adapter";
import { resetMinutes } from "@talus/domain/accounts/invitation";
import { DomainError } from "@talus/domain/errors";
import type { Context } from "../context";
import { hashToken, newToken } from "../tokens";
import { hashPassword } from "./password";

/** A single-use link that lets a person set a new password within the hour. */
export async function createResetLink(ctx: Context, userId: string): Promise<string> {
  const token = newToken();
  const expires = new Date(ctx.now().getTime() + resetMinutes * 60_000);
  await createSecret(ctx.database, {
    identifier: `reset:${userId}`,
    tokenHash: hashToken(token),
    expires,
  });
  return `${ctx.publicUrl}/reset/${token}`;
}

/** Mails a reset link where there is an account and mail is configured; tells nobody which. */
export async function mailResetLink(ctx: Context, email: string): Promise<void> {
  const account = await findAccountByEmail(ctx.database, email);
  if (!account || !ctx.mailer) return;
  const link = await createResetLink(ctx, account.id);
  // Not awaited: the time to send would tell whether the address is known.
  void ctx
    .mailer({
      to: email,
      subject: "Set a new password for Talus",
      text: `Hello ${account.name},\n\nopen this link within an hour to set a new password:\n${link}\n\nIf you did not ask for it, nothing has changed and you can ignore this mail.`,
    })
    .catch(() => {});
}

/** Sets the password that a reset link allows, once, and ends every session of that person. */
export async function resetPassword(ctx: Context, token: string, password: string): Promise<void> {
  const userId = await useResetSecret(ctx.database, hashToken(token), ctx.now());
  if (!userId) {
    throw new DomainError(
      "NOT_FOUND",
      "This link was used already or is too old. Ask for a new one.",
    );
  }
  await setPassword(ctx.database, { userId, passwordHash: await hashPassword(password) });
}
