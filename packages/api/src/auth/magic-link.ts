import { findAccountByEmail } from "@talus/db/accounts";
import { isDomainError } from "@talus/domain/errors";
import type { Application } from "../context";
import { countAttempt, perAccount } from "./rate-limit";

/**
 * Whether next-auth may send a sign-in link: true, or the page to show instead. An unknown address,
 * no mail server and too many tries all look the same as a link that was sent.
 */
export async function magicLinkAllowed(
  application: Application,
  email: string | null | undefined,
): Promise<true | string> {
  const sent = "/sign-in?mail=sent";
  if (!email || !application.mailer) return sent;
  try {
    countAttempt(`magic-link:${email}`, perAccount, application.now());
  } catch (error) {
    if (isDomainError(error)) return sent;
    throw error;
  }
  return (await findAccountByEmail(application.database, email.toLowerCase())) ? true : sent;
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
