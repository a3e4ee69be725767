import { findPasswordHash } from "@talus/db/accounts/accounts";
import { createAuthAdapter } from "@talus/db/accounts/auth-adapter";
import { emailAddress } from "@talus/domain/accounts/account.schema";
import type { Application } from "../context";
import { hashToken } from "../tokens";
import { verifyPassword } from "./password";
import { attemptBy, countSignInAttempt, type Sender } from "./rate-limit";

/** next-auth's storage on our tables. */
export function authAdapter(application: Application) {
  return createAuthAdapter(application.database, hashToken, application.now);
}

/**
 * The account that an e-mail and a password open, or null: the same answer, in the same time, for a
 * wrong password and for an unknown mail. Throws RATE_LIMITED.
 */
export async function accountForPassword(
  application: Application,
  credentials: { email: unknown; password: unknown },
  sender: Sender,
) {
  const email = emailAddress.safeParse(credentials.email);
  if (!email.success || typeof credentials.password !== "string") return null;
  const attempt = attemptBy(sender, email.data);
  await countSignInAttempt(application.database, "sign-in", attempt);
  const found = await findPasswordHash(application.database, { email: email.data });
  const fits = await verifyPassword(credentials.password, found?.passwordHash ?? null);
  return fits && found ? found.account : null;
}
