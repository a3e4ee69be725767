"use client";

import { signIn } from "next-auth/react";

const refusals: Record<string, string> = {
  rate_limited: "Too many attempts. Wait a quarter of an hour, then try again.",
  credentials: "E-mail and password do not fit together. Check both and try again.",
};

/**
 * Signs in with e-mail and password and goes on to `next`; gives the refusal where it fails. A whole
 * page load, so that nothing of an earlier person's data stays in memory.
 */
export async function signInWithPassword(
  who: { email: string; password: string },
  next = "/",
): Promise<{ message: string } | undefined> {
  const result = await signIn("credentials", { ...who, redirect: false });
  if (result?.error)
    return { message: refusals[result.code ?? "credentials"] ?? refusals.credentials ?? "" };
  window.location.assign(next);
}
