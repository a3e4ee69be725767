import { findAccountByEmail } from "@talus/db/accounts";
import { isDomainError } from "@talus/domain/errors";
import type { Application } from "../context";
import { countAttempt, perAccount } from "./rate-limit";

/**
 * Where next-auth leads after it sent a link, query included. A refusal leads to the same address, so
 * that nobody learns from it who has an account.
 */
export const linkSentPath = "/sign-in?provider=nodemailer&type=email";

/**
 * Whether next-auth may send a sign-in link: true, or the page to show instead. An unknown address,
 * no mail server and too many tries all look the same as a link that was sent.
 */
export async function magicLinkAllowed(
  application: Application,
  email: string | null | undefined,
): Promise<true | string> {
  if (!email || !application.mailer) return linkSentPath;
  try {
    countAttempt(`magic-link:${email}`, perAccount, application.now());
  } catch (error) {
    if (isDomainError(error)) return linkSentPath;
    throw error;
  }
  return (await findAccountByEmail(application.database, email.toLowerCase()))
    ? true
    : linkSentPath;
}

/** Mails a sign-in link; not awaited by the answer, so that its time tells nothing. */
export async function mailMagicLink(
  application: Application,
  email: string,
  url: string,
): Promise<void> {
  const text = `Open this link within 15 minutes to sign in:\n${url}\n\nIf you did not ask for it, ignore this mail.`;
  void application.mailer?.({ to: email, subject: "Sign in to Talus", text }).catch(() => {});
}
