"use client";

import { wipeKept } from "./owner";

/**
 * Ends this browser's session, forgets what was kept for whoever leaves, and opens the sign-in page
 * anew, so that nothing of it stays in memory.
 */
export async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  wipeKept();
  await signOut({ redirectTo: "/sign-in" });
}
