"use client";

import { clearEntries } from "./outbox/outbox-store";
import { presentUserId, wipeDrafts } from "./owner";

/**
 * Ends this browser's session, forgets what was kept for whoever leaves (drafts, and writes that were
 * not sent), and opens the sign-in page anew, so that nothing of it stays in memory.
 */
export async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  const userId = presentUserId();
  wipeDrafts();
  if (userId !== null) await clearEntries(userId).catch(() => undefined);
  // The address names no host, so that the one that the person used stays.
  window.location.assign("/sign-in");
}
