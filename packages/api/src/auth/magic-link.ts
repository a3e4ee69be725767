import { createMagicSecret } from "@talus/db/accounts/auth-adapter";
import { emailAddress } from "@talus/domain/accounts/account.schema";
import { isDomainError } from "@talus/domain/errors";
import { afterAnswer } from "../after-answer";
import type { Application } from "../context";
import { hashToken } from "../tokens";
import { type Attempt, attemptBy, countSignInAttempt, type Sender } from "./rate-limit";

/** What next-auth made for a sign-in link: the token is the one that its callback will look for. */
export type MagicLink = { identifier: string; token: string; expires: Date; url: string };

/**
 * Keeps and mails a sign-in link where the address has an account. All of it happens after the answer,
 * so that an unknown address, no mail server and too many tries look the same as a link that was sent.
 */
export function mailMagicLink(application: Application, link: MagicLink, sender: Sender): void {
  const email = emailAddress.safeParse(link.identifier);
  const { mailer } = application;
  if (!email.success || !mailer) return;
  afterAnswer("Mailing a sign-in link", async () => {
    if (!(await mayTry(application, attemptBy(sender, email.data)))) return;
    const known = await createMagicSecret(application.database, {
      email: email.data,
      tokenHash: hashToken(link.token),
      expires: link.expires,
      now: application.now(),
    });
    if (!known) return;
    const { pathname, search } = new URL(link.url);
    await mailer([
      {
        to: email.data,
        subject: "Sign in to Talus",
        text: `Open this link within 15 minutes to sign in:\n${application.publicUrl}${pathname}${search}\n\nIf you did not ask for it, ignore this mail.`,
      },
    ]);
  });
}

async function mayTry(application: Application, attempt: Attempt): Promise<boolean> {
  try {
    await countSignInAttempt(application.database, "magic-link", attempt);
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}
