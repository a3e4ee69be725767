import { deletePendingAccounts, findPendingAccount } from "@talus/db/accounts/pending-accounts";
import { DomainError } from "@talus/domain/errors";
import { joinAsNew } from "../auth/accept";
import { verifyPassword } from "../auth/password";
import type { Context } from "../context";
import { hashToken } from "../tokens";
import { foundOrganisation } from "./sign-up";

/**
 * Makes the account that waited for its address to be confirmed, and gives the address to sign in
 * with. It asks for the password that was chosen: who reads the mail and who filled the form are one.
 */
export async function confirmAccount(
  ctx: Context,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  const pending = await findPendingAccount(ctx.database, hashToken(token), ctx.now());
  if (!pending) {
    throw new DomainError("NOT_FOUND", "This link was used already or is too old. Start again.");
  }
  if (!(await verifyPassword(password, pending.passwordHash))) {
    throw new DomainError("INVALID", "This is not the password that was chosen in the form.", {
      field: "password",
    });
  }
  const { asked, email } = pending;
  const isCreated =
    "invitation" in asked
      ? await joinAsNew(ctx, pending, asked.invitation)
      : await foundOrganisation(ctx, pending, asked);
  await deletePendingAccounts(ctx.database, email);
  if (!isCreated) throw new DomainError("CONFLICT", "This address has an account by now. Sign in.");
  return { email };
}
