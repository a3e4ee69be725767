"use client";

import { signIn } from "next-auth/react";

const wrongPair = "E-mail and password do not fit together. Check both and try again.";

const refusals = new Map([
  ["rate_limited", "Too many attempts. Wait a quarter of an hour, then try again."],
  ["credentials", wrongPair],
]);

/** Why no account came of it where the address had one; nothing else says whether it had. */
export const perhapsKnown =
  "If this address had an account already, it kept its own password. Sign in with that one, or set a new one under “Forgot your password?”.";

/**
 * Signs in with e-mail and password, does what needs a session, and goes on to `next`; gives the
 * refusal where it fails. A whole page load, so that nothing of an earlier person's data stays in
 * memory.
 */
export async function signInWithPassword(
  who: { email: string; password: string },
  next = "/",
  signedIn?: () => Promise<unknown>,
): Promise<{ message: string } | undefined> {
  const { email, password } = who;
  const result = await signIn("credentials", { email, password, redirect: false });
  if (result?.error) return { message: refusals.get(result.code ?? "credentials") ?? wrongPair };
  await signedIn?.();
  window.location.assign(next);
}
