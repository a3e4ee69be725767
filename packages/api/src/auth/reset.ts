import { setPassword } from "@talus/db/accounts/accounts";
import { createMailedReset, useResetSecret } from "@talus/db/accounts/auth-adapter";
import { resetMinutes } from "@talus/domain/accounts/invitation";
import { DomainError } from "@talus/domain/errors";
import { afterAnswer } from "../after-answer";
import type { Context } from "../context";
import { hashToken, newToken } from "../tokens";
import type { Mailer } from "./mail/mailer";
import { hashPassword } from "./password";

/** Mails a reset link where there is an account and mail is configured; neither answer nor time tells which. */
export function mailResetLink(ctx: Context, email: string): void {
  const { mailer } = ctx;
  if (mailer) afterAnswer("Mailing a reset link", () => sendResetLink(ctx, mailer, email));
}

async function sendResetLink(ctx: Context, mailer: Mailer, email: string): Promise<void> {
  const token = newToken();
  const now = ctx.now();
  const expires = new Date(now.getTime() + resetMinutes * 60_000);
  const tokenHash = hashToken(token);
  const account = await createMailedReset(ctx.database, { email, tokenHash, expires, now });
  if (!account) return;
  await mailer([
    {
      to: account.email,
      subject: "Set a new password for Talus",
      text: `Hello ${account.name},\n\nopen this link within an hour to set a new password:\n${ctx.publicUrl}/reset/${token}\n\nIf you did not ask for it, nothing has changed and you can ignore this mail.`,
    },
  ]);
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
