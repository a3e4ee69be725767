/** Ends this browser's session and opens the sign-in page anew, so that nothing of it stays in memory. */
export async function leave() {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirectTo: "/sign-in" });
}
