import { redirect } from "next/navigation";
import { cache } from "react";
import { caller } from "./trpc";

/** Who is signed in, asked once per render. */
export const currentSession = cache(async () => (await caller()).accounts.current());

/** Where a signed-in person starts; the sign-in page for anybody else. */
export async function homePath(): Promise<"/queue" | "/today" | "/sign-in"> {
  const session = await currentSession();
  if (!session?.actor) return "/sign-in";
  return session.actor.role === "athlete" ? "/today" : "/queue";
}

/**
 * The session for a page behind the sign-in; others are sent to where they can start. Courtesy, never
 * protection: every procedure checks for itself.
 */
export async function signedInSession() {
  const session = await currentSession();
  if (!session?.actor) redirect("/sign-in");
  return { ...session, actor: session.actor };
}
