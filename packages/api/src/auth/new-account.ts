import { createAccount, findAccountByEmail } from "@talus/db/accounts/accounts";
import { createPendingAccount, type PendingAccount } from "@talus/db/accounts/pending-accounts";
import type { InvitationKey } from "@talus/db/organisations/invitations";
import { type Sql, withOrganisation } from "@talus/db/transaction";
import { confirmHours } from "@talus/domain/accounts/invitation";
import { afterAnswer } from "../after-answer";
import type { Context } from "../context";
import { hashToken, newToken } from "../tokens";
import type { Mail } from "./mail/sealed-mail";
import { hashPassword } from "./password";

/** What somebody does after asking for an account: the same whether or not the address has one. */
export type NextStep = { next: "mail" | "sign-in" };

/** Somebody who wants an account; the password is a hash already. */
export type NewAccount = { email: string; name: string; passwordHash: string };

/** Hashes the password, known address or not. */
export async function newAccount(input: {
  email: string;
  name: string;
  password: string;
}): Promise<NewAccount> {
  const { email, name, password } = input;
  return { email, name, passwordHash: await hashPassword(password) };
}

class KnownAddress extends Error {}

/**
 * Makes an account with what `work` gives it, in one transaction. For a known address the same work is
 * done for nobody and rolled back, so that neither answer nor time tells; gives false then.
 */
export async function createUnlessKnown(
  ctx: Context,
  { organisationId, account }: { organisationId: string; account: NewAccount },
  work: (db: Sql) => Promise<void>,
): Promise<boolean> {
  const isKnown = (await findAccountByEmail(ctx.database, account.email)) !== null;
  const userId = ctx.newId();
  const email = isKnown ? `${userId}@nobody.invalid` : account.email;
  try {
    await withOrganisation(ctx.database, { organisationId, userId }, async (db) => {
      // Of two at once with one address the slower one finds it taken here.
      if (!(await createAccount(db, { ...account, id: userId, email }))) throw new KnownAddress();
      await work(db);
      if (isKnown) throw new KnownAddress();
    });
    return true;
  } catch (error) {
    if (error instanceof KnownAddress) return false;
    throw error;
  }
}

type AccountPurpose =
  | { organisationName: string; timeZone: string }
  | { invitation: InvitationKey; token: string };

/** Keeps what is asked for and mails a link that confirms it; a known address is told to sign in instead. */
export async function askToConfirm(
  ctx: Context,
  account: NewAccount,
  purpose: AccountPurpose,
): Promise<NextStep> {
  const { mailer } = ctx;
  const token = newToken();
  const asked: PendingAccount["asked"] =
    "token" in purpose ? { invitation: purpose.invitation } : purpose;
  const expires = new Date(ctx.now().getTime() + confirmHours * 3_600_000);
  const pending = { ...account, tokenHash: hashToken(token), asked, expires };
  await createPendingAccount(ctx.database, pending, ctx.now());
  if (mailer) {
    afterAnswer("Mailing what to do next", async () => {
      const known = await findAccountByEmail(ctx.database, account.email);
      const mail = known
        ? knownAddressMail(ctx.publicUrl, known.name, purpose)
        : confirmMail(ctx.publicUrl, account.name, token);
      await mailer([{ to: account.email, ...mail }]);
    });
  }
  return { next: "mail" };
}

type Letter = Omit<Mail, "to">;

function confirmMail(publicUrl: string, name: string, token: string): Letter {
  return {
    subject: "Confirm your address for Talus",
    text: `Hello ${name},\n\nopen this link within ${confirmHours} hours to go on:\n${publicUrl}/confirm/${token}\n\nIf you did not ask for it, nothing has happened and you can ignore this mail.`,
  };
}

function knownAddressMail(publicUrl: string, name: string, purpose: AccountPurpose): Letter {
  const way =
    "token" in purpose
      ? `To accept the invitation, sign in first, then open it again:\n${publicUrl}/sign-in\n${publicUrl}/invite/${purpose.token}`
      : `Sign in with the password that it has:\n${publicUrl}/sign-in`;
  return {
    subject: "You have an account with Talus already",
    text: `Hello ${name},\n\nsomebody, probably you, asked for a new account with this address. It has one already, and nothing was changed.\n\n${way}\n\nIf you forgot the password, set a new one:\n${publicUrl}/reset\n\nIf you did not ask for it, you can ignore this mail.`,
  };
}
